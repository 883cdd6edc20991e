using LeadRules.Leads;
using LeadRules.Policies.Reading;
using LeadRules.Policies.Shapes;
using LeadRules.Routing;
using NodaTime;

namespace LeadRules.Testing.Reading;

/// <summary>What tests write besides what policies do.</summary>
internal static class TestUnits
{
    private static readonly Duration MostAfter = Duration.FromDays(3660);

    private const string TimePattern =
        @"^(\+(?=.)([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*)$";

    /// <summary>A time, absolute or relative.</summary>
    public static Unit<TestTime> Time { get; } = new(
        "a time such as 2026-03-03T10:00, or one such as +1h30m, of at most +3660d",
        TryTime,
        new TextShape(TimePattern));

    public static Unit<Outcome> Outcome { get; } = Unit<Outcome>.OneOf(
        [.. Enum.GetValues<Outcome>().Select(outcome => (outcome.Written(), outcome))]);

    public static Unit<RejectReason> Rejected { get; } = Unit<RejectReason>.OneOf(
        [.. Enum.GetValues<RejectReason>().Select(reason => (reason.Written(), reason))]);

    public static Unit<EventKind> Event { get; } = Unit<EventKind>.OneOf(
        [.. Enum.GetValues<EventKind>().Select(kind => (kind.Written(), kind))]);

    public static Unit<ActivityKind> Activity { get; } = Unit<ActivityKind>.OneOf(
        ("response", ActivityKind.Response), ("contact", ActivityKind.Contact), ("claim", ActivityKind.Claim),
        ("status", ActivityKind.Status), ("salesperson", ActivityKind.Salesperson));

    private static bool TryTime(string text, out TestTime time)
    {
        time = default;
        if (!text.StartsWith('+'))
        {
            var timestamp = Timestamp.Read(text, []);
            time = new TestTime(timestamp, Duration.Zero);
            return timestamp is not null;
        }

        if (text is "+0s" or "+0m" or "+0h" or "+0d")
        {
            return true;
        }

        var isRead = Units.Duration.TryRead(text[1..], out var after);
        time = new TestTime(null, after);
        return isRead && after <= MostAfter;
    }
}
