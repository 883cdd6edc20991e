using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Time;

/// <summary>Compares a timeline with what a plain reading found for every minute.</summary>
internal static class Agreement
{
    public static void WithEveryMinute(Timeline timeline, PlainReading plain, bool[] inside)
    {
        for (var minute = 0; minute < plain.Minutes; minute++)
        {
            if (timeline.Holds(plain.At(minute)) != inside[minute])
            {
                Assert.Fail($"{plain.At(minute)}: the plain reading says {inside[minute]}");
            }
        }
    }

    public static void WithSums(Timeline timeline, PlainReading plain, bool[] inside, int from, int to)
    {
        var held = inside[from..to].Count(minute => minute);
        Assert.Equal<Lapse>(Duration.FromMinutes(held), timeline.Held(plain.At(from), plain.At(to)));
        if (held > 0)
        {
            var last = to;
            while (!inside[last - 1])
            {
                last--;
            }

            Assert.Equal(plain.At(last), timeline.WhenHeld(plain.At(from), Duration.FromMinutes(held)));
        }
    }

    public static void WithEdges(Timeline timeline, PlainReading plain, bool[] inside, int from)
    {
        var first = Array.IndexOf(inside, true, from);
        if (first >= 0)
        {
            Assert.Equal(plain.At(first), timeline.FirstHeld(plain.At(from)));
        }

        Same(plain, Next(inside, from, begins: true), timeline.NextStart(plain.At(from)));
        Same(plain, Next(inside, from, begins: false), timeline.NextEnd(plain.At(from)));
    }

    // What lies beyond the plain reading is not compared.
    public static void Same(PlainReading plain, int? expected, Instant? found)
    {
        if (expected is { } minute)
        {
            Assert.Equal(plain.At(minute), found);
        }
        else
        {
            Assert.True(found is null || found >= plain.At(plain.Minutes));
        }
    }

    public static int? Next(bool[] inside, int after, bool begins)
    {
        for (var minute = after + 1; minute < inside.Length; minute++)
        {
            if (inside[minute] == begins && inside[minute - 1] != begins)
            {
                return minute;
            }
        }

        return null;
    }
}
