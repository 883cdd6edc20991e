using LeadRules.Routing.Plan;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Routing.Pools;

/// <summary>
/// Who of each pool is active, on shift and not off (R7). That changes a few times a day, so it is looked up once for
/// all the leads in between.
/// </summary>
internal sealed class Presence(RoutingPlan plan)
{
    private readonly Standing?[] _standings = new Standing?[plan.Pools.Length * plan.Policy.Stores.Length];

    /// <summary>Those of a pool who are there for a lead of a store, as positions in the pool, in its order.</summary>
    public ReadOnlySpan<int> Of(Pool pool, int leadStore, Instant at)
    {
        ref var standing = ref _standings[pool.Index * plan.Policy.Stores.Length + leadStore];
        standing ??= new Standing(pool.People.Length);
        if (!standing.Holds(at))
        {
            Look(pool, leadStore, at, standing);
        }

        return standing.Positions;
    }

    private void Look(Pool pool, int leadStore, Instant at, Standing standing)
    {
        standing.Begin();
        for (var position = 0; position < pool.People.Length; position++)
        {
            var person = pool.People[position];
            if (plan.Policy.People[person].Active && plan.Calendar.IsPresent(person, leadStore, at, ref standing.During))
            {
                standing.Add(position);
            }
        }
    }

    private sealed class Standing(int most)
    {
        private readonly int[] _positions = new int[most];
        private int _count;

        /// <summary>As long as this is the answer.</summary>
        public Stretch During;

        public ReadOnlySpan<int> Positions => _positions.AsSpan(0, _count);

        public bool Holds(Instant at) => at >= During.Start && at < During.End;

        public void Begin() => (_count, During) = (0, Stretch.Everything);

        public void Add(int position) => _positions[_count++] = position;
    }
}
