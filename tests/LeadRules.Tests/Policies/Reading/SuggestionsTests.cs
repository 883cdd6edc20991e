using LeadRules.Policies.Reading;

namespace LeadRules.Tests.Policies.Reading;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("truks", "trucks")]
    [InlineData("turcks", "trucks")]
    [InlineData("TRUCKS", "trucks")]
    [InlineData("équipe", "equipe")]
    [InlineData("vanz", "vans")]
    [InlineData("a", null)]
    [InlineData("boats", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_meant_if_it_is_near(string written, string? meant)
    {
        Assert.Equal(meant, new Suggestions().Nearest(written, ["vans", "trucks", "equipe", "b"]));
    }

    [Fact]
    public void Of_more_candidates_than_can_be_looked_at_the_nearest_of_the_first_is_meant() => Assert.Equal(
        "L0005",
        new Suggestions().Nearest("l0005", Enumerable.Range(0, 2_000_000).Select(id => $"L{id:D4}")));

    [Fact]
    public void Of_words_equally_near_the_first_is_meant()
    {
        Assert.Equal("vant", new Suggestions().Nearest("vanx", ["vant", "vans"]));
    }

    [Fact]
    public void After_very_many_words_none_is_looked_for()
    {
        var suggestions = new Suggestions();
        string[] many = [.. Enumerable.Range(0, 20_000).Select(n => $"person{n}")];

        Assert.Equal("person7", suggestions.Nearest("persom7", many));
        for (var again = 0; again < 100; again++)
        {
            suggestions.Nearest("persom7", many);
        }

        Assert.Null(suggestions.Nearest("persom7", many));
    }
}
