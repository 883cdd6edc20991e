using System.Collections.Immutable;

namespace LeadRules.Leads;

/// <summary>
/// A pattern of date-times in a feed (P16): <c>yyyy yy MM M dd d HH H hh h mm m ss s tt</c>, all else
/// literal.
/// </summary>
public sealed class DatePattern
{
    private static readonly ImmutableArray<Token> Forms =
    [
        new("yyyy", Part.Year, 4, 4), new("yy", Part.YearOfCentury, 2, 2),
        new("MM", Part.Month, 2, 2), new("M", Part.Month, 1, 2),
        new("dd", Part.Day, 2, 2), new("d", Part.Day, 1, 2),
        new("HH", Part.Hour, 2, 2), new("H", Part.Hour, 1, 2),
        new("hh", Part.HalfDayHour, 2, 2), new("h", Part.HalfDayHour, 1, 2),
        new("mm", Part.Minute, 2, 2), new("m", Part.Minute, 1, 2),
        new("ss", Part.Second, 2, 2), new("s", Part.Second, 1, 2),
        new("tt", Part.HalfDay, 0, 0),
    ];

    private readonly ImmutableArray<Token> _tokens;
    private readonly int _century;
    private readonly bool _countsHalfDays;

    private DatePattern(string written, ImmutableArray<Token> tokens)
    {
        Written = written;
        _tokens = tokens;
        _century = tokens.Any(token => token.Part == Part.YearOfCentury) ? 2000 : 0;
        _countsHalfDays = tokens.Any(token => token.Part == Part.HalfDayHour);
        Fixed = tokens.All(IsFixed) ? ToFixed() : null;
    }

    private enum Part
    {
        Year,
        YearOfCentury,
        Month,
        Day,
        Hour,
        HalfDayHour,
        Minute,
        Second,
        HalfDay,
        Literal,
    }

    /// <summary>As the policy has it.</summary>
    public string Written { get; }

    /// <summary>The same, if each part has one width; else null.</summary>
    internal FixedPattern? Fixed { get; }

    /// <summary>
    /// Reads a pattern, at each place the longest form that fits; null if it lacks a year, a month or a day,
    /// or says a part of the date or of the time twice.
    /// </summary>
    public static DatePattern? Create(string written)
    {
        var tokens = Split(written);
        int Count(params ReadOnlySpan<Part> parts)
        {
            var count = 0;
            foreach (var token in tokens)
            {
                count += parts.Contains(token.Part) ? 1 : 0;
            }

            return count;
        }

        return Count(Part.Year, Part.YearOfCentury) == 1 && Count(Part.Month) == 1 && Count(Part.Day) == 1
            && Count(Part.Hour, Part.HalfDayHour) <= 1 && Count(Part.Minute) <= 1 && Count(Part.Second) <= 1
            && Count(Part.HalfDay) <= 1
                ? new DatePattern(written, tokens)
                : null;
    }

    /// <summary>
    /// What <paramref name="text"/>, trimmed, is by this pattern, in seconds since 1970, or null.
    /// </summary>
    internal long? Read(ReadOnlySpan<char> text)
    {
        var at = new TextCursor(text);
        Span<int> parts = stackalloc int[(int)Part.Literal];
        foreach (var token in _tokens)
        {
            if (!Take(ref at, token, parts))
            {
                return null;
            }
        }

        return at.AtEnd ? ToLocal(parts) : null;
    }

    private static ImmutableArray<Token> Split(string written)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < written.Length; at += tokens[^1].Form.Length)
        {
            var place = at;
            var token = Forms.FirstOrDefault(
                token => written.AsSpan(place).StartsWith(token.Form, StringComparison.Ordinal));
            tokens.Add(
                token.Form is null ? new Token(written[place..(place + 1)], Part.Literal, 0, 0) : token);
        }

        return tokens.ToImmutable();
    }

    private static bool IsFixed(Token token) => token.Part == Part.Literal
        ? char.IsAscii(token.Form[0])
        : token.FewestDigits > 0 && token.FewestDigits == token.MostDigits;

    private FixedPattern ToFixed()
    {
        Span<int> places = stackalloc int[(int)Part.Literal];
        places.Fill(-1);
        var digits = new HashSet<int>();
        var at = 0;
        foreach (var token in _tokens)
        {
            if (token.Part != Part.Literal)
            {
                places[(int)token.Part] = at;
                digits.UnionWith(Enumerable.Range(at, token.MostDigits));
            }

            at += token.Form.Length;
        }

        var hasCentury = places[(int)Part.Year] >= 0;
        return new FixedPattern(Written, digits)
        {
            Year = (places[(int)(hasCentury ? Part.Year : Part.YearOfCentury)], hasCentury),
            Month = places[(int)Part.Month],
            Day = places[(int)Part.Day],
            Hour = places[(int)(_countsHalfDays ? Part.HalfDayHour : Part.Hour)],
            Minute = places[(int)Part.Minute],
            Second = places[(int)Part.Second],
            CountsHalfDays = _countsHalfDays,
        };
    }

    private static bool Take(ref TextCursor at, Token token, scoped Span<int> parts)
    {
        switch (token.Part)
        {
            case Part.Literal:
                return at.Take(token.Form[0]);
            case Part.HalfDay:
                var afternoon = at.TakeWord("PM");
                parts[(int)Part.HalfDay] = afternoon ? 12 : 0;
                return afternoon || at.TakeWord("AM");
            default:
                return at.Digits(token.FewestDigits, token.MostDigits, out parts[(int)token.Part])
                    && (token.Part != Part.HalfDayHour || parts[(int)token.Part] is >= 1 and <= 12);
        }
    }

    // An hour from 1 to 12 without AM or PM is before noon.
    private long? ToLocal(ReadOnlySpan<int> parts)
    {
        var year = _century + parts[(int)Part.Year] + parts[(int)Part.YearOfCentury];
        var hour = _countsHalfDays
            ? (parts[(int)Part.HalfDayHour] % 12) + parts[(int)Part.HalfDay]
            : parts[(int)Part.Hour];
        return Timestamp.ToLocal(
            (year, parts[(int)Part.Month], parts[(int)Part.Day]),
            (hour, parts[(int)Part.Minute], parts[(int)Part.Second]));
    }

    private readonly record struct Token(string Form, Part Part, int FewestDigits, int MostDigits);
}
