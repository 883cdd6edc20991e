using System.Text;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Layout;

/// <summary>Lists and mappings on one line, in brackets.</summary>
internal sealed class FlowText
{
    private readonly StringBuilder _text = new();
    private readonly int _room;

    private FlowText(int room) => _room = room;

    /// <summary>
    /// The list on one line; null if it is longer than <paramref name="room"/> or cannot be on one.
    /// </summary>
    public static string? Of(WrittenList list, int room)
    {
        var flow = new FlowText(room);
        return flow.TryAdd(list) ? flow._text.ToString() : null;
    }

    private bool TryAdd(Written node) => node switch
    {
        WrittenAlias alias => TryAdd($"*{alias.Name}"),
        WrittenText { IsNothing: false } text =>
            TryAddAnchor(text) && TryAdd(InlineText.Of(text.Text, isInBrackets: true)),
        WrittenList { After.Count: 0 } list => TryAddAnchor(list) && TryAddParts(list),
        _ => false,
    };

    private bool TryAddAnchor(Written node) => node.Anchor is null || TryAdd($"&{node.Anchor} ");

    private bool TryAddParts(WrittenList list)
    {
        var (open, close) = (list.IsMapping, list.Parts.Count) switch
        {
            (true, 0) => ("{", "}"),
            (true, _) => ("{ ", " }"),
            _ => ("[", "]"),
        };
        var separator = open;
        foreach (var part in list.Parts)
        {
            if (!TryAdd(separator) || !TryAdd(part))
            {
                return false;
            }

            separator = ", ";
        }

        return TryAdd(list.Parts.Count == 0 ? open + close : close);
    }

    private bool TryAdd(WrittenPart part)
    {
        if (part.Beside.Count > 0 || part.Before.Exists(note => !note.IsBlank))
        {
            return false;
        }

        return (part.Key is null || (TryAdd(part.Key) && TryAdd(part.Key is WrittenAlias ? " : " : ": ")))
            && TryAdd(part.Value);
    }

    private bool TryAdd(string text)
    {
        _text.Append(text);
        return _text.Length <= _room;
    }
}
