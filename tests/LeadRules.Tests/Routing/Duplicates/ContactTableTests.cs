using LeadRules.Policies;
using LeadRules.Routing.Duplicates;
using LeadRules.Routing.State;
using NodaTime;

namespace LeadRules.Tests.Routing.Duplicates;

public sealed class ContactTableTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(3_000)]
    public void R3_the_leads_of_a_key_are_those_that_were_added_and_not_removed(int values)
    {
        var random = new Random(values);
        var places = new LeadPlaces();
        var table = new ContactTable(places);
        var known = new List<(RoutedLead Lead, string Email, string Phone)>();
        for (var step = 0; step < 20_000; step++)
        {
            if (known.Count > 0 && random.Next(5) < 2)
            {
                var at = random.Next(known.Count);
                table.Remove(known[at].Lead);
                places.LetGo(known[at].Lead);
                known.RemoveAt(at);
            }
            else
            {
                var lead = Lead(places.Take(), step, $"{random.Next(values)}", $"{random.Next(values)}");
                table.Add(lead);
                known.Add((lead, lead.Contacts[0].Value, lead.Contacts[1].Value));
            }

            var value = $"{random.Next(values)}";
            Assert.Equal(
                known.Where(one => one.Email == value).Select(one => one.Lead.Sequence).Order(),
                Found(table, Lead(new RoutedLead(-1), -1, value, "")));
        }
    }

    [Fact]
    public void R3_a_key_is_what_was_matched_its_value_and_what_is_shared_each_for_itself()
    {
        var places = new LeadPlaces();
        var table = new ContactTable(places);
        var lead = places.Take();
        lead.Become(default, 0, Instant.MinValue, 0);
        lead.Contacts.Add(new(MatchKey.Email, "ab", "c"));
        table.Add(lead);
        foreach (var (match, value, shared) in new[]
        {
            (MatchKey.Email, "a", "bc"), (MatchKey.Email, "abc", ""), (MatchKey.Phone, "ab", "c"), (MatchKey.Email, "ab", "d"),
        })
        {
            var other = new RoutedLead(-1);
            other.Contacts.Add(new(match, value, shared));
            Assert.Empty(Found(table, other));
        }
    }

    private static RoutedLead Lead(RoutedLead lead, long sequence, string email, string phone)
    {
        lead.Become(default, sequence, Instant.MinValue, store: 0);
        lead.Contacts.Add(new(MatchKey.Email, email, "store"));
        lead.Contacts.Add(new(MatchKey.Phone, phone, "store"));
        return lead;
    }

    private static IEnumerable<long> Found(ContactTable table, RoutedLead lead)
    {
        var found = new List<long>();
        foreach (var match in table.Of(in lead.Contacts, 0))
        {
            found.Add(match.Sequence);
        }

        return found.Order();
    }
}
