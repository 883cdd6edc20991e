using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Time zones, by their IANA names.</summary>
internal static class ZoneReader
{
    private static readonly ImmutableArray<string> Names = [.. DateTimeZoneProviders.Tzdb.Ids];

    /// <summary>The zone, or null and LR305.</summary>
    public static DateTimeZone? Read(Value value)
    {
        if (value.SomeText("an IANA time zone such as America/Toronto") is not { } name)
        {
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        if (zone is null)
        {
            value.Draft.Report.Add(
                DiagnosticCodes.UnknownZone,
                value.Span,
                $"{value.What}: there is no time zone {Wording.Quote(name)}",
                value.Draft.Suggestions.DidYouMean(name, Names) ?? OfCity(name) ?? "use an IANA name");
        }

        return zone;
    }

    private static string? OfCity(string name)
    {
        var city = "/" + Fold.Text(name).Replace(' ', '_');
        var zone = Names.FirstOrDefault(known => known.EndsWith(city, StringComparison.OrdinalIgnoreCase));
        return zone is null ? null : $"did you mean {Wording.Quote(zone)}?";
    }
}
