using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>
/// A value of the policy and how to speak of it. What cannot be read gives one finding, and a null.
/// </summary>
/// <param name="Draft">The policy that it is part of.</param>
/// <param name="Node">The value.</param>
/// <param name="Key">The key that it stands under, perhaps in a list.</param>
/// <param name="Owner">What that key belongs to: <c>rule 'trucks'</c>.</param>
/// <param name="Span">Where it stands; where nothing is written, its key.</param>
internal sealed record Value(Draft Draft, Node Node, string Key, string Owner, SourceSpan Span)
{
    /// <summary><c>'order' of rule 'trucks'</c>.</summary>
    public string What => $"{Wording.Quote(Key)} of {Owner}";

    public bool IsNothing => Node is ScalarNode { IsNothing: true };

    public static Value Of(Draft draft, MappingEntry entry, string owner)
    {
        var span = entry.Value is ScalarNode { IsNothing: true } ? entry.Key.Span : entry.Value.Span;
        return new Value(draft, entry.Value, entry.Key.Text, owner, span);
    }

    /// <summary>LR103.</summary>
    public void Unreadable(string expected, string? help = null)
    {
        var found = Node switch
        {
            SequenceNode => "a list",
            MappingNode => "a mapping",
            ScalarNode { IsNothing: true } => "nothing",
            _ => Wording.Quote(((ScalarNode)Node).Text),
        };
        var message = $"{What} takes {expected}, not {found}";
        Draft.Report.Add(DiagnosticCodes.UnreadableValue, Span, message, help);
    }

    /// <summary>The text that it is, perhaps empty.</summary>
    public string? Text()
    {
        if (Node is ScalarNode scalar)
        {
            return scalar.Text;
        }

        Unreadable("text");
        return null;
    }

    /// <summary>The text that it is, which must be some.</summary>
    public string? SomeText(string expected = "text")
    {
        if (Node is ScalarNode { Text.Length: > 0 } scalar)
        {
            return scalar.Text;
        }

        Unreadable(expected);
        return null;
    }

    public T? Read<T>(Unit<T> unit)
        where T : struct
    {
        if (Node is ScalarNode { Text: var text } && unit.TryRead(text, out var value))
        {
            return value;
        }

        var written = (Node as ScalarNode)?.Text ?? "";
        Unreadable(unit.Expected, Draft.Suggestions.DidYouMean(written, unit.Words));
        return null;
    }

    /// <summary>Its items, where nothing is an empty list; null if it is no list.</summary>
    public ImmutableArray<Value>? Items()
    {
        if (IsNothing)
        {
            return [];
        }

        if (Node is not SequenceNode sequence)
        {
            Unreadable("a list", Node is ScalarNode ? "write it in brackets: [ ]" : null);
            return null;
        }

        return [.. sequence.Items.Select(item => this with { Node = item, Span = item.Span })];
    }

    /// <summary>What its items are, without those that cannot be read.</summary>
    public ImmutableArray<T> List<T>(Func<Value, T?> read)
        where T : class =>
        [.. (Items() ?? []).Select(read).OfType<T>()];

    /// <summary>What its items are, without those that cannot be read.</summary>
    public ImmutableArray<T> List<T>(Unit<T> unit)
        where T : struct =>
        Each(Items() ?? [], unit);

    /// <summary>What it is, or what its items are, without what cannot be read.</summary>
    public ImmutableArray<T> OneOrMore<T>(Unit<T> unit)
        where T : struct =>
        Each(TestReader.OneOrMore(this), unit);

    /// <summary>Its entries; null if it is no mapping.</summary>
    public ImmutableArray<MappingEntry>? Entries(string expected = "a mapping of keys")
    {
        if (Node is MappingNode mapping)
        {
            return mapping.Entries;
        }

        Unreadable(expected);
        return null;
    }

    /// <summary>What its keys make, read by <paramref name="read"/>; null if it is no mapping.</summary>
    public T? Form<T>(FormShape shape, string name, Func<Form, T> read)
        where T : class
    {
        if (Entries(shape.Expected) is not { } entries)
        {
            return null;
        }

        var under = name == Owner ? $" under {Wording.Quote(Key)}" : "";
        var form = new Form(Draft, shape, entries, Span, name) { Under = under };
        var made = read(form);
        FormCheck.RequireKeys(form);
        FormCheck.MeetDemands(form);
        FormCheck.RefuseOtherKeys(form);
        return made;
    }

    /// <summary>An id that it names, remembered as a reference; null if it is no text.</summary>
    public string? Refer(Kind kind, string phrase, bool isFolded = false)
    {
        var id = SomeText($"the id of a {kind.Written()}");
        if (id is not null)
        {
            Draft.References.Add(new Reference(kind, id, Span, phrase, isFolded));
        }

        return id;
    }

    /// <summary>Ids of people, remembered as references and as a list.</summary>
    public ImmutableArray<string> ReferToPeople(string phrase)
    {
        var people = ImmutableArray.CreateBuilder<PlacedId>();
        foreach (var item in Items() ?? [])
        {
            if (item.Refer(Kind.Person, phrase) is { } id)
            {
                people.Add(new PlacedId(id, item.Span));
            }
        }

        Draft.PersonLists.Add(new PersonList(What, people.ToImmutable()));
        return [.. people.Select(person => person.Id)];
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<Value> items, Unit<T> unit)
        where T : struct
    {
        var made = ImmutableArray.CreateBuilder<T>();
        foreach (var item in items)
        {
            if (item.Read(unit) is { } one)
            {
                made.Add(one);
            }
        }

        return made.ToImmutable();
    }
}
