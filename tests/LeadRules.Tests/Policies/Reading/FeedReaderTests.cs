using LeadRules.Policies;

namespace LeadRules.Tests.Policies.Reading;

public sealed class FeedReaderTests
{
    [Fact]
    public void P15_headers_are_folded_with_spaces_and_hyphens_as_underscores()
    {
        var columns = Marked.Policy(
            "feed: { columns: { received_at: Date de création, email: E-Mail, custom.Code Promo: PROMO } }")
            .Feed.Columns;

        Assert.Equal(
            [("custom.code_promo", "promo"), ("email", "e_mail"), ("received_at", "date_de_creation")],
            columns.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void P16_cells_are_folded_and_their_meanings_kept_as_written()
    {
        var values = Marked.Policy(
            "feed: { values: { condition: { Usagé: Used, usage: Used, '': new }, custom.x: { a: b } } }")
            .Feed.Values;

        Assert.Equal(["condition", "custom.x"], values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Used", values["condition"]["usage"]);
        Assert.Equal("new", values["condition"][""]);
        Assert.Equal(2, values["condition"].Count);
    }

    [Fact]
    public void P16_patterns_of_dates_are_tried_in_order()
    {
        var dates = Marked.Policy("feed: { dates: [yyyy-MM-dd HH:mm, d/M/yy] }").Feed.Dates;

        Assert.Equal(["yyyy-MM-dd HH:mm", "d/M/yy"], dates.Select(date => date.Written));
    }

    [Fact]
    public void P17_intake_requires_one_field_of_each_group()
    {
        Assert.Empty(Marked.Policy("intake: { require: [] }").Intake.Require);
        Assert.Equal(
            [["email", "phone"], ["last_name"], ["custom.code_promo"]],
            Marked.Policy("intake: { require: [[email, phone], last_name, [custom.Code-Promo]] }")
                .Intake.Require
                .Select(group => group.ToArray()));
    }

    [Theory]
    [InlineData("feed: { «colums»: {} }", "LR101")]
    [InlineData("feed: { columns: { «e_mail»: Courriel } }", "LR101")]
    [InlineData("feed: { columns: { «received»: Date } }", "LR101")]
    [InlineData("feed: { columns: { «custom.»: Date } }", "LR101")]
    [InlineData(
        "feed: { columns: { email: «''», «phone»: , make: «' '», model: «[»a] } }",
        "LR103", "LR103", "LR103", "LR103")]
    [InlineData("feed: { columns: { email: Contact, phone: «CONTACT» } }", "LR202")]
    [InlineData("feed: { columns: { custom.a-b: X, «custom.A_B»: Y } }", "LR002")]
    [InlineData("feed: { columns: «[»email] }", "LR103")]
    [InlineData("feed: { dates: [«HH:mm», «yyyy-MM», «''»] }", "LR103", "LR103", "LR103")]
    [InlineData("feed: { dates: «yyyy-MM-dd» }", "LR103")]
    [InlineData(
        "feed: { dates: [«yyyyMMdd....5...10...15...20...25...30...35...40...45...50"
        + "...55...60...65...70...75...80...85...90..93» ] }",
        "LR103")]
    [InlineData("feed: { values: { condition: { neuf: new, «NEUF»: used } } }", "LR002")]
    [InlineData("feed: { values: { condition: { neuf: «{» } } } }", "LR103")]
    [InlineData("feed: { values: { condition: «new» } }", "LR103")]
    [InlineData("feed: { values: { «état»: { neuf: new } } }", "LR101")]
    [InlineData("intake: { require: «email» }", "LR103")]
    [InlineData(
        "intake: { require: [[email, «fone»], «[»], «courriel», [«[»email]]] }",
        "LR103", "LR103", "LR103", "LR103")]
    [InlineData("intake: { «requires»: [] }", "LR101")]
    public void A_feed_with_a_fault(string text, params string[] codes)
    {
        Marked.FindsIn(text, codes);
    }

    [Fact]
    public void LR202_says_which_field_has_the_column_already()
    {
        var found = Marked.FindsIn("feed: { columns: { email: Contact, phone: «CONTACT» } }", "LR202");

        Assert.Equal(
            "'phone' of 'columns' of feed names a column that is 'email' already", found[0].Message);
    }
}
