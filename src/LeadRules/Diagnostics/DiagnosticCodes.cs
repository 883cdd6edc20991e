using System.Collections.Immutable;

namespace LeadRules.Diagnostics;

/// <summary>A kind of finding: its stable code, how bad it is and what it says (cli.md).</summary>
/// <param name="Id">Such as <c>LR201</c>.</param>
/// <param name="Severity">How bad every finding of that kind is.</param>
/// <param name="Title">What it says, in a few words.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title);

/// <summary>Every kind of finding that a policy can give.</summary>
public static class DiagnosticCodes
{
    /// <summary>LR001: not YAML.</summary>
    public static DiagnosticCode NotYaml { get; } = Error("LR001", "not YAML");

    /// <summary>LR002: a key stands twice in one mapping.</summary>
    public static DiagnosticCode RepeatedKey { get; } = Error("LR002", "a key stands twice in one mapping");

    /// <summary>LR003: a limit of size, nesting or nodes is passed.</summary>
    public static DiagnosticCode TooMuch { get; } = Error(
        "LR003", "a limit is passed: 5 MiB of text, 64 levels of nesting, 100,000 nodes after aliases");

    /// <summary>LR101: unknown key.</summary>
    public static DiagnosticCode UnknownKey { get; } = Error("LR101", "unknown key");

    /// <summary>LR102: a required key is missing.</summary>
    public static DiagnosticCode MissingKey { get; } = Error("LR102", "a required key is missing");

    /// <summary>LR103: a value cannot be read as what its key takes.</summary>
    public static DiagnosticCode UnreadableValue { get; } = Error(
        "LR103", "a value cannot be read as what its key takes");

    /// <summary>LR104: two keys exclude each other.</summary>
    public static DiagnosticCode ExclusiveKeys { get; } = Error("LR104", "two keys exclude each other");

    /// <summary>LR201: a reference to something that does not exist.</summary>
    public static DiagnosticCode UnknownReference { get; } = Error(
        "LR201", "a reference to something that does not exist");

    /// <summary>LR202: two things of one kind have the same id, or a list names a person twice.</summary>
    public static DiagnosticCode RepeatedId { get; } = Error(
        "LR202", "two things of one kind have the same id, or a list names a person twice");

    /// <summary>LR301: a rule's pool has nobody in it, or nobody active.</summary>
    public static DiagnosticCode EmptyPool { get; } = Error(
        "LR301", "an empty pool (a rule's `to`): nobody in it, or nobody active");

    /// <summary>LR302: a schedule that never has a shift.</summary>
    public static DiagnosticCode IdleSchedule { get; } = Error("LR302", "a schedule that never has a shift");

    /// <summary>LR303: people manage one another in a circle.</summary>
    public static DiagnosticCode ManagerCircle { get; } = Error(
        "LR303", "people manage one another in a circle, by their own `manager` keys");

    /// <summary>LR304: escalation steps do not rise.</summary>
    public static DiagnosticCode FallingSteps { get; } = Error("LR304", "escalation steps do not rise");

    /// <summary>LR305: unknown time zone.</summary>
    public static DiagnosticCode UnknownZone { get; } = Error("LR305", "unknown time zone");

    /// <summary>LR306: a rule whose criteria no lead can meet.</summary>
    public static DiagnosticCode NeverMet { get; } =
        Warning("LR306", "a rule whose criteria no lead can meet");

    /// <summary>LR401: earlier rules take every lead that a rule matches.</summary>
    public static DiagnosticCode NeverReached { get; } = Warning(
        "LR401", "a rule never reached: earlier rules together take every lead that it matches");

    /// <summary>LR402: a wider rule above takes a part of a rule's leads.</summary>
    public static DiagnosticCode PartlyHidden { get; } = Note(
        "LR402", "a rule partly hidden by a wider rule above it");

    /// <summary>LR403: leads that no rule takes.</summary>
    public static DiagnosticCode Unrouted { get; } = Warning("LR403", "leads that no rule takes");

    /// <summary>LR404: a store is open and nobody of a rule's pool is on shift.</summary>
    public static DiagnosticCode NobodyOnShift { get; } = Warning(
        "LR404", "the store is open and nobody of a rule's pool is on shift");

    /// <summary>LR405: something that nothing uses.</summary>
    public static DiagnosticCode Unused { get; } = Note("LR405", "something that nothing uses");

    /// <summary>LR406: an escalation step that can never act.</summary>
    public static DiagnosticCode IdleStep { get; } = Warning(
        "LR406", "an escalation step that can never act (a reassignment in a pool of one)");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        NotYaml, RepeatedKey, TooMuch,
        UnknownKey, MissingKey, UnreadableValue, ExclusiveKeys,
        UnknownReference, RepeatedId,
        EmptyPool, IdleSchedule, ManagerCircle, FallingSteps, UnknownZone, NeverMet,
        NeverReached, PartlyHidden, Unrouted, NobodyOnShift, Unused, IdleStep,
    ];

    /// <summary>The one of that id.</summary>
    internal static DiagnosticCode Of(string id) => All.First(code => code.Id == id);

    private static DiagnosticCode Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticCode Warning(string id, string title) => new(id, Severity.Warning, title);

    private static DiagnosticCode Note(string id, string title) => new(id, Severity.Note, title);
}
