using LeadRules.Policies.Reading;

namespace LeadRules.Tests.Policies.Reading;

public sealed class PatternSizeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData(@"a\d[x-z\]]", 3)]
    [InlineData("a{5}", 7)]
    public void A_part_is_a_character_a_class_or_an_escape(string pattern, long size)
    {
        Assert.Equal(size, PatternSize.Of(pattern));
    }

    [Theory]
    [InlineData("((a{1,999}){1,999}){1,999}")]
    [InlineData("(((a{9}){9}){9}){9}")]
    [InlineData("(?#[)((a{99}){99}){99}(?#])")]
    [InlineData("(?x)#[\n((a{99}){99}){99}#]")]
    [InlineData("(?i-x:#((a{99}){99}){99})")]
    [InlineData("[[::][]((a{99}){99}){99}]")]
    [InlineData("[-[a]((a{99}){99}){99}]")]
    [InlineData("[]a]((a{99}){99}){99}]")]
    [InlineData("[^]a]((a{99}){99}){99}]")]
    [InlineData(@"\c[((a{99}){99}){99}]")]
    [InlineData("(a{2000})")]
    [InlineData("a{0,2000}")]
    [InlineData("a{2000,}")]
    [InlineData("a{99999999999999999999}")]
    public void What_would_grow_is_large_also_where_it_hides(string pattern)
    {
        Assert.True(PatternSize.Of(pattern) > 1000);
    }

    [Theory]
    [InlineData(@"^\d{3}[ -]?\d{4}$")]
    [InlineData(@"^([A-Z]\d){3}$")]
    [InlineData(@"(\d{3}[ -]?){2}\d{4}")]
    [InlineData(@"^[a-hj-npr-z\d]{17}$")]
    [InlineData(".{0,500}")]
    [InlineData("a{b}{,5}{")]
    [InlineData(@"\w\\1{1,3}[\1]\cA{1,3}#")]
    [InlineData(@"[\c]]{9}\c({9}")]
    public void What_people_write_is_small(string pattern)
    {
        Assert.InRange(PatternSize.Of(pattern), 1, 1000);
    }
}
