using System.Text;
using FsCheck.Fluent;
using LeadRules.Feeds;
using LeadRules.Leads;
using LeadRules.Tests.Properties;

namespace LeadRules.Tests.Feeds;

public sealed class CellCacheTests
{
    [Fact]
    public void A_cell_that_is_known_gives_the_value_kept_for_it_and_no_other()
    {
        var part = Gen.Elements(
            "", "\0", "a", "b", "aa", "Honda", "Toyota", "12345678", "1234567", "abcdefghijklmnop");
        var cells = Gen.Choose(1, 6).SelectMany(count => Gen.ListOf(part, count)).Select(string.Concat)
            .Where(cell => cell.Length is > 0 and <= CellCache.LongestCell);
        Seeded.Holds(Gen.Choose(1, 400).SelectMany(count => Gen.ListOf(cells, count)), 200, list =>
        {
            var (cache, plain) = (new CellCache(), new Dictionary<string, FieldValue>(
                StringComparer.Ordinal));
            foreach (var cell in list)
            {
                var found = cache.Find(Encoding.ASCII.GetBytes(cell));
                Assert.Same(plain.GetValueOrDefault(cell), found);
                if (found is null)
                {
                    cache.Keep(Encoding.ASCII.GetBytes(cell), plain[cell] = new FieldValue());
                }
            }
        });
    }

    [Fact]
    public void Ever_new_cells_make_it_grow_up_to_a_bound_and_then_not_worthwhile()
    {
        var (cache, kept) = (new CellCache(), new Dictionary<int, FieldValue>());
        for (var cell = 0; cell < 50_000; cell++)
        {
            Assert.Null(cache.Find(Encoding.ASCII.GetBytes($"{cell}")));
            cache.Keep(Encoding.ASCII.GetBytes($"{cell}"), kept[cell] = new FieldValue());
        }

        Assert.False(cache.IsWorthwhile);
        var known = kept
            .Where(pair => cache.Find(Encoding.ASCII.GetBytes($"{pair.Key}")) is not null).ToList();
        Assert.InRange(known.Count, 2000, 5000);
        Assert.All(
            known, pair => Assert.Same(pair.Value, cache.Find(Encoding.ASCII.GetBytes($"{pair.Key}"))));
    }
}
