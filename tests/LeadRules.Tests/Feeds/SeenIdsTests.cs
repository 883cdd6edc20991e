using FsCheck;
using FsCheck.Fluent;
using LeadRules.Feeds;

namespace LeadRules.Tests.Feeds;

public sealed class SeenIdsTests
{
    [Fact]
    public void P17_an_id_is_new_once_only_whatever_it_looks_like()
    {
        var part = Gen.Elements("", "0", "00", "1", "7", "63", "64", "99999999999999999999", "L", "row-", "é", "٣", "-");
        var ids = from one in part from two in part from three in part select one + two + three;
        Prop.ForAll(ids.ListOf().ToArbitrary(), list =>
        {
            var (seen, plain) = (new SeenIds(), new HashSet<string>(StringComparer.Ordinal));
            return list.All(id => seen.Add(id) == plain.Add(id));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1, 1));
    }
}
