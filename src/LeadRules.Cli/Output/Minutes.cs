using System.Globalization;

namespace LeadRules.Cli.Output;

/// <summary>Times as people say them.</summary>
internal static class Minutes
{
    private const int AnHour = 60;
    private const int ADay = 24 * AnHour;

    /// <summary>In one or two units, as in <c>45 s</c>, <c>13 min</c> and <c>15 h 16 min</c>.</summary>
    public static string Written(decimal minutes)
    {
        var whole = (long)Math.Round(minutes, MidpointRounding.AwayFromZero);
        return minutes switch
        {
            < 1 => Text($"{minutes * 60:0} s"),
            _ when whole < AnHour => Text($"{whole} min"),
            _ when whole < ADay => Text($"{whole / AnHour} h {whole % AnHour} min"),
            _ => Text($"{whole / ADay} d {whole % ADay / AnHour} h"),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
