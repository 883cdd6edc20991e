using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class CriterionReaderTests
{
    private const string People = "people: [{ id: luc }, { id: Zoe }]\n";

    [Theory]
    [InlineData("{}", "all()")]
    [InlineData("", "all()")]
    [InlineData("{ make: Chevrolet }", "all(make in [chevrolet])")]
    [InlineData("{ make: ' ÉTÉ  Noël ' }", "all(make in [ete noel])")]
    [InlineData("{ make: '' }", "all(make in [])")]
    [InlineData("{ model: [Silverado, Colorado], make: Chevrolet }",
        "all(model in [silverado|colorado], make in [chevrolet])")]
    [InlineData("{ make: [] }", "all(make in )")]
    [InlineData("{ make: {} }", "all(all())")]
    [InlineData("{ make: { equals: Kia } }", "all(make in [kia])")]
    [InlineData("{ make: { in: [Kia], not: [Ford, Fiat], exists: true } }",
        "all(all(make in [kia], make not [ford|fiat], make exists))")]
    [InlineData("{ make: { starts_with: Ch, contains: [e, V] } }",
        "all(all(make starts [ch], make contains [e|v]))")]
    [InlineData("{ make: { exists: false } }", "all(make missing)")]
    [InlineData("{ make: { matches: '^C.*t$' } }", "all(make matches ^C.*t$)")]
    [InlineData("{ make: { matches: '(a+)+$' } }", "all(make matches (a+)+$)")]
    [InlineData("{ year: 2024 }", "all(year in [2024])")]
    [InlineData("{ price: { min: 10, max: -1.5, not: [3, 4], equals: 1, in: 2, exists: true } }",
        "all(all(price in [1], price in [2], price not [3|4], "
        + "price min [10], price max [-1.5], price exists))")]
    [InlineData("{ oem: true }", "all(oem in [True])")]
    [InlineData("{ oem: [true, false] }", "all(oem in [True|False])")]
    [InlineData("{ oem: { not: true, exists: true } }", "all(all(oem not [True], oem exists))")]
    [InlineData("{ all: [{ make: Kia }, {}], any: [], not: { any: [{ make: Ford }] } }",
        "all(all(all(make in [kia]), all()), any(), not(all(any(all(make in [ford])))))")]
    [InlineData("{ store: MAIN, salesperson: [LUC, zoé], taken_by: { not: luc } }",
        "all(store in [main], salesperson in [luc|zoe], taken_by not [luc])")]
    [InlineData("{ salesperson: { starts_with: nobody } }", "all(salesperson starts [nobody])")]
    [InlineData("{ 'custom.Code  Promo-été': X }", "all(custom.code_promo_ete in [x])")]
    [InlineData("{ received: {} }", "all(received)")]
    public void P6_to_P11_criteria_are_read_as_they_stand(string when, string expected)
    {
        Assert.Equal(expected, Told(Marked.Policy(Rule(when)).Rules[0].When));
    }

    [Fact]
    public void P11_receipt_is_a_mapping_of_days_times_dates_and_open()
    {
        var when = Marked.Policy(Rule(
            "{ received: { days: sat-mon, between: 20:00-24:00, "
            + "from: 2026-01-01, until: 2026-12-31, open: false } }"))
            .Rules[0].When;

        var received = Assert.IsType<ReceivedTest>(Assert.Single(((AllOf)when).Parts));
        Assert.Equal(new DaySet(0b1100001), received.Days);
        Assert.Equal(new HourInterval(new LocalTime(20, 0), LocalTime.Midnight), received.Between);
        Assert.Equal(
            (new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), (received.From, received.Until));
        Assert.False(received.Open);
    }

    [Fact]
    public void P8_text_is_kept_as_written_and_folded_once()
    {
        var when = (AllOf)Marked.Policy(Rule("{ make: Citroën }")).Rules[0].When;

        Assert.Equal([new FoldedText("Citroën", "citroen")], ((TextTest)Assert.Single(when.Parts)).Values);
    }

    [Fact]
    public void P7_custom_fields_have_slots_in_order_of_first_use()
    {
        var policy = Marked.Policy(
            "duplicates: { same: [custom.b, custom.A-1, category] }\n"
            + Rule("{ custom.b: x, any: [{ custom.C: y }, { custom.B: z }] }"));

        Assert.Equal(["custom.b", "custom.c", "custom.a_1"], policy.CustomFields.Select(field => field.Name));
        var slots = Enumerable.Range(Field.BuiltIn.Length, 3);
        Assert.Equal(slots, policy.CustomFields.Select(field => field.Slot));
        Assert.Equal(
            [policy.CustomFields[0], policy.CustomFields[2], Field.Find("category")!],
            policy.Duplicates!.Same);
    }

    [Theory]
    [InlineData("{ make: { in: «{» a: b } } }", "LR103")]
    [InlineData("{ «mak»: Kia }", "LR101")]
    [InlineData("{ «received_at»: x }", "LR101")]
    [InlineData("{ «custom.»: x }", "LR101")]
    [InlineData("{ «Custom.x»: x }", "LR101")]
    [InlineData("{ «make»: }", "LR103")]
    [InlineData("{ make: [«[»Kia]] }", "LR103")]
    [InlineData("{ make: [«{» equals: Kia }] }", "LR103")]
    [InlineData("{ make: { «equal»: Kia } }", "LR101")]
    [InlineData("{ make: { «min»: Kia } }", "LR101")]
    [InlineData("{ make: { starts_with: «''» } }", "LR103")]
    [InlineData("{ make: { contains: [a, «' '»] } }", "LR103")]
    [InlineData("{ make: { «contains»: } }", "LR103")]
    [InlineData("{ make: { exists: «yes» } }", "LR103")]
    [InlineData("{ make: { matches: «'('» } }", "LR103")]
    [InlineData("{ make: { matches: «[»a, b] } }", "LR103")]
    [InlineData("{ make: { matches: «(?=x)» } }", "LR103")]
    [InlineData("{ make: { matches: «'(a)\\1'» } }", "LR103")]
    [InlineData("{ make: { matches: «'((a{1,999}){1,999}){1,999}'» } }", "LR103")]
    [InlineData("{ year: «new» }", "LR103")]
    [InlineData("{ year: [2024, «'2025 '»] }", "LR103")]
    [InlineData("{ year: { min: «[»1] } }", "LR103")]
    [InlineData("{ year: { «contains»: 20 } }", "LR101")]
    [InlineData("{ oem: «oui» }", "LR103")]
    [InlineData("{ oem: { «min»: true } }", "LR101")]
    [InlineData("{ received: «mon» }", "LR103")]
    [InlineData("{ received: { days: «lundi», between: «9-5», from: «hier», open: «1», «until_»: x } }",
        "LR103", "LR103", "LR103", "LR103", "LR101")]
    [InlineData("{ received: { between: «'09:00-10:00, 11:00-12:00'» } }", "LR103")]
    [InlineData("{ all: «{» make: Kia } }", "LR103")]
    [InlineData("{ any: [«Kia»] }", "LR103")]
    [InlineData("{ «any»: }", "LR103")]
    [InlineData("{ «not»: }", "LR103")]
    [InlineData("{ not: «[»{ make: Kia }] }", "LR103")]
    [InlineData("«Kia»", "LR103")]
    [InlineData("{ store: «nord» }", "LR201")]
    [InlineData("{ store: { not: [main, «sud»] } }", "LR201")]
    [InlineData("{ salesperson: [Luc, «Lucie»], taken_by: { equals: «l'autre», in: «x» } }",
        "LR201", "LR201", "LR201")]
    public void P6_to_P11_criteria_with_a_fault(string when, params string[] codes)
    {
        Marked.FindsIn(Rule(when), codes);
    }

    [Fact]
    public void LR101_says_which_field_was_perhaps_meant()
    {
        var found = Marked.FindsIn(Rule("{ «categroy»: x, «couleur»: y }"), "LR101", "LR101");

        Assert.Equal("rule 'r' asks for a field 'categroy', which leads do not have", found[0].Message);
        Assert.Equal("did you mean 'category'?", found[0].Help);
        Assert.Equal("fields of your own are named custom.<column>", found[1].Help);
    }

    [Fact]
    public void LR103_says_why_a_pattern_cannot_be_read()
    {
        var found = Marked.FindsIn(
            Rule("{ make: { matches: «'a**'» }, model: { matches: «(?<=x)y» } }"), "LR103", "LR103");

        Assert.Equal("nested quantifiers not parenthesized at character 3", found[0].Help);
        Assert.StartsWith("look-around", found[1].Help, StringComparison.Ordinal);
    }

    private static string Rule(string when) =>
        $"{People}rules:\n- id: r\n  when: {when}\n  distribute: {{ to: {{ person: luc }} }}\n";

    private static string Told(Criterion criterion) => criterion switch
    {
        AllOf all => $"all({string.Join(", ", all.Parts.Select(Told))})",
        AnyOf any => $"any({string.Join(", ", any.Parts.Select(Told))})",
        Not not => $"not({Told(not.Part)})",
        ExistsTest test => $"{test.Field.Name} {(test.Expected ? "exists" : "missing")}",
        PatternTest test => $"{test.Field.Name} matches {test.Pattern}",
        TextTest test =>
            $"{test.Field.Name} {Word(test.Operator.ToString())} {List(test.Values.Select(v => v.Folded))}",
        NumberTest test => FormattableString.Invariant(
            $"{test.Field.Name} {Word(test.Operator.ToString())} {List(test.Values.Cast<object>())}"),
        BooleanTest test =>
            $"{test.Field.Name} {(test.Negated ? "not" : "in")} {List(test.Values.Cast<object>())}",
        _ => "received",
    };

    private static string Word(string name) => name switch
    {
        "NotIn" => "not",
        "StartsWith" => "starts",
        _ => name.ToLowerInvariant(),
    };

    private static string List(IEnumerable<object> values)
    {
        object[] all = [.. values];
        return all.Length == 0
            ? ""
            : $"[{string.Join('|', all.Select(v => FormattableString.Invariant($"{v}")))}]";
    }
}
