using LeadRules.Feeds;

namespace LeadRules.Tests.Feeds;

public sealed class BehindTests
{
    [Fact]
    public void All_work_is_done_in_the_order_in_which_it_came()
    {
        var done = new List<int>();
        using var behind = new Behind<int[]>(thing => done.Add(thing[0]), [new int[1], new int[1]]);
        var next = new int[1];
        for (var number = 0; number < 10_000; number++)
        {
            next[0] = number;
            next = behind.Exchange(next);
        }

        behind.Finish();
        Assert.Equal(Enumerable.Range(0, 10_000), done);
    }

    [Fact]
    public void What_fails_is_thrown_to_who_gives_more_work_or_waits()
    {
        using var behind = new Behind<object>(_ => throw new IOException("the disk is full"), [new object()]);

        Assert.Throws<IOException>(() => GiveWork(behind));
        Assert.Throws<IOException>(behind.Finish);
    }

    private static void GiveWork(Behind<object> behind)
    {
        for (var thing = new object(); ;)
        {
            thing = behind.Exchange(thing);
        }
    }
}
