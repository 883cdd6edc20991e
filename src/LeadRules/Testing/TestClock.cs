using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Testing;

/// <summary>
/// Makes instants of a test's times: those without an offset are local to a store (P13, P16).
/// </summary>
/// <param name="time">The clocks of the stores.</param>
/// <param name="store">The index of the store.</param>
/// <param name="since">What relative times count from.</param>
internal sealed class TestClock(StoreTime time, int store, Instant since)
{
    /// <summary>What relative times count from.</summary>
    public Instant Since => since;

    /// <summary>The instant of <paramref name="at"/>.</summary>
    public Instant At(TestTime at) =>
        at.Timestamp is { } timestamp ? time.At(timestamp, store) : since + at.After;

    /// <summary>So long after what relative times count from, as a test writes it: <c>+1h30m</c>.</summary>
    public string Written(Instant at) => "+" + DurationText.Of(at - since);
}
