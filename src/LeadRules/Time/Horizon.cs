using NodaTime;

namespace LeadRules.Time;

/// <summary>
/// How far hours and shifts are followed. Leads are received from 1900 to 2200 (P16), so a replay ends by
/// then; what would come later than this never comes, instead of being looked for up to the last year there
/// is.
/// </summary>
internal static class Horizon
{
    /// <summary>The first local date with hours or shifts.</summary>
    public static LocalDate First { get; } = new(1890, 1, 1);

    /// <summary>The last local date with hours or shifts.</summary>
    public static LocalDate Last { get; } = new(2500, 12, 31);
}
