using LeadRules.Policies;

namespace LeadRules.Tests.Policies.Text;

public sealed class YamlTests
{
    [Theory]
    [InlineData("leadrules: 1\nname: «\"abc»")]
    [InlineData("name: ab«:» cd")]
    [InlineData("leadrules: 1\n«*»a")]
    [InlineData("leadrules: «*a»")]
    [InlineData("name: &a [«*a»]")]
    [InlineData("name: «!secret x»")]
    [InlineData("name: «!e!x» x")]
    [InlineData("leadrules: 1\n«---»\nleadrules: 1")]
    [InlineData("leadrules: 1\nname: a«\u0000»b")]
    [InlineData("name: «\u001B»[31m")]
    [InlineData("name: «\"\\uD800»\"")]
    public void LR001_what_is_not_yaml_is_one_finding_where_it_stops_being_it(string text)
    {
        Marked.Finds(text, "LR001");
    }

    [Theory]
    [InlineData("%YAML 99999999999999999999.1\n---\na: 1")]
    [InlineData("name: \"\\UFFFFFFFF\"")]
    [InlineData("name: !<%FF%FF> b")]
    [InlineData("name: x\n\ty: 1")]
    [InlineData("{")]
    [InlineData("a: [1, 2")]
    [InlineData("a: { b: c, d")]
    [InlineData("a: - b")]
    [InlineData("]")]
    public void LR001_no_fault_of_yaml_is_an_exception(string text)
    {
        Assert.Equal("LR001", Assert.Single(PolicyReader.Read(text).Diagnostics).Code);
    }

    [Fact]
    public void LR001_half_a_surrogate_pair_is_no_character()
    {
        Marked.Finds("name: x«\uD800»", "LR001");
        Marked.Finds("name: x«\uDC00»\uD800", "LR001");
        Assert.Equal("🚙", Marked.Policy("name: 🚙").Name);
    }

    [Fact]
    public void LR001_a_key_of_more_than_1024_characters_is_not_yaml()
    {
        Assert.Equal(
            "LR001", Assert.Single(PolicyReader.Read(new string('k', 1025) + ": 1").Diagnostics).Code);
    }

    [Fact]
    public void LR002_a_key_stands_twice_in_one_mapping()
    {
        Marked.FindsIn("name: Ici\n«name»: Là", "LR002");
        Marked.FindsIn("people:\n- { id: a, name: A, «'name'»: B }", "LR002");
        Marked.FindsIn(
            "rules:\n- id: r\n  when: { make: Ford, «make»: Kia }\n  distribute: { to: { person: p } }\n"
            + "people: [{ id: p }]", "LR002");
    }

    [Fact]
    public void LR002_what_follows_a_repeated_key_is_read_all_the_same()
    {
        Marked.FindsIn("name: Ici\n«name»: Là\ncountry: «QC»", "LR002", "LR103");
    }

    [Fact]
    public void Keys_may_be_aliases_and_are_compared_by_their_text()
    {
        Marked.Finds("&k name: x\nleadrules: 1\n«*k» : y\ntimezone: UTC\nrules: []", "LR002");
    }

    [Fact]
    public void Keys_are_text()
    {
        Marked.FindsIn("? «[»a, b]\n: c", "LR103");
    }

    [Fact]
    public void LR101_merge_keys_are_keys_like_any_other()
    {
        Marked.FindsIn("people:\n- &luc { id: luc }\n- { id: marc, «<<»: *luc }", "LR101");
    }

    [Fact]
    public void Aliases_stand_for_the_value_of_their_anchor()
    {
        var policy = Marked.Policy(
            """
            stores:
            - { id: nord, hours: &semaine { mon-fri: 09:00-17:00 } }
            - { id: sud, hours: *semaine }
            """);

        Assert.Equal(policy.Stores[0].Hours!.Days[0], policy.Stores[1].Hours!.Days[0]);
    }

    [Fact]
    public void P2_standard_tags_change_nothing()
    {
        Assert.Equal("12", Marked.Policy("name: !!int 12").Name);
        Assert.Equal("no", Marked.Policy("name: no").Name);
        Assert.Equal("~", Marked.Policy("name: ~").Name);
    }

    [Fact]
    public void A_byte_order_mark_moves_no_column()
    {
        var found = Assert.Single(
            PolicyReader.Read("\uFEFFleadrules: 2\ntimezone: UTC\nrules: []").Diagnostics);

        Assert.Equal((1, 12), (found.Span.Line, found.Span.Column));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Lines_end_as_editors_end_them(string end)
    {
        var found = Assert.Single(
            PolicyReader.Read($"leadrules: 1{end}timezone: UTC{end}rules: []{end}nom: x").Diagnostics);

        Assert.Equal((4, 1, 3), (found.Span.Line, found.Span.Column, found.Span.Length));
    }

    [Fact]
    public void A_separator_that_only_yaml_takes_for_a_line_end_moves_columns_and_no_lines()
    {
        var found = Assert.Single(
            PolicyReader.Read("leadrules: 1\ntimezone: UTC\nname: a\u2028 b\nrules: []\nnom: x").Diagnostics);

        Assert.Equal((5, 1), (found.Span.Line, found.Span.Column));
    }
}
