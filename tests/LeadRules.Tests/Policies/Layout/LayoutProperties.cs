using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Analysis;
using LeadRules.Policies;
using LeadRules.Tests.Conformance;

namespace LeadRules.Tests.Policies.Layout;

public sealed partial class LayoutProperties
{
    private static readonly string[] Policies =
    [
        .. Case.Names.Order(StringComparer.Ordinal).Select(Case.Named)
            .Select(@case => File.ReadAllText(@case.PolicyFile)),
        Repository.Read("samples", "abc", "policy.yaml"),
        Repository.Read("src", "LeadRules.Cli", "Starter", "policy.yaml"),
        FormatExampleTests.Example,
    ];

    private static readonly string[] Pieces =
        ["#", " # x", ":", ": ", "- ", ", ", "[", "]", "{", "}", "'", "\"", "&a ", "*a", "|", ">-", "? ",
         "!!str ", "\n", "\n\n", "\n# y\n", "  ", " ", "\t", "\r\n", "\u2028", "\u0085", "null", "~", "\\",
         "é", "---", "..."];

    private static readonly Gen<(int At, int Cut, string Piece)> Edit =
        from at in Gen.Choose(0, 12_000)
        from cut in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 6)))
        from piece in Gen.Elements(Pieces)
        select (at, cut, piece);

    private static readonly Gen<string> Edited =
        from policy in Gen.Elements(Policies)
        from count in Gen.Choose(1, 3)
        from edits in Gen.ArrayOf(Edit, count)
        select edits.Aggregate(policy, Apply);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Policies.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_layout_reads_to_an_equal_model_and_is_its_own_layout(int policy) =>
        LaysOut(Policies[policy]);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_lead_goes_another_way_by_a_policy_laid_out(int policy)
    {
        var before = PolicyReader.Read(Policies[policy]).Policy!;
        var after = PolicyReader.Read(
            PolicyLayout.Of(
                new PolicyFile("policy.yaml", new Scribble(policy).Of(Policies[policy]))).Text!).Policy!;

        var diff = RuleDiff.Between(before, after);

        Assert.Empty(diff.Changes);
        Assert.Empty(diff.Undecided);
    }

    [Fact]
    public void A_policy_scribbled_anyhow_keeps_its_model_and_every_comment() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150),
        Prop.ForAll(
            Arb.From(Gen.Choose(0, Policies.Length - 1).Zip(Gen.Choose(0, int.MaxValue))),
            drawn =>
            {
                var (policy, scribble) = (Policies[drawn.Item1], new Scribble(drawn.Item2));
                var text = scribble.Of(policy);
                Assert.Equal(ModelOf(policy), ModelOf(text));

                var layout = LaysOut(text);

                var notes = Note().Matches(layout).Select(note => int.Parse(note.Groups[1].ValueSpan, null));
                Assert.Equal(Enumerable.Range(1, scribble.Comments), notes.Order());
            }));

    [Fact]
    public void A_policy_with_some_characters_changed_has_a_layout_if_it_is_YAML() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Arb.From(Edited), text =>
        {
            var layout = PolicyLayout.Of(new PolicyFile("policy.yaml", text));

            Assert.NotEqual(layout.Text is null, layout.Diagnostics.IsEmpty);
            if (layout.Text is { } once)
            {
                Assert.Equal(once, PolicyLayout.Of(new PolicyFile("policy.yaml", once)).Text);
            }
        }));

    private static string LaysOut(string text)
    {
        var layout = PolicyLayout.Of(new PolicyFile("policy.yaml", text)).Text!;
        Assert.Equal(ModelOf(text), ModelOf(layout));
        Assert.Equal(layout, PolicyLayout.Of(new PolicyFile("policy.yaml", layout)).Text);
        return layout;
    }

    private static string ModelOf(string text)
    {
        var reading = PolicyReader.Read(text);
        Assert.Empty(reading.Diagnostics);
        return ModelText.Of(reading.Policy);
    }

    private static string Apply(string text, (int At, int Cut, string Piece) edit)
    {
        var at = edit.At % text.Length;
        return text[..at] + edit.Piece + text[Math.Min(text.Length, at + edit.Cut)..];
    }

    [GeneratedRegex(@"# ?note (\d+)\.")]
    private static partial Regex Note();
}
