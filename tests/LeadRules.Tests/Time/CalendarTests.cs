using LeadRules.Time;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Time;

public sealed class CalendarTests
{
    [Fact]
    public void P4_intervals_are_half_open()
    {
        var open = new Calendar(Policy(Store("America/Toronto", "mon 09:00-17:00"))).Open(0);

        Assert.False(open.Holds(At("2026-01-05T13:59:59Z")));
        Assert.True(open.Holds(At("2026-01-05T14:00Z")));
        Assert.True(open.Holds(At("2026-01-05T21:59:59Z")));
        Assert.False(open.Holds(At("2026-01-05T22:00Z")));
        Assert.Equal(At("2026-01-12T14:00Z"), open.NextStart(At("2026-01-05T14:00Z")));
        Assert.Equal(At("2026-01-05T14:00Z"), open.NextStart(At("2025-12-31T14:00Z")));
        Assert.Equal(At("2026-01-12T15:00Z"), open.WhenHeld(At("2026-01-05T14:30Z"), Duration.FromHours(8.5)));
        Assert.Equal(Duration.FromHours(15.5), open.Held(At("2026-01-05T14:30Z"), At("2026-01-13T15:00Z")));
    }

    [Fact]
    public void P4_a_store_without_hours_is_open_but_for_its_closed_days()
    {
        var open = new Calendar(Policy(Store("America/Toronto", null, "2026-12-25"))).Open(0);

        Assert.True(open.Holds(At("1900-01-01T00:00Z")));
        Assert.False(open.Holds(At("2026-12-25T05:00Z")));
        Assert.Equal(At("2026-12-26T05:00Z"), open.FirstHeld(At("2026-12-25T05:00Z")));
        Assert.Null(open.NextStart(At("2026-12-26T05:00Z")));
    }
}
