using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Time;

public sealed class StretchesTests
{
    private static Stretch Hours(int start, int end) =>
        new(Instant.FromUnixTimeSeconds(start * 3600), Instant.FromUnixTimeSeconds(end * 3600));

    [Fact]
    public void P13_stretches_that_overlap_or_touch_become_one()
    {
        var ordered = Stretches.InOrder(
            [Hours(9, 10), Hours(3, 5), Hours(1, 4), Hours(5, 6), Hours(2, 3), Hours(7, 8)]);

        Assert.Equal([Hours(1, 6), Hours(7, 8), Hours(9, 10)], ordered);
    }

    [Fact]
    public void P12_what_is_closed_is_left_out_of_stretches()
    {
        var left = Stretches.Without(
            [Hours(1, 5), Hours(6, 7), Hours(8, 9)], [Hours(0, 2), Hours(3, 4), Hours(6, 7), Hours(10, 11)]);

        Assert.Equal([Hours(2, 3), Hours(4, 5), Hours(8, 9)], left);
    }

    [Fact]
    public void P4_a_stretch_is_clipped_to_what_is_asked()
    {
        var clipped = new List<Stretch>();
        clipped.AddClipped(Hours(1, 5), Hours(2, 3).Start, Hours(2, 3).End);
        clipped.AddClipped(Hours(1, 5), Hours(5, 9).Start, Hours(5, 9).End);

        Assert.Equal([Hours(2, 3)], clipped);
    }
}
