using System.Globalization;

namespace LeadRules.Cli.Output;

/// <summary>Times as people say them.</summary>
internal static class Minutes
{
    private const int AnHour = 60;
    private const int ADay = 24 * AnHour;

    /// <summary>In two units at most: <c>45 s</c>, <c>12.5 min</c>, <c>15 h 16 min</c>, <c>3 d 4 h</c>.</summary>
    public static string Written(decimal minutes)
    {
        var whole = (long)Math.Round(minutes);
        return minutes switch
        {
            < 1 => Text($"{Math.Round(minutes * 60):0} s"),
            < AnHour => Text($"{Math.Round(minutes, 1):0.#} min"),
            < ADay => Text($"{whole / AnHour} h {whole % AnHour} min"),
            _ => Text($"{whole / ADay} d {whole % ADay / AnHour} h"),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
