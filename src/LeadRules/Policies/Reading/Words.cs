using LeadRules.Leads;

namespace LeadRules.Policies.Reading;

/// <summary>The words that a policy chooses among, each with what it means.</summary>
internal static class Words
{
    public static Unit<bool> Flag { get; } = Unit<bool>.OneOf(("true", true), ("false", false));

    public static Unit<Country> Country { get; } = Unit<Country>.OneOf(
        ("CA", Policies.Country.CA), ("US", Policies.Country.US), ("FR", Policies.Country.FR),
        ("BE", Policies.Country.BE));

    public static Unit<Role> Role { get; } = Unit<Role>.OneOf(
        ("bdc", Policies.Role.Bdc), ("sales", Policies.Role.Sales), ("service", Policies.Role.Service),
        ("manager", Policies.Role.Manager));

    public static Unit<DistributionType> Type { get; } = Unit<DistributionType>.OneOf(
        ("sequential", DistributionType.Sequential), ("broadcast", DistributionType.Broadcast));

    public static Unit<Order> Order { get; } = Unit<Order>.OneOf(
        ("rotation", Policies.Order.Rotation), ("longest_waiting", Policies.Order.LongestWaiting),
        ("fewest_open", Policies.Order.FewestOpen), ("weighted", Policies.Order.Weighted));

    /// <summary>What <c>if_nobody</c> can be besides a person or a team.</summary>
    public static Unit<IfNobodyAction> IfNobody { get; } = Unit<IfNobodyAction>.OneOf(
        ("hold", IfNobodyAction.Hold), ("next_rule", IfNobodyAction.NextRule),
        ("anyway", IfNobodyAction.Anyway));

    public static Unit<MatchKey> Match { get; } = Unit<MatchKey>.OneOf(
        ("email", MatchKey.Email), ("phone", MatchKey.Phone), ("vin", MatchKey.Vin),
        ("name_postal", MatchKey.NamePostal));

    public static Unit<Scope> Scope { get; } = Unit<Scope>.OneOf(
        ("store", Policies.Scope.Store), ("group", Policies.Scope.Group));

    public static Unit<CountsFrom> CountsFrom { get; } = Unit<CountsFrom>.OneOf(
        ("first", Policies.CountsFrom.First), ("latest", Policies.CountsFrom.Latest));

    public static Unit<DuplicateAction> DuplicateAction { get; } = Unit<DuplicateAction>.OneOf(
        ("close", Policies.DuplicateAction.Close), ("route", Policies.DuplicateAction.Route));

    public static Unit<Recipient> Recipient { get; } = Unit<Recipient>.OneOf(
        ("first_recipient", Policies.Recipient.FirstRecipient), ("manager", Policies.Recipient.Manager),
        ("primary_salesperson", Policies.Recipient.PrimarySalesperson));

    public static Unit<IfAway> IfAway { get; } = Unit<IfAway>.OneOf(
        ("keep", Policies.IfAway.Keep), ("manager", Policies.IfAway.Manager),
        ("redistribute", Policies.IfAway.Redistribute));

    public static Unit<EscalationClock> Clock { get; } = Unit<EscalationClock>.OneOf(
        ("always", EscalationClock.Always), ("store_hours", EscalationClock.StoreHours));

    public static Unit<ClockStart> ClockStart { get; } = Unit<ClockStart>.OneOf(
        ("received", Policies.ClockStart.Received), ("assigned", Policies.ClockStart.Assigned));

    public static Unit<Answer> Answer { get; } = Unit<Answer>.OneOf(
        ("response", Policies.Answer.Response), ("contact", Policies.Answer.Contact));

    public static Unit<StepAction> Step { get; } = Unit<StepAction>.OneOf(
        ("notify_manager", StepAction.NotifyManager), ("notify", StepAction.Notify),
        ("reassign", StepAction.Reassign));

    public static Unit<Status> Status { get; } = Unit<Status>.OneOf(
        [.. Enum.GetValues<Status>().Select(status => (status.Written(), status))]);

    public static Unit<ReplyWhen> ReplyWhen { get; } = Unit<ReplyWhen>.OneOf(
        ("always", Policies.ReplyWhen.Always), ("nobody", Policies.ReplyWhen.Nobody),
        ("closed", Policies.ReplyWhen.Closed));

    public static Unit<ChannelDistribute> Channel { get; } = Unit<ChannelDistribute>.OneOf(
        ("rules", ChannelDistribute.Rules), ("taker", ChannelDistribute.Taker),
        ("ignore", ChannelDistribute.Ignore));
}
