using System.Text;
using NodaTime;

namespace LeadRules.Testing;

/// <summary>Durations as a policy writes them (P3).</summary>
internal static class DurationText
{
    private static readonly (char Letter, long Seconds)[] Units =
        [('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

    /// <summary>The duration to the second, not negative: <c>1h30m</c>; <c>0s</c> for none.</summary>
    public static string Of(Duration duration)
    {
        var text = new StringBuilder();
        var rest = (long)duration.TotalSeconds;
        foreach (var (letter, seconds) in Units)
        {
            if (rest >= seconds)
            {
                text.Append(rest / seconds).Append(letter);
                rest %= seconds;
            }
        }

        return text.Length == 0 ? "0s" : text.ToString();
    }
}
