using System.Buffers.Binary;
using System.Text;
using LeadRules.Policies;
using LeadRules.Routing.Duplicates;

namespace LeadRules.Tests.Routing.Duplicates;

public sealed class ContactBookTests
{
    private static readonly string[] Texts =
    [
        "", "a", "jean@example.fr", "+15145550000", new('x', 39), new('x', 40), new('x', 41), new('y', 5_000),
        "léa@example.fr", "élise\ntremblay\nh2x1y4", new('é', 40), "\ud83d\ude97", "\ufffd",
    ];

    [Fact]
    public void R3_keys_are_kept_whole_whatever_their_length_and_script()
    {
        var book = new ContactBook();
        var keys = Texts
            .SelectMany(value => Texts.Select(shared => new ContactKey(MatchKey.Email, value, shared)))
            .ToArray();
        var numbers = keys.Select(key => Number(book, key)).ToArray();

        Assert.Equal(keys, numbers.Select(number => book[number]));
        Assert.Equal(keys.Length, numbers.Distinct().Count());
    }

    [Fact]
    public void R3_a_key_is_what_was_matched_its_value_and_what_is_shared_each_for_itself()
    {
        var book = new ContactBook();
        ContactKey[] keys =
        [
            new(MatchKey.Email, "ab", "c"), new(MatchKey.Email, "a", "bc"), new(MatchKey.Email, "abc", ""),
            new(MatchKey.Phone, "ab", "c"), new(MatchKey.Email, "ab", "d"),
        ];

        Assert.Equal(keys.Length, keys.Select(key => Number(book, key)).Distinct().Count());
        Assert.Equal(Number(book, keys[0]), Number(book, keys[0]));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(3_000)]
    public void R3_a_key_has_one_number_for_as_long_as_anybody_uses_it_and_no_other_key_has_it(int values)
    {
        var random = new Random(values);
        var book = new ContactBook();
        var uses = new Dictionary<string, (int Number, int Uses)>(StringComparer.Ordinal);
        for (var step = 0; step < 30_000; step++)
        {
            var value = Texts[random.Next(1, Texts.Length)] + random.Next(values);
            if (random.Next(5) < 2 && uses.TryGetValue(value, out var used))
            {
                book.Release([used.Number]);
                Use(value, used.Number, used.Uses - 1);
            }
            else
            {
                var number = Number(book, new ContactKey(MatchKey.Phone, value, ""));
                Assert.Equal(uses.TryGetValue(value, out var before) ? before.Number : number, number);
                Use(value, number, before.Uses + 1);
            }

            Assert.Equal(uses.Count, book.Count);
        }

        Assert.Equal(uses.Count, uses.Values.Select(use => use.Number).Distinct().Count());
        Assert.All(uses, use => Assert.Equal(use.Key, book[use.Value.Number].Value));
        void Use(string value, int number, int count)
        {
            uses[value] = (number, count);
            if (count == 0)
            {
                uses.Remove(value);
            }
        }
    }

    [Fact]
    public void R3_keys_noted_together_are_one_where_they_are_the_same()
    {
        var book = new ContactBook();
        var (one, other) = (Noted(book, "a@x.com", "b@x.com"), Noted(book, "b@x.com", "c@x.com"));
        book.Approach(in one);
        book.Approach(in other);
        book.Settle(ref one);
        book.Settle(ref other);

        Assert.Equal(one[1], other[0]);
        Assert.Equal(3, book.Count);
        book.Release([one[0], one[1], other[0], other[1]]);
        Assert.Equal(0, book.Count);
    }

    [Fact]
    public void Keys_that_come_and_go_take_no_more_memory_than_those_in_use()
    {
        var book = new ContactBook();
        var inUse = new Queue<int>();
        var key = new byte[20];
        Pass(20_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(200_000);

        Assert.Equal(1000, book.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
        void Pass(int keys)
        {
            var released = new List<int>(1);
            for (var count = 0; count < keys; count++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(key, BinaryPrimitives.ReadInt64LittleEndian(key) + 1);
                var contacts = new Contacts();
                contacts.Add(book.Note(MatchKey.Phone, key, []));
                book.Settle(ref contacts);
                inUse.Enqueue(contacts[0]);
                if (inUse.Count > 1000)
                {
                    released.Clear();
                    released.Add(inUse.Dequeue());
                    book.Release(released);
                }
            }
        }
    }

    private static Contacts Noted(ContactBook book, params string[] values)
    {
        var contacts = new Contacts();
        foreach (var value in values)
        {
            contacts.Add(book.Note(MatchKey.Email, Encoding.UTF8.GetBytes(value), []));
        }

        return contacts;
    }

    private static int Number(ContactBook book, ContactKey key)
    {
        var contacts = new Contacts();
        var (value, shared) = (Encoding.UTF8.GetBytes(key.Value), Encoding.UTF8.GetBytes(key.Shared));
        contacts.Add(book.Note(key.Match, value, shared));
        book.Settle(ref contacts);
        return contacts[0];
    }
}
