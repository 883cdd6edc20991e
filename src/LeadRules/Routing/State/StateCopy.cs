using LeadRules.Routing.Duplicates;

namespace LeadRules.Routing.State;

/// <summary>
/// A state that begins where another stands, as <see cref="Snapshot"/> would bring it back, and much faster.
/// Both plans must have the same people, stores, rules and pools in the same order; the rest of their
/// policies may differ.
/// </summary>
internal static class StateCopy
{
    /// <summary>Makes a new state what another is, which stays as it is.</summary>
    public static void Copy(RouterState from, RouterState to)
    {
        to.Now = from.Now;
        for (var person = 0; person < from.Plan.Policy.People.Length; person++)
        {
            CopyGiven(from, to, person);
        }

        for (var rotation = 0; rotation < from.Rotations.Length; rotation++)
        {
            var known = from.Rotations[rotation];
            to.Rotations[rotation].Restore(known.Last, known.Turns, known.Credits);
        }

        foreach (var lead in from.Leads)
        {
            var copy = to.Places.Take();
            copy.Become(lead, to.Arrived);
            to.Resume(copy, Keys(from, to, lead));
        }
    }

    private static void CopyGiven(RouterState from, RouterState to, int person)
    {
        for (var zone = 0; zone < from.Plan.Calendar.Zones.Length; zone++)
        {
            var given = from.Workload.Given(zone);
            if (given.CountsBefore[person] is > 0 and var before)
            {
                to.Workload.Add(person, zone, given.DateBefore, before);
            }

            if (given.Counts[person] is > 0 and var count)
            {
                to.Workload.Add(person, zone, given.Date, count);
            }
        }
    }

    private static Contacts Keys(RouterState from, RouterState to, RoutedLead lead)
    {
        var keys = from.Originals.KeysOf(lead, from.Now);
        for (var index = 0; index < keys.Count; index++)
        {
            keys[index] = to.Contacts.Note(from.Contacts, keys[index]);
        }

        to.Contacts.Settle(ref keys);
        return keys;
    }
}
