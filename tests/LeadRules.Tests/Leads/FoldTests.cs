using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Leads;

namespace LeadRules.Tests.Leads;

public sealed class FoldTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("ford", "ford")]
    [InlineData("FORD", "ford")]
    [InlineData("  Kijiji \t Autos\n", "kijiji autos")]
    [InlineData("Québec", "quebec")]
    [InlineData("Que\u0301bec", "quebec")]
    [InlineData("Škoda", "skoda")]
    [InlineData("Ëč", "ec")]
    [InlineData("ﬁat", "fiat")]
    [InlineData("Ｆｏｒｄ", "ford")]
    [InlineData("ΣΑΣ", "σασ")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Straße", "straße")]
    [InlineData("a\u00A0\u202F\u3000b", "a b")]
    [InlineData("a \u0301 b", "a b")]
    [InlineData("\u0301", "")]
    [InlineData("Bjørn", "bjørn")]
    [InlineData("①", "1")]
    [InlineData("𝐀", "a")]
    [InlineData("𐐀", "𐐨")]
    public void P8_text_is_compared_folded(string text, string folded)
    {
        Assert.Equal(folded, Fold.Text(text));
        Assert.Equal(folded, Fold.Text(text.AsSpan()));
    }

    [Fact]
    public void P8_text_that_is_folded_already_is_not_copied()
    {
        const string text = "kijiji autos";

        Assert.Same(text, Fold.Text(text));
    }

    [Fact]
    public void P8_long_text_is_folded_like_short_text()
    {
        var folded = Fold.Text(string.Concat(Enumerable.Repeat("É  A", 500)));

        Assert.Equal(string.Concat(Enumerable.Repeat("e a", 500)), folded);
    }

    [Fact]
    public void P8_a_long_text_is_folded_by_the_words_of_the_clause_and_its_marks_are_put_in_order()
    {
        string[] parts =
        [
            "a", "É", " ", "\u00A0", "\u0301", "\u0315\u0300", "\u0903", "\u20DD", "\uFDFA", "𝐀", "𝅗𝅥",
            "\uFF9E", "각", "\u302E", "\U0001D165", "\U00016FF0", "\u093E\u0941",
        ];
        var texts = Gen.ListOf(Gen.Elements(parts), 700).Select(some => string.Concat(some));

        Prop.ForAll(texts.ToArbitrary(), text => Fold.Text(text) == Plainly(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));
    }

    [Fact]
    public async Task P8_marks_by_the_million_are_not_put_in_order_first()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0315\u0300\u05AE", 500_000)) + "b";

        var folded = await Task.Run(() => Fold.Text(text))
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal("ab", folded);
    }

    [Fact]
    public void P8_half_a_surrogate_pair_is_a_replacement_character() =>
        Assert.Equal("a\uFFFDb", Fold.Text("A\uD800B"));

    [Fact]
    public void P8_a_character_that_is_none_is_folded_to_itself() =>
        Assert.Equal("e\uFFFEe", Fold.Text("\u00C9\uFFFE\u00C9"));

    [Fact]
    public void P8_every_character_folds_by_the_words_of_the_clause_and_folding_again_changes_nothing()
    {
        // The system's library may know older characters only, or newer ones too: who does not leaves them
        // alone.
        var unknown = 0;
        for (var code = 0; code <= 0x2FA1F; code += code == 0xD7FF ? 0x801 : code == 0x1FFFF ? 0xF801 : 1)
        {
            var text = "x" + char.ConvertFromUtf32(code) + "Y";
            var folded = Fold.Text(text);

            var plainly = Plainly(text);
            if (plainly != folded)
            {
                var isNewer = Rune.GetUnicodeCategory(new Rune(code)) == UnicodeCategory.OtherNotAssigned;
                Assert.Equal(text.Replace('Y', 'y'), isNewer ? folded : plainly);
                unknown++;
            }

            Assert.Equal(folded, Fold.Text(folded));
        }

        Assert.InRange(unknown, 0, 200);
    }

    [Fact]
    public void P8_characters_of_the_last_few_years_fold_too() =>
        Assert.Equal("a1ꟛ", Fold.Text("\U0001CCD6\U0001CCF1\uA7DA"));

    [Fact]
    public void P16_an_email_goes_to_lower_case_letter_by_letter_and_keeps_its_marks() =>
        Assert.Equal("élise.ço\u0301té@exämple.fr", Fold.LowerCase("ÉLISE.ÇO\u0301TÉ@Exämple.FR"));

    [Fact]
    public void P8_any_text_folds_by_the_words_of_the_clause()
    {
        string[] elements =
            [.. "aA éÉ\t\n\u00A0\u0301ŠſßΣς-'_.09ﬁ½𝐀𐐀".EnumerateRunes().Select(r => r.ToString())];
        var texts = Gen.ListOf(Gen.Elements(elements)).Select(parts => string.Concat(parts));

        Prop.ForAll(texts.ToArbitrary(), FoldsPlainlyAndForGood)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));
    }

    private static bool FoldsPlainlyAndForGood(string text)
    {
        var folded = Fold.Text(text);
        return folded == Plainly(text) && Fold.Text(folded) == folded;
    }

    // The clause word by word, without a thought for speed.
    private static string Plainly(string text)
    {
        var parts = text.Split('\uFFFE').Select(part => part.Normalize(NormalizationForm.FormKD));
        var letters = string.Join('\uFFFE', parts).EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            .Select(rune => Rune.IsWhiteSpace(rune) ? " " : Rune.ToLowerInvariant(rune).ToString());
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
