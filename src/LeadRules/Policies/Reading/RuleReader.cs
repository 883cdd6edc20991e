using System.Collections.Immutable;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;
using NodaTime;

namespace LeadRules.Policies.Reading;

/// <summary>Rules: criteria and a distribution.</summary>
internal static class RuleReader
{
    private static readonly FormShape RequireShape = new(
        "requirements",
        Keys.Flag("language", false, "Whether they must speak the lead's language, if it has one."),
        Keys.List("skills", TextShape.Some, PersonReader.Skill, "Skills that they must all have."));

    private static readonly FormShape DistributionShape = new(
        "distribution",
        Keys.Choice(
            "type", Words.Type, DistributionType.Sequential,
            "Whether a lead goes to one person in turn or is offered to all."),
        new Key<Target>(
            "to", TargetReader.PoolShape, "The pool: a team, people or one person.",
            (value, _) => TargetReader.Pool(value)) { IsRequired = true },
        Keys.Choice("order", Words.Order, Order.Rotation, "Whose turn it is."),
        new Key<Requirements>(
            "require", RequireShape, "What is asked of a person of the pool.",
            (value, absent) => value.Form(RequireShape, value.Owner, Require) ?? absent),
        new Key<IfNobody>(
            "if_nobody",
            new EitherShape(Words.IfNobody.Shape, TargetReader.PersonOrTeamShape),
            "What happens when nobody of the pool can take the lead; it is held unless said otherwise.",
            (value, _) => IfNobody(value)) { Default = "hold" });

    public static FormShape Shape { get; } = new(
        "rule",
        Keys.Id("The id by which results name it."),
        Keys.Text("name", "What people call it."),
        Keys.Flag("enabled", true, "Whether it takes leads at all."),
        Keys.Unit("from", Units.Date, "The first date on which it takes leads."),
        Keys.Unit("until", Units.Date, "The last date on which it takes leads, inclusive."),
        new Key<Criterion>(
            "when",
            new EitherShape(CriterionReader.Shape, new NothingShape()),
            "What a lead must be: all of these; without it the rule takes every lead.",
            (value, _) => new CriterionReader(value.Owner).When(value)),
        new Key<Distribution>(
            "distribute", DistributionShape, "Who gets the leads that it takes.",
            (value, absent) => value.Form(DistributionShape, value.Owner, Distribution) ?? absent)
        {
            IsRequired = true,
        },
        Keys.Refer(
            "escalation", Kind.Escalation, "is followed by",
            "What happens if nobody answers: an escalation, by its id."),
        Keys.Refer(
            "auto_reply", Kind.AutoReply, "answers with",
            "The reply that is sent: one of auto_replies, by its id."));

    public static Rule Read(Form form) => new()
    {
        Id = form.Id(Kind.Rule),
        Name = form.Read("name", ""),
        Enabled = form.Choice<bool>("enabled"),
        From = form.Find<LocalDate>("from"),
        Until = form.Find<LocalDate>("until"),
        When = form.Read<Criterion>("when", AllOf.Nothing),
        Distribute = form.Read("distribute", new Distribution { To = new Target() }),
        Escalation = form.Read<string?>("escalation", null),
        AutoReply = form.Read<string?>("auto_reply", null),
    };

    private static Distribution Distribution(Form form) => new()
    {
        Type = form.Choice<DistributionType>("type"),
        To = form.Read("to", new Target()),
        Order = form.Choice<Order>("order"),
        Require = form.Read("require", new Requirements()),
        IfNobody = form.Read("if_nobody", new IfNobody(IfNobodyAction.Hold)),
    };

    private static Requirements Require(Form form) => new()
    {
        Language = form.Choice<bool>("language"),
        Skills = form.Read("skills", ImmutableArray<string>.Empty),
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
