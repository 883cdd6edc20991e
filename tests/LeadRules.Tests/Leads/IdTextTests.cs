using System.Text;
using LeadRules.Leads;

namespace LeadRules.Tests.Leads;

public sealed class IdTextTests
{
    [Theory]
    [InlineData("L1", true)]
    [InlineData("7d4c6f2e-3a4b-4c5d-8e9f-001122334455", true)]
    [InlineData("a.b_c-d", true)]
    [InlineData("0123456789012345678901234567890123456789", true)]
    [InlineData("01234567890123456789012345678901234567890", false)]
    [InlineData("-1", false)]
    [InlineData("=1+1", false)]
    [InlineData("a b", false)]
    [InlineData("a,b", false)]
    [InlineData("é1", false)]
    [InlineData("\ud83d\ude97", false)]
    [InlineData("", true)]
    public void P17_an_id_is_any_text_and_a_plain_one_can_be_written_as_it_stands(string text, bool isPlain)
    {
        var id = default(IdText);
        id.Become(Encoding.UTF8.GetBytes(text));

        Assert.Equal(Encoding.UTF8.GetBytes(text), id.Utf8);
        Assert.Equal(text, id.Text);
        Assert.Equal(isPlain, id.IsPlain);
    }

    [Fact]
    public void P17_an_id_that_a_host_brings_stays_the_same_even_if_it_is_no_text()
    {
        var id = default(IdText);
        id.Become("half \ud83d of a pair");

        Assert.Equal("half \ud83d of a pair", id.Text);
        Assert.Equal("half \ufffd of a pair", Encoding.UTF8.GetString(id.Utf8));
    }

    [Fact]
    public void P17_an_id_says_nothing_of_the_one_before()
    {
        var id = default(IdText);
        foreach (var text in new[] { "a", new string('x', 50), "b c", "d", "" })
        {
            id.Become(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text, id.Text);
            Assert.Equal(text, Encoding.UTF8.GetString(id.Utf8));
        }
    }
}
