using LeadRules.Analysis;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Rules;
using LeadRules.Time;

namespace LeadRules.Tests.Analysis;

/// <summary>
/// What becomes of a lead by the plain walk, whatever the state: the reader's rejections, the channel, and
/// each rule asked in turn, going on below rules that may pass it on.
/// </summary>
internal sealed class PlainWalk
{
    private readonly LeadReader _reader;
    private readonly Calendar _calendar;
    private readonly Criteria _criteria;

    public PlainWalk(Policy policy)
    {
        Policy = policy;
        _reader = new(policy);
        _calendar = new(policy);
        _criteria = new(_calendar);
    }

    public Policy Policy { get; }

    /// <summary>Where a lead goes: rules that pass it on, then what it ends with.</summary>
    public IReadOnlyList<Destination> Way(IReadOnlyDictionary<string, string> row)
    {
        if (_reader.Read(row, "1").Lead is not { } lead)
        {
            return [new(DestinationKind.Rejected)];
        }

        if (lead.Text(Field.Named("channel")) is { } name
            && Policy.Channels.TryGetValue(name, out var channel))
        {
            if (channel.Distribute == ChannelDistribute.Ignore)
            {
                return [new(DestinationKind.Ignored)];
            }

            if (channel.Distribute == ChannelDistribute.Taker
                && Policy.People.Any(
                    person => person.Active && person.Id == lead.Text(Field.Named("taken_by"))))
            {
                return [new(DestinationKind.Taken)];
            }
        }

        var way = new List<Destination>();
        for (var i = 0; i < Policy.Rules.Length; i++)
        {
            if (Matches(i, lead))
            {
                way.Add(new(DestinationKind.Rule, i));
                if (Policy.Rules[i].Distribute.IfNobody.Action != IfNobodyAction.NextRule)
                {
                    return way;
                }
            }
        }

        return [.. way, new(DestinationKind.Unrouted)];
    }

    /// <summary>Whether a rule matches a lead that is accepted.</summary>
    public bool Matches(int rule, IReadOnlyDictionary<string, string> row) =>
        _reader.Read(row, "1").Lead is { } lead && Matches(rule, lead);

    private bool Matches(int index, Lead lead)
    {
        var rule = Policy.Rules[index];
        var date = _calendar.DateAt(lead.Store, lead.ReceivedAt);
        return rule.Enabled && !(date < rule.From) && !(date > rule.Until) && _criteria.Hold(rule.When, lead);
    }
}
