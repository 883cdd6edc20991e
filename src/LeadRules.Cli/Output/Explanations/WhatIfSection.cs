using LeadRules.Explanations;
using LeadRules.Routing.Pools;

namespace LeadRules.Cli.Output.Explanations;

/// <summary>What would have sent a lead elsewhere, the smallest change first.</summary>
internal sealed class WhatIfSection(Said said, Markup markup)
{
    public void Write(IReadOnlyList<WhatIf> whatIfs)
    {
        markup.Heading("What if");
        if (whatIfs.Count == 0)
        {
            markup.Line(
                "No single change of a value that the rules name, "
                + "or of one person, would have sent it elsewhere.");
        }

        foreach (var whatIf in whatIfs)
        {
            markup.Line($"{Change(whatIf)}, it {Would(new DestinationText(said).Of(whatIf.Goes))}.");
        }
    }

    private string Change(WhatIf whatIf) => whatIf switch
    {
        OtherValue other =>
            $"With {Value(other.Field, other.To)} instead of {Value(other.Field, other.From)}",
        OtherPresence { Lifted: Ineligible.No } away => $"With {said.Person(away.Person)} on time off",
        OtherPresence present => $"With {said.Person(present.Person)} {Lifted(present)}",
        _ => throw new InvalidOperationException("no such change"),
    };

    private string Value(string field, string? value) =>
        value is null ? $"no {markup.Words(field)}" : $"{markup.Words(field)} {markup.Value(value)}";

    private string Lifted(OtherPresence present) => present.Lifted switch
    {
        Ineligible.Inactive => "active",
        Ineligible.Language => $"speaking {markup.Words(present.Lacks!)}",
        Ineligible.Skills => $"skilled in {markup.Words(present.Lacks!)}",
        Ineligible.TimeOff => "not on time off",
        Ineligible.OffShift => "on shift",
        Ineligible.MaxOpen => "allowed one open lead more",
        _ => "allowed one lead more that day",
    };

    private static string Would(string present)
    {
        var (verb, rest) = present.Split(' ', 2) is [var first, var others] ? (first, others) : (present, "");
        return $"would {(verb == "goes" ? "have gone" : "have been")} {rest}";
    }
}
