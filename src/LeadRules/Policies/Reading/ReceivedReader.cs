using LeadRules.Policies.Shapes;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Criteria on the time of receipt (P11).</summary>
internal static class ReceivedReader
{
    public static FormShape Shape { get; } = new(
        "received",
        Keys.Unit("days", HourUnits.Days, "The days of receipt, such as mon-fri."),
        Keys.Unit("between", HourUnits.Interval, "The time of day of receipt; it may pass midnight."),
        Keys.Unit("from", Units.Date, "The first date of receipt."),
        Keys.Unit("until", Units.Date, "The last date of receipt, inclusive."),
        Keys.Unit(
            "open", Words.Flag,
            "Whether the store, or its department for the lead's category, is open then."))
    {
        Expected = "a mapping such as { days: mon-fri }",
    };

    public static ReceivedTest? Read(Value value) => value.Form(Shape, value.What, Read);

    private static ReceivedTest Read(Form form) => new()
    {
        Days = form.Find<DaySet>("days"),
        Between = form.Find<HourInterval>("between"),
        From = form.Find<LocalDate>("from"),
        Until = form.Find<LocalDate>("until"),
        Open = form.Find<bool>("open"),
    };
}
