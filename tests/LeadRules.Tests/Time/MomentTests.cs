using FsCheck;
using FsCheck.Fluent;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Time;

public sealed class MomentTests
{
    [Fact]
    public void R1_an_instant_comes_back_from_a_moment_to_a_tenth_of_a_microsecond() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll<long, byte>((ticks, nanoseconds) =>
            {
                var instant = Instant.FromUnixTimeTicks(ticks % Instant.MaxValue.ToUnixTimeTicks());
                Moment moment = instant + Duration.FromNanoseconds(nanoseconds % 100);

                Assert.Equal(instant, (Instant)moment);
                Assert.Equal(instant.ToUnixTimeSeconds(), moment.UnixSecond);
            }));

    [Fact]
    public void R1_the_ends_of_time_are_the_ends_of_moments()
    {
        Assert.Equal(Instant.MaxValue, (Instant)Moment.MaxValue);
        Assert.Equal(Instant.MinValue, (Instant)Moment.MinValue);
        Assert.Equal<Moment>(Moment.MaxValue, Instant.MaxValue);
        Assert.Equal(Instant.MinValue.ToUnixTimeSeconds(), Moment.MinValue.UnixSecond);
        Assert.Equal(Instant.MaxValue.ToUnixTimeSeconds(), Moment.MaxValue.UnixSecond);
    }

    [Fact]
    public void R13_a_duration_is_as_long_as_a_lapse_and_none_is_longer_than_time()
    {
        Lapse lapse = Duration.FromSeconds(90);

        Assert.Equal((90, Duration.FromSeconds(90)), (lapse.Seconds, (Duration)lapse));
        Assert.Equal<Lapse>(Moment.MaxValue - Moment.MinValue, Duration.MaxValue);
    }
}
