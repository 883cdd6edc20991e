using System.Text;

namespace LeadRules.Leads;

/// <summary>A text as it is folded, character by character (P8).</summary>
/// <param name="length">How long it will be, about.</param>
internal sealed class Folding(int length)
{
    private readonly StringBuilder _text = new(length);

    // Marks that stay, but whose order is not settled yet; hardly a text has any.
    private List<(Rune Mark, int Class)>? _unsettled;

    /// <summary>Adds a character of the text that is folded.</summary>
    public void Add(Rune character)
    {
        if (character.IsAscii || Characters.Decomposition(character) is not { } parts)
        {
            AddPart(character);
            return;
        }

        foreach (var part in parts.EnumerateRunes())
        {
            AddPart(part);
        }
    }

    /// <summary>The text, when all is added.</summary>
    public override string ToString()
    {
        Settle();
        var end = _text is [.., ' '] ? 1 : 0;
        return _text.ToString(0, _text.Length - end);
    }

    private void AddPart(Rune part)
    {
        var combining = part.IsAscii ? 0 : Characters.CombiningClass(part);
        if (combining == 0)
        {
            Settle();
        }

        if (Rune.IsWhiteSpace(part))
        {
            if (_text is [.., not ' '])
            {
                _text.Append(' ');
            }
        }
        else if (part.IsAscii || !Characters.IsMark(part))
        {
            if (combining == 0)
            {
                _text.Append(Characters.Lower(part));
            }
            else
            {
                (_unsettled ??= []).Add((part, combining));
            }
        }
    }

    private void Settle()
    {
        if (_unsettled is { Count: > 0 })
        {
            foreach (var (mark, _) in _unsettled.OrderBy(mark => mark.Class))
            {
                _text.Append(Characters.Lower(mark));
            }

            _unsettled.Clear();
        }
    }
}
