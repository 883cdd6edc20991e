using NodaTime;

namespace LeadRules.Time;

/// <summary>
/// An instant in one number, to a tenth of a microsecond, so that to compare two or to add to one is one
/// step: routing does little else. It becomes an <see cref="Instant"/> where it meets the outside.
/// </summary>
/// <param name="Ticks">
/// Tenths of a microsecond since the beginning of 1970 in UTC; within those of NodaTime.
/// </param>
internal readonly record struct Moment(long Ticks) : IComparable<Moment>
{
    // From the year -9998 to the end of 9999, as NodaTime has it: numbers, so that nothing is looked up.
    private const long Least = -377_673_580_800 * Lapse.TicksASecond;
    private const long Most = (253_402_300_800 * Lapse.TicksASecond) - 1;

    /// <summary>As early as there is.</summary>
    public static Moment MinValue => new(Least);

    /// <summary>As late as there is.</summary>
    public static Moment MaxValue => new(Most);

    /// <summary>The second that it is in, since the beginning of 1970.</summary>
    public long UnixSecond =>
        Ticks >= 0 ? Ticks / Lapse.TicksASecond : -((-Ticks - 1) / Lapse.TicksASecond) - 1;

    /// <summary>What is finer than a tenth of a microsecond is dropped.</summary>
    public static implicit operator Moment(Instant instant) => new(instant.ToUnixTimeTicks());

    /// <summary>The same instant.</summary>
    public static implicit operator Instant(Moment moment) =>
        moment == MaxValue ? Instant.MaxValue : Instant.FromUnixTimeTicks(moment.Ticks);

    public static bool operator <(Moment one, Moment other) => one.Ticks < other.Ticks;

    public static bool operator >(Moment one, Moment other) => one.Ticks > other.Ticks;

    public static bool operator <=(Moment one, Moment other) => one.Ticks <= other.Ticks;

    public static bool operator >=(Moment one, Moment other) => one.Ticks >= other.Ticks;

    public static Moment operator +(Moment moment, Lapse lapse) => new(moment.Ticks + lapse.Ticks);

    public static Moment operator -(Moment moment, Lapse lapse) => new(moment.Ticks - lapse.Ticks);

    public static Lapse operator -(Moment later, Moment earlier) => new(later.Ticks - earlier.Ticks);

    /// <summary>So much later; null: there is no such time.</summary>
    public Moment? After(Lapse lapse) => MaxValue - this < lapse ? null : this + lapse;

    public static Moment Max(Moment one, Moment other) => one > other ? one : other;

    public static Moment Min(Moment one, Moment other) => one < other ? one : other;

    public static Moment FromUnixSecond(long second) => new(second * Lapse.TicksASecond);

    public int CompareTo(Moment other) => Ticks.CompareTo(other.Ticks);
}

/// <summary>How long something takes, in one number as a <see cref="Moment"/> is.</summary>
/// <param name="Ticks">Tenths of a microsecond; a policy's longest takes a tenth of what fits.</param>
internal readonly record struct Lapse(long Ticks) : IComparable<Lapse>
{
    public const long TicksASecond = NodaConstants.TicksPerSecond;

    public static Lapse Zero => default;

    /// <summary>Whole seconds; what is left over is dropped.</summary>
    public long Seconds => Ticks / TicksASecond;

    /// <summary>
    /// What is finer than a tenth of a microsecond is dropped; what is longer than all of time is as long as
    /// that.
    /// </summary>
    public static implicit operator Lapse(Duration duration) =>
        duration > Instant.MaxValue - Instant.MinValue
            ? Moment.MaxValue - Moment.MinValue
            : new(duration.BclCompatibleTicks);

    /// <summary>As long.</summary>
    public static implicit operator Duration(Lapse lapse) => Duration.FromTicks(lapse.Ticks);

    public static bool operator <(Lapse one, Lapse other) => one.Ticks < other.Ticks;

    public static bool operator >(Lapse one, Lapse other) => one.Ticks > other.Ticks;

    public static bool operator <=(Lapse one, Lapse other) => one.Ticks <= other.Ticks;

    public static bool operator >=(Lapse one, Lapse other) => one.Ticks >= other.Ticks;

    public static Lapse operator +(Lapse one, Lapse other) => new(one.Ticks + other.Ticks);

    public static Lapse operator -(Lapse one, Lapse other) => new(one.Ticks - other.Ticks);

    public static Lapse Max(Lapse one, Lapse other) => one > other ? one : other;

    public static Lapse FromDays(int days) => new(days * NodaConstants.TicksPerDay);

    public int CompareTo(Lapse other) => Ticks.CompareTo(other.Ticks);
}
