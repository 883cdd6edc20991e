using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class DuplicatesReaderTests
{
    [Fact]
    public void Duplicates_without_keys_have_the_values_that_the_format_shows()
    {
        var duplicates = Marked.Policy("duplicates: {}").Duplicates!;

        Assert.Equal(Duration.FromDays(30), duplicates.Window);
        Assert.Equal([MatchKey.Email, MatchKey.Phone], duplicates.Match);
        Assert.Empty(duplicates.Same);
        Assert.Equal((Scope.Store, CountsFrom.First), (duplicates.Scope, duplicates.CountsFrom));
        Assert.Equal(
            (DuplicateAction.Close, Recipient.FirstRecipient, IfAway.Manager),
            (duplicates.Action, duplicates.SendTo, duplicates.IfAway));
    }

    [Fact]
    public void Every_key_of_duplicates_is_read()
    {
        var duplicates = Marked.Policy(
            """
            duplicates:
              window: 2w
              match: [vin, name_postal]
              same: [category, price]
              scope: group
              counts_from: latest
              action: route
              send_to: primary_salesperson
              if_away: redistribute
            """).Duplicates!;

        Assert.Equal(Duration.FromDays(14), duplicates.Window);
        Assert.Equal([MatchKey.Vin, MatchKey.NamePostal], duplicates.Match);
        Assert.Equal(["category", "price"], duplicates.Same.Select(field => field.Name));
        Assert.Equal((Scope.Group, CountsFrom.Latest), (duplicates.Scope, duplicates.CountsFrom));
        Assert.Equal(
            (DuplicateAction.Route, Recipient.PrimarySalesperson, IfAway.Redistribute),
            (duplicates.Action, duplicates.SendTo, duplicates.IfAway));
    }

    [Theory]
    [InlineData("{ window: «30» }")]
    [InlineData("{ match: «[»] }")]
    [InlineData("{ match: [email, «mail»] }")]
    [InlineData("{ same: [«received»] }")]
    [InlineData("{ same: [«categry»] }")]
    [InlineData("{ same: «category» }")]
    [InlineData("{ scope: «all» }")]
    [InlineData("{ if_away: «close» }")]
    public void LR103_what_duplicates_do_not_take(string text)
    {
        Marked.FindsIn("duplicates: " + text, "LR103");
    }

    [Fact]
    public void LR103_a_mistyped_field_has_a_suggestion()
    {
        Assert.Equal(
            "did you mean 'category'?", Marked.FindsIn("duplicates: { same: [«categry»] }", "LR103")[0].Help);
    }
}
