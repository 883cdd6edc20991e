namespace LeadRules.Policies.Reading;

/// <summary>Criteria on the time of receipt (P11).</summary>
internal static class ReceivedReader
{
    public static ReceivedTest? Read(Value value) =>
        value.Form(value.What, Read, "a mapping such as { days: mon-fri }");

    private static ReceivedTest Read(Form form) => new()
    {
        Days = form.Find("days", HourUnits.Days),
        Between = form.Find("between", HourUnits.Interval),
        From = form.Find("from", Units.Date),
        Until = form.Find("until", Units.Date),
        Open = form.Find("open", Words.Flag),
    };
}
