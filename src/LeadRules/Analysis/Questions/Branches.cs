using System.Collections.Immutable;
using LeadRules.Policies;

namespace LeadRules.Analysis;

/// <summary>
/// Every way that leads go under a policy, in the router's order (R2): intake, channels, rules, none.
/// </summary>
/// <remarks>
/// Duplicates take no part: any lead may be the first of its kind. A rule that is not enabled takes nothing
/// and is no branch.
/// </remarks>
internal sealed class Branches
{
    private readonly Space _space;
    private readonly Policy _policy;
    private readonly int _index;

    private Branches(Space space, int policy)
    {
        _space = space;
        _index = policy;
        _policy = space.Policies[policy];
    }

    /// <summary>The branches of one of a space's policies.</summary>
    public static ImmutableArray<Branch> Of(Space space, int policy)
    {
        var branches = new Branches(space, policy);
        return
        [
            .. branches.Rejecting(),
            .. branches.ByChannel(),
            .. branches.ByRule(),
            Branch.Of(DestinationKind.Unrouted, Box.Everything),
        ];
    }

    private IEnumerable<Branch> Rejecting()
    {
        var stores = _space.Stores;
        if (Box.Of(stores.Index, stores.Known(_index).Complement()) is { } unknown)
        {
            yield return Branch.Of(DestinationKind.Rejected, unknown);
        }

        foreach (var group in Intakes.GroupsOf(_policy))
        {
            yield return Branch.Of(DestinationKind.Rejected, group.Aggregate(Box.Everything, AndMissing));
        }
    }

    private Box AndMissing(Box box, string field)
    {
        var dimension = _space.Find(field)!;
        var missing = dimension is IdDimension people
            ? people.Known(_index).Complement()
            : dimension.Present.Complement();
        return box.And(Box.Of(dimension.Index, missing)!)!;
    }

    private IEnumerable<Branch> ByChannel()
    {
        foreach (var (name, channel) in _policy.Channels.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (channel.Distribute != ChannelDistribute.Rules && ChannelBox(name) is { } box)
            {
                if (channel.Distribute == ChannelDistribute.Ignore)
                {
                    yield return Branch.Of(DestinationKind.Ignored, box);
                }
                else if (Takers() is { } takers)
                {
                    yield return Branch.Of(DestinationKind.Taken, box.And(takers)!);
                }
            }
        }
    }

    private Box? ChannelBox(string name)
    {
        var channel = (TextDimension)_space.Find("channel")!;
        return channel.AtomOf(name) is > TextDimension.Other and var atom
            ? Box.Of(channel.Index, channel.Where(each => each == atom))
            : null;
    }

    private Box? Takers()
    {
        var people = (IdDimension)_space.Find("taken_by")!;
        var active = _policy.People.Where(person => person.Active).Select(person => person.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Box.Of(
            people.Index, people.Where(atom => people.IdOf(atom, _index) is { } id && active.Contains(id)));
    }

    private IEnumerable<Branch> ByRule()
    {
        var boxes = new RuleBoxes(_space, _index);
        for (var i = 0; i < _policy.Rules.Length; i++)
        {
            if (_policy.Rules[i].Enabled)
            {
                yield return Branch.Of(_policy.Rules[i], i, boxes);
            }
        }
    }
}
