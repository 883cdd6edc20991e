using LeadRules.Feeds;

namespace LeadRules.Tests.Feeds;

public sealed class ChoreTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 16)]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(1, 16)]
    [InlineData(2, 16)]
    public void Everything_is_worked_on_and_taken_in_the_order_in_which_it_was_given(int helping, int things)
    {
        using var helpers = new Helpers(helping);
        var (read, written, next) = (new List<int>(), new List<int>(), 0);
        using var writing = new Chore<int[]>(
            helpers, thing => written.Add(thing[0]), done: Things(things));
        using var reading = new Chore<int[]>(helpers, thing => thing[0] = next++, done: []);
        Array.ForEach(Things(things), reading.Give);
        var told = new int[1];
        for (var number = 0; number < 10_000; number++)
        {
            var thing = reading.Take();
            read.Add(thing[0]);
            told[0] = thing[0];
            writing.Give(told);
            told = writing.Take();
            reading.Give(thing);
        }

        writing.Finish();
        Assert.Equal(Enumerable.Range(0, 10_000), read);
        Assert.Equal(read, written);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_fails_is_thrown_to_who_takes_or_waits(int helping)
    {
        using var helpers = new Helpers(helping);
        using var chore = new Chore<int[]>(
            helpers, thing => FailFrom(3, thing[0]), done: Things(4));

        Assert.Throws<IOException>(() => GiveAll(chore));
        Assert.Throws<IOException>(chore.Finish);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_was_done_before_something_failed_is_taken_first(int helping)
    {
        using var helpers = new Helpers(helping);
        var next = 0;
        using var chore = new Chore<int[]>(helpers, thing => thing[0] = FailFrom(3, next++), done: []);
        Array.ForEach(Things(8), chore.Give);
        var taken = new List<int>();

        Assert.Throws<IOException>(() => TakeAll(chore, taken));
        Assert.Equal([0, 1, 2], taken);
        Assert.Throws<IOException>(chore.Take);
    }

    [Fact]
    public void Of_two_chores_the_one_set_last_comes_first_unless_the_other_is_missed()
    {
        using var helpers = new Helpers(0);
        var done = new List<string>();
        using var writing = new Chore<string>(helpers, done.Add, done: []);
        using var reading = new Chore<string>(helpers, done.Add, done: []);
        using var missed = new Chore<string>(helpers, done.Add, done: []);
        writing.Give("written");
        reading.Give("read");
        writing.Give("missed");

        Assert.Equal("written", writing.Take());
        lock (helpers.Gate)
        {
            helpers.BeginOrWait(missed)!.Do();
        }

        Assert.Equal(["written", "read"], done);
    }

    [Fact]
    public void Nothing_is_worked_on_once_it_is_over()
    {
        using var helpers = new Helpers(1);
        using var begun = new ManualResetEventSlim();
        var (working, worked) = (0, 0);
        var chore = new Chore<int[]>(helpers, _ => Work(), done: []);
        Array.ForEach(Things(20), chore.Give);
        void Work()
        {
            Interlocked.Increment(ref working);
            begun.Set();
            Thread.Yield();
            worked++;
            Interlocked.Decrement(ref working);
        }

        begun.Wait(TestContext.Current.CancellationToken);
        chore.Dispose();
        var then = worked;
        Assert.Equal(0, working);
        Assert.InRange(then, 1, 20);
        helpers.Dispose();
        Assert.Equal(then, worked);
    }

    private static int FailFrom(int first, int number) =>
        number < first ? number : throw new IOException("the disk is full");

    private static int[][] Things(int count) => [.. Enumerable.Range(0, count).Select(_ => new int[1])];

    private static void TakeAll(Chore<int[]> chore, List<int> taken)
    {
        while (true)
        {
            taken.Add(chore.Take()[0]);
        }
    }

    private static void GiveAll(Chore<int[]> chore)
    {
        var thing = chore.Take();
        for (var number = 0; ; number++)
        {
            thing[0] = number;
            chore.Give(thing);
            thing = chore.Take();
        }
    }
}
