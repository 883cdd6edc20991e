using System.Globalization;
using LeadRules.Policies.Shapes;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Policies.Reading;

/// <summary>Numbers, durations, dates and times as a policy writes them (P3), and in no other way.</summary>
internal static class Units
{
    // A thousand years and more, and still far from where an instant of the year 2200 would leave the
    // calendar.
    private const long MostSeconds = 1_000_000L * 86_400;

    private const string DateForm =
        "(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private static readonly (char Letter, long Seconds)[] DurationUnits =
        [('w', 604_800), ('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

    private static readonly LocalDatePattern DatePattern =
        LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    private static readonly LocalDateTimePattern[] DateTimePatterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"),
    ];

    public static Unit<Duration> Duration { get; } = new(
        "a duration such as 1h30m (units w d h m s, largest first, longer than zero, at most 1000000d)",
        TryDuration,
        new TextShape("^(?=.)([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$"));

    public static Unit<decimal> Number { get; } = new(
        "a number such as 2024 or -1.5, of at most 28 digits",
        TryNumber,
        new NumberShape("^-?[0-9]+(\\.[0-9]+)?$"));

    public static Unit<int> Weight { get; } = new(
        "a whole number from 1 to 1000",
        TryWeight,
        new NumberShape("^0*([1-9][0-9]{0,2}|1000)$") { Least = 1, Most = 1000 });

    public static Unit<int> Count { get; } = new(
        "a whole number from 0 to 2147483647",
        TryCount,
        new NumberShape("^[0-9]+$") { Least = 0, Most = int.MaxValue });

    public static Unit<LocalDate> Date { get; } = new(
        "a date yyyy-MM-dd, from 1900 to 2200", TryDate, new TextShape($"^{DateForm}$"));

    public static Unit<LocalDateTime> DateTime { get; } = new(
        "a local date-time yyyy-MM-ddTHH:mm, from 1900 to 2200",
        TryDateTime,
        new TextShape($"^{DateForm}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"));

    private static bool TryDuration(string text, out Duration duration)
    {
        duration = default;
        long total = 0;
        var rest = text.AsSpan();
        var largest = 0;
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var unit = digits < 1 ? -1 : Array.FindIndex(DurationUnits, largest, IsLetter(rest[digits]));
            if (unit < 0 || !TryWhole(rest[..digits], out var count))
            {
                return false;
            }

            total += count * DurationUnits[unit].Seconds;
            largest = unit + 1;
            rest = rest[(digits + 1)..];
        }

        duration = NodaTime.Duration.FromSeconds(Math.Min(total, MostSeconds));
        return total is > 0 and <= MostSeconds;

        static Predicate<(char Letter, long Seconds)> IsLetter(char letter) => unit => unit.Letter == letter;
    }

    private static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var hasDecimals = point < 0 || (point < digits.Length - 1 && IsDigits(digits[(point + 1)..]));
        return whole.Length > 0 && IsDigits(whole) && hasDecimals && digits.Length <= (point < 0 ? 28 : 29)
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number);
    }

    private static bool TryWeight(string text, out int weight) =>
        TryWhole(text, out weight) && weight is >= 1 and <= 1000;

    private static bool TryCount(string text, out int count) => TryWhole(text, out count);

    private static bool TryWhole(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return IsDigits(text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryDate(string text, out LocalDate date) =>
        DatePattern.Parse(text).TryGetValue(default, out date) && IsInCalendar(date.Year);

    private static bool TryDateTime(string text, out LocalDateTime time)
    {
        time = default;
        foreach (var pattern in DateTimePatterns)
        {
            if (pattern.Parse(text).TryGetValue(default, out time))
            {
                // NodaTime would read 24:00 as the midnight after.
                return IsInCalendar(time.Year) && text.AsSpan(11, 2) is not "24";
            }
        }

        return false;
    }

    private static bool IsInCalendar(int year) => year is >= 1900 and <= 2200;

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
