using LeadRules.Feeds;

namespace LeadRules.Tests.Feeds;

public sealed class HandoverTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public async Task All_that_was_filled_is_taken_in_order_and_filled_again(int things)
    {
        var handover = new Handover<int[]>([.. Enumerable.Range(0, things).Select(_ => new int[1])]);
        var filling = Task.Run(() =>
        {
            for (var number = 0; number < 10_000 && handover.TakeEmpty() is { } empty; number++)
            {
                empty[0] = number;
                handover.Give(empty);
            }

            handover.End();
        }, TestContext.Current.CancellationToken);
        var taken = new List<int>();
        while (handover.Take() is { } full)
        {
            taken.Add(full[0]);
            handover.Return(full);
        }

        await filling;
        Assert.Equal(Enumerable.Range(0, 10_000), taken);
    }

    [Fact]
    public async Task Who_fills_is_told_that_no_more_is_wanted()
    {
        var handover = new Handover<object>([new object()]);
        var filling = Task.Run(() =>
        {
            var filled = 0;
            for (; handover.TakeEmpty() is { } empty; filled++)
            {
                handover.Give(empty);
            }

            return filled;
        }, TestContext.Current.CancellationToken);
        Assert.NotNull(handover.Take());
        handover.End();

        Assert.Equal(1, await filling);
        Assert.Null(handover.Take());
    }
}
