using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>
/// The keys of one mapping, read by their shape. What is wrong with a value is found when it is read, what is
/// wrong with the keys when the form is closed.
/// </summary>
internal sealed class Form(
    Draft draft, FormShape shape, ImmutableArray<MappingEntry> entries, SourceSpan span, string name)
{
    private readonly Dictionary<string, MappingEntry> _entries =
        entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);

    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public Draft Draft { get; } = draft;

    /// <summary>The keys that it can have.</summary>
    public FormShape Shape { get; } = shape;

    /// <summary>The keys that it has, in order.</summary>
    public ImmutableArray<MappingEntry> Entries { get; } = entries;

    /// <summary>Where it begins.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>As messages name it: <c>rule 'trucks'</c>.</summary>
    public string Name { get; private set; } = name;

    /// <summary>What messages add where several forms have one name: <c> under 'to'</c>.</summary>
    public string Under { get; init; } = "";

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Whether nothing was wrong with the value of <paramref name="key"/>.</summary>
    public bool IsSound(string key) => !_broken.Contains(key);

    /// <summary>Whether nothing was wrong with any key's value.</summary>
    public bool IsAllSound => _broken.Count == 0;

    /// <summary>The text of the key's value; null if it has none.</summary>
    public string? TextOf(string key) => (_entries.GetValueOrDefault(key)?.Value as ScalarNode)?.Text;

    /// <summary>
    /// Where the value of <paramref name="key"/> stands; where there is none, where the form does.
    /// </summary>
    public SourceSpan SpanOf(string key) =>
        _entries.TryGetValue(key, out var entry) ? Value.Of(Draft, entry, Name).Span : Span;

    /// <summary>Where the key itself stands, or the form where it is missing.</summary>
    public SourceSpan SpanOfKey(string key) =>
        _entries.TryGetValue(key, out var entry) ? entry.Key.Span : Span;

    /// <summary>What the key's value is read as, or <paramref name="absent"/>.</summary>
    public T Read<T>(string key, T absent) => Read(key, absent, ((Key<T>)Known(key)).Read);

    /// <summary>
    /// What <paramref name="read"/> makes of the key's value, or <paramref name="absent"/>.
    /// </summary>
    public T Read<T>(string key, T absent, Func<Value, T, T> read)
    {
        Known(key);
        if (!_entries.TryGetValue(key, out var entry))
        {
            return absent;
        }

        var before = Draft.Report.Count;
        var made = read(Value.Of(Draft, entry, Name), absent);
        if (Draft.Report.Count > before)
        {
            _broken.Add(key);
        }

        return made;
    }

    /// <summary>What the key's text means; where there is none, what its absence does.</summary>
    public T Choice<T>(string key)
        where T : struct
    {
        var known = (UnitKey<T>)Known(key);
        return Read(key, known.Absent, (value, absent) => value.Read(known.Unit) ?? absent);
    }

    /// <summary>What the key's text means, or null.</summary>
    public T? Find<T>(string key)
        where T : struct =>
        Read(key, null, (Value value, T? _) => value.Read(((UnitKey<T>)Known(key)).Unit));

    /// <summary>
    /// The id, declared even where it is not written as one; it becomes part of the form's name.
    /// </summary>
    public string Id(Kind kind)
    {
        var id = Read("id", "", (value, _) => DeclaredId(value, kind));
        Draft.Of(kind).IsIncomplete |= id.Length == 0;
        return id;
    }

    /// <summary>Makes nothing of what stands under those keys.</summary>
    public void Break(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            _broken.Add(key);
        }
    }

    private Key Known(string key) =>
        Shape.Find(key) ?? throw new ArgumentException($"{Shape.Name} has no key {key}", nameof(key));

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
