using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>
/// The keys of one mapping. Asking for a key makes it known; those that nobody asked for are refused in the
/// end.
/// </summary>
internal sealed class Form(Draft draft, ImmutableArray<MappingEntry> entries, SourceSpan span, string name)
{
    private readonly Dictionary<string, MappingEntry> _entries =
        entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);

    private readonly List<string> _known = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public Draft Draft { get; } = draft;

    /// <summary>Where it begins.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>As messages name it: <c>rule 'trucks'</c>.</summary>
    public string Name { get; private set; } = name;

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Whether nothing was wrong with the value of <paramref name="key"/>.</summary>
    public bool IsSound(string key) => !_broken.Contains(key);

    /// <summary>Whether nothing was wrong with any key's value.</summary>
    public bool IsAllSound => _broken.Count == 0;

    /// <summary>
    /// Where the value of <paramref name="key"/> stands; where there is none, where the form does.
    /// </summary>
    public SourceSpan SpanOf(string key) =>
        _entries.TryGetValue(key, out var entry) ? Value.Of(Draft, entry, Name).Span : Span;

    /// <summary>Where the key itself stands, or the form where it is missing.</summary>
    public SourceSpan SpanOfKey(string key) =>
        _entries.TryGetValue(key, out var entry) ? entry.Key.Span : Span;

    /// <summary>
    /// What <paramref name="read"/> makes of the key's value, or <paramref name="absent"/>.
    /// </summary>
    public T Read<T>(string key, T absent, Func<Value, T> read)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
        {
            _known.Add(key);
        }

        if (!_entries.TryGetValue(key, out var entry))
        {
            return absent;
        }

        var before = Draft.Report.Count;
        var made = read(Value.Of(Draft, entry, Name));
        if (Draft.Report.Count > before)
        {
            _broken.Add(key);
        }

        return made;
    }

    public string Text(string key, string absent = "") => Read(key, absent, value => value.Text() ?? absent);

    public bool Flag(string key, bool absent) => Choice(key, Words.Flag, absent);

    public T Choice<T>(string key, Unit<T> unit, T absent)
        where T : struct =>
        Read(key, absent, value => value.Read(unit) ?? absent);

    public T? Find<T>(string key, Unit<T> unit)
        where T : struct =>
        Read(key, null, value => value.Read(unit));

    public ImmutableArray<T> List<T>(string key, Func<Value, T?> read)
        where T : class =>
        Read(key, ImmutableArray<T>.Empty, value => value.List(read));

    public string? Refer(string key, Kind kind, string phrase) =>
        Read(key, null, value => value.Refer(kind, $"{Name} {phrase}"));

    /// <summary>
    /// The id, declared even where it is not written as one; it becomes part of the form's name.
    /// </summary>
    public string Id(Kind kind)
    {
        Require("id");
        var id = Read("id", "", value => DeclaredId(value, kind));
        Draft.Of(kind).IsIncomplete |= id.Length == 0;
        return id;
    }

    /// <summary>LR102 if the key is missing.</summary>
    public void Require(string key)
    {
        if (!Has(key))
        {
            _broken.Add(key);
            Draft.Report.Add(DiagnosticCodes.MissingKey, Span, $"{Name} needs the key {Wording.Quote(key)}");
        }
    }

    /// <summary>LR102 if none of the keys is there, LR104 for each but the first.</summary>
    public void RequireOneOf(string under, params string[] keys)
    {
        var present = entries.Where(entry => keys.Contains(entry.Key.Text, StringComparer.Ordinal)).ToList();
        if (present.Count == 0)
        {
            _broken.UnionWith(keys);
            var wanted = Wording.OneOf([.. keys.Select(Wording.Quote)]);
            Draft.Report.Add(DiagnosticCodes.MissingKey, Span, $"{Name} needs {wanted}{under}");
        }

        foreach (var extra in present.Skip(1))
        {
            _broken.UnionWith(keys);
            Exclude(extra.Key.Text, present[0].Key.Text);
        }
    }

    /// <summary>LR104 at <paramref name="key"/>.</summary>
    public void Exclude(string key, string other) => Draft.Report.Add(
        DiagnosticCodes.ExclusiveKeys,
        _entries[key].Key.Span,
        $"{Wording.Quote(other)} and {Wording.Quote(key)} of {Name} exclude each other",
        "keep one of them");

    /// <summary>LR101 for each key that was not asked for.</summary>
    public void RefuseOtherKeys()
    {
        var keys = entries.Select(entry => entry.Key);
        foreach (var key in keys.Where(key => !_known.Contains(key.Text, StringComparer.Ordinal)))
        {
            Draft.Report.Add(
                DiagnosticCodes.UnknownKey,
                key.Span,
                $"{Name} takes no key {Wording.Quote(key.Text)}",
                Draft.Suggestions.DidYouMean(key.Text, _known) ?? $"it takes {Wording.OneOf(_known)} here");
        }
    }

    private string DeclaredId(Value value, Kind kind)
    {
        if (value.SomeText("an id") is not { } id)
        {
            return "";
        }

        Name = $"{kind.Written()} {Wording.Quote(id)}";
        Draft.Of(kind).Add(id, value.Span);
        if (!IsId(id))
        {
            value.Unreadable("an id: letters, digits and . _ -, a letter or digit first, at most 64");
        }

        return id;
    }

    private static bool IsId(string text) =>
        text.Length <= 64 && char.IsAsciiLetterOrDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
