namespace LeadRules.Leads;

/// <summary>Takes a text apart from its start; what cannot be taken leaves it where it is.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Takes <paramref name="literal"/>, case counting.</summary>
    public bool Take(char literal)
    {
        if (_rest.IsEmpty || _rest[0] != literal)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Takes an ASCII <paramref name="word"/> in any case.</summary>
    public bool TakeWord(ReadOnlySpan<char> word)
    {
        if (!_rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _rest = _rest[word.Length..];
        return true;
    }

    /// <summary>Takes exactly <paramref name="count"/> ASCII digits, at most nine.</summary>
    public bool Digits(int count, out int value) => Digits(count, count, out value);

    /// <summary>
    /// Takes all the ASCII digits that come, but no more than a number of them, nine at most.
    /// </summary>
    public bool Digits(int atLeast, int atMost, out int value)
    {
        value = 0;
        var count = 0;
        for (; count < atMost && count < _rest.Length && char.IsAsciiDigit(_rest[count]); count++)
        {
            value = (value * 10) + (_rest[count] - '0');
        }

        if (count < atLeast)
        {
            return false;
        }

        _rest = _rest[count..];
        return true;
    }

    /// <summary>Passes over ASCII digits; whether there was one.</summary>
    public bool SkipDigits()
    {
        var end = _rest.IndexOfAnyExceptInRange('0', '9');
        var count = end < 0 ? _rest.Length : end;
        _rest = _rest[count..];
        return count > 0;
    }
}
