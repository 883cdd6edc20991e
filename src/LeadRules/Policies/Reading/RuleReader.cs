using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>Rules: criteria and a distribution.</summary>
internal static class RuleReader
{
    public static Rule Read(Form form) => new()
    {
        Id = form.Id(Kind.Rule),
        Name = form.Text("name"),
        Enabled = form.Flag("enabled", true),
        From = form.Find("from", Units.Date),
        Until = form.Find("until", Units.Date),
        When = form.Read("when", AllOf.Nothing, value => new CriterionReader(form.Name).When(value)),
        Distribute = Distribute(form),
        Escalation = form.Refer("escalation", Kind.Escalation, "is followed by"),
        AutoReply = form.Refer("auto_reply", Kind.AutoReply, "answers with"),
    };

    private static Distribution Distribute(Form form)
    {
        var none = new Distribution { To = new Target() };
        form.Require("distribute");
        return form.Read("distribute", none, value => value.Form(form.Name, Distribution) ?? none);
    }

    private static Distribution Distribution(Form form)
    {
        form.Require("to");
        return new Distribution
        {
            Type = form.Choice("type", Words.Type, DistributionType.Sequential),
            To = form.Read("to", new Target(), TargetReader.Pool),
            Order = form.Choice("order", Words.Order, Order.Rotation),
            Require = form.Read("require", null, value => value.Form(form.Name, Require)) ?? new(),
            IfNobody = form.Read("if_nobody", new IfNobody(IfNobodyAction.Hold), IfNobody),
        };
    }

    private static Requirements Require(Form form) => new()
    {
        Language = form.Flag("language", false),
        Skills = form.List("skills", value => value.SomeText("a skill")),
    };

    private static IfNobody IfNobody(Value value)
    {
        if (value.Node is not MappingNode)
        {
            return new IfNobody(value.Read(Words.IfNobody) ?? IfNobodyAction.Hold);
        }

        var target = TargetReader.PersonOrTeam(value, "falls back on");
        return target.Team is null
            ? new IfNobody(IfNobodyAction.Person, Person: target.Person)
            : new IfNobody(IfNobodyAction.Team, Team: target.Team);
    }
}
