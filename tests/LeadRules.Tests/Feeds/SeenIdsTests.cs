using FsCheck;
using FsCheck.Fluent;
using LeadRules.Feeds;

namespace LeadRules.Tests.Feeds;

public sealed class SeenIdsTests
{
    [Fact]
    public void P17_an_id_is_new_once_only_whatever_it_looks_like()
    {
        var part = Gen.Elements(
            "", "0", "00", "1", "7", "63", "64", "191", "192", "255", "256", "99999999999999999999",
            "L", "row-", "é", "٣", "-");
        var ids = from one in part from two in part from three in part select one + two + three;
        Prop.ForAll(ids.ListOf().ToArbitrary(), list =>
        {
            var (seen, plain) = (new SeenIds(), new HashSet<string>(StringComparer.Ordinal));
            return list.All(id => seen.Add(Feed.Utf8(id)) == plain.Add(id));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1, 1));
    }

    [Fact]
    public void P17_an_id_like_a_GUID_is_another_with_each_other_letter()
    {
        string[] forms =
        [
            "0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-708677289501",
            "0F8FAD5B-D9CB-469F-A165-70867728950E", "0f8fad5b-d9cb-469f-a165-70867728950E",
            "0x8fad5b-d9cb-469f-a165-70867728950e", "+f8fad5b-d9cb-469f-a165-70867728950e",
            "0f8fad5b-d9cb-469f-a165-+0867728950e", "0f8fad5b-d9cb-469f-a165-0x867728950e",
            "0f8fad5b-0xcb-469f-a165-70867728950e", "0f8fad5b- 9cb-469f-a165-70867728950e",
            "008fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-00cb-469f-a165-70867728950e",
            "0f8fad5b-d9cb-469f-a165-00867728950e", "0f8fad5b-d9cb-469f-a165-+867728950e",
        ];
        var seen = new SeenIds();

        Assert.All(forms, form => Assert.True(seen.Add(Feed.Utf8(form))));
        Assert.All(forms, form => Assert.False(seen.Add(Feed.Utf8(form))));
    }
}
