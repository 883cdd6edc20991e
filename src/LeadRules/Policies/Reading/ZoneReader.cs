using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Time zones, by their IANA names.</summary>
internal static class ZoneReader
{
    private const string NamePattern = "^[A-Za-z][A-Za-z0-9_+/-]*$";

    private static IReadOnlyCollection<string> Names => DateTimeZoneProviders.Tzdb.Ids;

    public static Key<DateTimeZone> Key(string says) =>
        new("timezone", new TextShape(NamePattern), says, (value, absent) => Read(value) ?? absent);

    /// <summary>The zone, or null and LR305.</summary>
    private static DateTimeZone? Read(Value value)
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
