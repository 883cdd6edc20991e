using System.Collections.Immutable;

namespace LeadRules.Explanations;

/// <summary>One rule that was tried (R6).</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Name">What people call it; empty where it has no name.</param>
/// <param name="KeptOut">What kept the lead out; null: the rule took it.</param>
public sealed record RuleTrial(string Rule, string Name, KeptOut? KeptOut);

/// <summary>The first thing that kept a lead out of a rule.</summary>
/// <param name="By">What kind of thing.</param>
/// <param name="Criterion">As a policy writes it, cut where it is very long.</param>
/// <param name="Asked">The lead's own values of the fields that it asks, each once.</param>
public sealed record KeptOut(KeptOutBy By, string Criterion, ImmutableArray<AskedValue> Asked);

/// <summary>What can keep a lead out of a rule (R6).</summary>
public enum KeptOutBy
{
    /// <summary>The rule is not enabled.</summary>
    Disabled,

    /// <summary>The lead came before or after the rule's dates.</summary>
    Dates,

    /// <summary>A criterion of <c>when</c> does not hold.</summary>
    Criterion,
}

/// <summary>The lead's value of a field that a criterion asks.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Value">As it is compared: text is folded; null: missing, or not shown.</param>
/// <param name="IsHidden">Whether there is a value that is never shown: it says who the customer is.</param>
public sealed record AskedValue(string Field, string? Value, bool IsHidden);
