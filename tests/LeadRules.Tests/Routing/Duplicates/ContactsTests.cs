using LeadRules.Policies;
using LeadRules.Routing.Duplicates;

namespace LeadRules.Tests.Routing.Duplicates;

public sealed class ContactsTests
{
    private static readonly string[] Texts =
    [
        "", "a", "jean@example.fr", "+15145550000", new('x', 54), new('x', 55), new('x', 56), new('y', 5_000),
        "léa@example.fr", "élise\ntremblay\nh2x1y4", new('é', 40), "\ud83d\ude97", "\ufffd",
    ];

    [Fact]
    public void R3_keys_are_kept_whole_whatever_their_length_and_script()
    {
        foreach (var keys in Samples())
        {
            var copy = new Contacts();
            copy.Add(new(MatchKey.Vin, Texts[^4], Texts[^3]));
            copy.Become(Made(keys));
            Assert.Equal(keys, Enumerable.Range(0, copy.Count).Select(index => copy[index]));
        }
    }

    [Fact]
    public void R3_a_copy_stays_as_it_is_whatever_becomes_of_the_other()
    {
        foreach (var keys in Samples())
        {
            var made = Made(keys);
            var copy = new Contacts();
            copy.Become(made);
            made.Clear();
            made.Add(new(MatchKey.NamePostal, new string('z', 6_000), ""));
            Assert.Equal(keys, Enumerable.Range(0, copy.Count).Select(index => copy[index]));
        }
    }

    [Fact]
    public void R3_a_key_is_another_only_if_all_of_it_is()
    {
        var each = Texts.SelectMany(value => Texts.Take(3).Append("é").Select(shared => Made([new(MatchKey.Email, value, shared)])))
            .ToArray();
        for (var one = 0; one < each.Length; one++)
        {
            for (var other = 0; other < each.Length; other++)
            {
                Assert.Equal(one == other, each[one].Contain(each[other], 0));
            }
        }
    }

    [Fact]
    public void R3_what_is_no_text_is_a_replacement_character_in_a_key_as_it_is_once_the_state_was_saved()
    {
        var contacts = Made([new(MatchKey.Email, "a\ud800", "")]);

        Assert.Equal("a\ufffd", contacts[0].Value);
        Assert.True(contacts.Contain(Made([contacts[0]]), 0));
    }

    private static IEnumerable<ContactKey[]> Samples()
    {
        var random = new Random(1);
        for (var sample = 0; sample < 500; sample++)
        {
            yield return [.. Enum.GetValues<MatchKey>().Take(random.Next(5)).Select(match => new ContactKey(
                match, Texts[random.Next(Texts.Length)], Texts[random.Next(Texts.Length)]))];
        }
    }

    private static Contacts Made(ContactKey[] keys)
    {
        var contacts = new Contacts();
        foreach (var key in keys)
        {
            contacts.Add(key);
        }

        return contacts;
    }
}
