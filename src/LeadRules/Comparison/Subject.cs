namespace LeadRules.Comparison;

/// <summary>What some changes are about: they begin with what it is called.</summary>
/// <param name="Area">The area.</param>
/// <param name="Id">Its id; empty: there is but one of it.</param>
/// <param name="Called">Its name in a sentence, empty or with what follows it.</param>
internal readonly record struct Subject(ChangeArea Area, string Id, string Called)
{
    /// <summary>A change of it.</summary>
    public PolicyChange Say(string says, string? key = null, string? before = null, string? after = null) =>
        new(Area, Called.Length == 0 ? says : $"{Called} {says}")
        {
            Ids = Id.Length == 0 ? [] : [Id],
            Key = key,
            Before = before,
            After = after,
        };

    /// <summary>A change of one value of it, if it changed: <c>verb, after, instead of, before</c>.</summary>
    public IEnumerable<PolicyChange> Value(string key, string verb, string before, string after) =>
        before == after ? [] : [Say($"{verb} {after} instead of {before}", key, before, after)];

    /// <summary>That it is the same under another id.</summary>
    public PolicyChange HadId(string id) => Say($"had the id {id}", "id", id, Id);
}
