using LeadRules.Feeds;

namespace LeadRules.Tests.Feeds;

public sealed class StreamsBehindTests
{
    [Fact]
    public void All_that_came_is_written_in_order_each_to_its_stream()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        using (var behind = new StreamsBehind())
        {
            var buffer = new byte[StreamsBehind.BufferSize];
            for (var number = 0; number < 100; number++)
            {
                (buffer[0], buffer[1]) = ((byte)number, (byte)(number + 1));
                buffer = behind.Write(number % 3 == 0 ? one : other, buffer, 2);
            }

            behind.Wait();
            Assert.Equal(34 * 2, one.Length);
        }

        Assert.Equal(
            Enumerable.Range(0, 100).Where(number => number % 3 != 0).SelectMany(number => new[] { number, number + 1 }),
            other.ToArray().Select(number => (int)number));
    }

    [Fact]
    public void What_fails_is_thrown_to_who_writes_next_or_waits()
    {
        using var behind = new StreamsBehind();
        var closed = new MemoryStream();
        closed.Dispose();
        behind.Write(closed, new byte[StreamsBehind.BufferSize], 1);

        Assert.Throws<ObjectDisposedException>(behind.Wait);
        Assert.Throws<ObjectDisposedException>(
            () => behind.Write(closed, new byte[StreamsBehind.BufferSize], 1));
    }
}
