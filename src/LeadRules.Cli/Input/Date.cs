using LeadRules.Cli.Output;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Cli.Input;

/// <summary>A date that an option takes, as policies write them (P3).</summary>
internal static class Date
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly LocalDatePattern Pattern =
        LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd");

    /// <summary>Reads it; null where none was given.</summary>
    /// <exception cref="UsageException">It is not a date.</exception>
    public static LocalDate? Read(string option, string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var isDate = Pattern.Parse(typed).TryGetValue(default, out var date);
        return isDate && date.Year is >= FirstYear and <= LastYear
            ? date
            : throw new UsageException(
                $"{option} takes a date such as 2026-03-31, from 1900 to 2200, not '{typed}'");
    }
}
