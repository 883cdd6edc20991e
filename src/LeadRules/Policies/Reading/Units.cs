using System.Globalization;
using LeadRules.Policies.Shapes;
using NodaTime;

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

    private static bool TryDate(string text, out LocalDate date) => TryDate(text.AsSpan(), out date);

    private static bool TryDate(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !TryWhole(text[..4], out var year) || year is < 1900 or > 2200
            || !TryWhole(text[5..7], out var month) || month is < 1 or > 12
            || !TryWhole(text[8..], out var day)
            || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    private static bool TryDateTime(string text, out LocalDateTime time)
    {
        time = default;
        var seconds = 0;
        if (text.Length is not (16 or 19) || text[10] != 'T' || !TryDate(text.AsSpan(0, 10), out var date)
            || !HourUnits.TryTime(text.AsSpan(11, 5), out var minute)
            || (text.Length == 19
                && !(text[16] == ':' && TryWhole(text.AsSpan(17), out seconds) && seconds < 60)))
        {
            return false;
        }

        time = date + minute.PlusSeconds(seconds);
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
