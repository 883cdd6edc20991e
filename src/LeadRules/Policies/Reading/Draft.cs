using System.Collections.Immutable;
using LeadRules.Diagnostics;

namespace LeadRules.Policies.Reading;

/// <summary>A use of an id, to be looked up once everything is declared.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The id as written.</param>
/// <param name="Span">Where.</param>
/// <param name="Phrase">Who names it, and as what: <c>rule 'trucks' distributes to</c>.</param>
/// <param name="IsFolded">Whether ids that fold alike are meant too (P8).</param>
internal sealed record Reference(Kind Kind, string Id, SourceSpan Span, string Phrase, bool IsFolded);

/// <summary>A list of people, as written.</summary>
internal sealed record PersonList(string What, ImmutableArray<PlacedId> People);

/// <summary>A part of the policy and the form that it was read from.</summary>
internal sealed record Part<T>(T Value, Form Form);

/// <summary>
/// A policy while it is read. Parts are built whatever is wrong with them, with defaults in place of what
/// could not be read; their forms know which keys are sound, so that checks say nothing about the others.
/// </summary>
/// <param name="report">Where findings go.</param>
/// <param name="isWhole">Whether every file of the policy could be read.</param>
internal sealed class Draft(Report report, bool isWhole)
{
    private readonly Declarations[] _declarations =
        [.. Enum.GetValues<Kind>().Select(_ => new Declarations { IsIncomplete = !isWhole })];

    public Report Report { get; } = report;

    public bool IsWhole { get; } = isWhole;

    public SourceMap Sources { get; } = new();

    public Suggestions Suggestions { get; } = new();

    public Fields Fields { get; } = new();

    public List<Reference> References { get; } = [];

    public List<PersonList> PersonLists { get; } = [];

    /// <summary>Regular expressions, by how they are written.</summary>
    public Dictionary<string, TextPattern> Patterns { get; } = new(StringComparer.Ordinal);

    /// <summary>The pools of rules; a form's name is its rule's.</summary>
    public List<Part<Target>> Pools { get; } = [];

    public List<Part<Store>> Stores { get; } = [];

    public List<Part<Person>> People { get; } = [];

    public List<Part<Team>> Teams { get; } = [];

    public List<Part<Schedule>> Schedules { get; } = [];

    /// <summary>The steps of each escalation, in policy order.</summary>
    public List<IReadOnlyList<Part<Step>>> Steps { get; } = [];

    public Declarations Of(Kind kind) => _declarations[(int)kind];
}
