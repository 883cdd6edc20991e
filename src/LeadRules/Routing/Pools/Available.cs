using System.Collections.Immutable;
using LeadRules.Routing.Plan;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>
/// Who of each pool could be given a lead that nobody owned yet, whatever its language (R7): qualified for
/// the rule, on shift, not off and not full. That changes a few times a day, so it is looked up once for all
/// the leads in between.
/// </summary>
internal sealed class Available(RoutingPlan plan, Workload workload)
{
    private readonly Standing?[] _standings = new Standing?[plan.Pools.Length * plan.Policy.Stores.Length];

    /// <summary>
    /// Those of a pool, as positions in it, in its order; good until somebody is given a lead or freed.
    /// </summary>
    public ReadOnlySpan<int> Of(Pool pool, int leadStore, PlannedRule rule, Moment at)
    {
        var standing = Find(pool, leadStore, rule.Qualified);
        if (!standing.Holds(at))
        {
            Look(pool, leadStore, at, standing);
            standing.Load = -1;
        }

        if (standing.Load != workload.Changes)
        {
            standing.LeaveOut(pool, workload, workload.GivenOn(leadStore, at));
        }

        return standing.Positions;
    }

    private Standing Find(Pool pool, int leadStore, ImmutableArray<bool> qualified)
    {
        ref var first = ref _standings[pool.Index * plan.Policy.Stores.Length + leadStore];
        for (var standing = first; standing is not null; standing = standing.Next)
        {
            if (standing.Qualified == qualified)
            {
                return standing;
            }
        }

        return first = new Standing(pool.People.Length, qualified, first);
    }

    // The local date counts too, since so do the leads given on it.
    private void Look(Pool pool, int leadStore, Moment at, Standing standing)
    {
        standing.Begin(plan.Calendar.NextDay(leadStore, at));
        for (var position = 0; position < pool.People.Length; position++)
        {
            var person = pool.People[position];
            if (standing.Qualified[person]
                && plan.Calendar.IsPresent(person, leadStore, at, ref standing.During))
            {
                standing.Add(position);
            }
        }
    }

    private sealed class Standing(int most, ImmutableArray<bool> qualified, Standing? next)
    {
        private readonly int[] _present = new int[most];
        private readonly int[] _positions = new int[most];
        private int _presentCount;
        private int _count;

        /// <summary>As long as those who are there are the same.</summary>
        public Stretch During;

        public ImmutableArray<bool> Qualified => qualified;

        /// <summary>Of the same pool and store, for other rules.</summary>
        public Standing? Next => next;

        /// <summary>The <see cref="Workload.Changes"/> that it knows of.</summary>
        public long Load { get; set; } = -1;

        public ReadOnlySpan<int> Positions => _positions.AsSpan(0, _count);

        public bool Holds(Moment at) => at >= During.Start && at < During.End;

        public void Begin(Moment end) => (_presentCount, During) = (0, Stretch.Everything with { End = end });

        public void Add(int position) => _present[_presentCount++] = position;

        /// <summary>Leaves out those who are full, some of them with what they were given today.</summary>
        public void LeaveOut(Pool pool, Workload workload, ReadOnlySpan<int> given)
        {
            _count = 0;
            foreach (var position in _present.AsSpan(0, _presentCount))
            {
                var person = pool.People[position];
                if (!workload.IsFull(person) && !workload.IsFullWith(person, given[person]))
                {
                    _positions[_count++] = position;
                }
            }

            Load = workload.Changes;
        }
    }
}
