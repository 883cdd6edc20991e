using System.Collections.Immutable;
using LeadRules.Routing.Plan;

namespace LeadRules.Routing.Pools;

/// <summary>
/// Whose turn it is in one pool (R8). Everybody is a position in the pool's list. Choosing moves credits
/// only; <see cref="Assigned"/> makes somebody the one last assigned.
/// </summary>
internal sealed class Rotation(Pool pool)
{
    private const long Never = 0;

    private readonly long[] _turns = new long[pool.People.Length];
    private readonly long[] _credits = new long[pool.People.Length];
    private long _turn = Never;

    public Pool Pool { get; } = pool;

    /// <summary>The position of the one last assigned; -1 before anybody was.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>By position: the number of their last assignment here, counted from 1; 0: never.</summary>
    public ReadOnlySpan<long> Turns => _turns;

    /// <summary>By position: what <c>weighted</c> owes them.</summary>
    public ReadOnlySpan<long> Credits => _credits;

    /// <summary>The first eligible position just after the last assigned, wrapping once.</summary>
    public int NextInOrder(ReadOnlySpan<int> eligible)
    {
        foreach (var position in eligible)
        {
            if (position > Last)
            {
                return position;
            }
        }

        return eligible[0];
    }

    /// <summary>The eligible position that was assigned longest ago, never being longest.</summary>
    public int LongestWaiting(ReadOnlySpan<int> eligible)
    {
        var best = eligible[0];
        foreach (var position in eligible)
        {
            if (_turns[position] < _turns[best])
            {
                best = position;
            }
        }

        return best;
    }

    /// <summary>The eligible position with the fewest open leads; among equals the longest waiting.</summary>
    public int FewestOpen(ReadOnlySpan<int> eligible, ReadOnlySpan<int> openLeads)
    {
        var best = eligible[0];
        foreach (var position in eligible)
        {
            var fewer = openLeads[Pool.People[position]].CompareTo(openLeads[Pool.People[best]]);
            if (fewer < 0 || (fewer == 0 && _turns[position] < _turns[best]))
            {
                best = position;
            }
        }

        return best;
    }

    /// <summary>Smooth weighted round robin over the eligible positions; moves their credits.</summary>
    public int ByWeight(ReadOnlySpan<int> eligible, ImmutableArray<int> weights)
    {
        var best = eligible[0];
        var sum = 0L;
        foreach (var position in eligible)
        {
            var weight = weights[Pool.People[position]];
            _credits[position] += weight;
            sum += weight;
            if (_credits[position] > _credits[best])
            {
                best = position;
            }
        }

        _credits[best] -= sum;
        return best;
    }

    /// <summary>Makes the person at that position the one last assigned.</summary>
    public void Assigned(int position)
    {
        Last = position;
        _turns[position] = ++_turn;
    }

    internal void Restore(int last, ReadOnlySpan<long> turns, ReadOnlySpan<long> credits)
    {
        Last = last;
        turns.CopyTo(_turns);
        credits.CopyTo(_credits);
        foreach (var turn in turns)
        {
            _turn = Math.Max(_turn, turn);
        }
    }
}
