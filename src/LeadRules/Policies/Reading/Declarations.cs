using LeadRules.Diagnostics;
using LeadRules.Leads;

namespace LeadRules.Policies.Reading;

/// <summary>An id, and where it stands.</summary>
internal sealed record PlacedId(string Id, SourceSpan Span);

/// <summary>
/// The ids of one kind that a policy declares, also where the rest of a declaration is broken.
/// </summary>
internal sealed class Declarations
{
    private readonly List<PlacedId> _all = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    /// <summary>Every declaration in policy order, repeated ids too.</summary>
    public IReadOnlyList<PlacedId> All => _all;

    public IEnumerable<string> Ids => _all.Select(declared => declared.Id);

    /// <summary>Whether some declaration could not be read: an id not found here may be its.</summary>
    public bool IsIncomplete { get; set; }

    public void Add(string id, SourceSpan span)
    {
        _all.Add(new PlacedId(id, span));
        _written.Add(id);
        _folded.Add(Fold.Text(id));
    }

    public bool Has(string id) => _written.Contains(id);

    public bool HasFolded(string id) => _folded.Contains(Fold.Text(id));
}
