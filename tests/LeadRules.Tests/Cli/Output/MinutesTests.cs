using LeadRules.Cli.Output;

namespace LeadRules.Tests.Cli.Output;

public sealed class MinutesTests
{
    [Theory]
    [InlineData("0", "0 s")]
    [InlineData("0.75", "45 s")]
    [InlineData("1", "1 min")]
    [InlineData("12.5", "13 min")]
    [InlineData("59.5", "1 h 0 min")]
    [InlineData("916", "15 h 16 min")]
    [InlineData("1440", "1 d 0 h")]
    [InlineData("4561", "3 d 4 h")]
    public void A_time_is_said_in_two_units_at_most(string minutes, string written) => Assert.Equal(
        written, Minutes.Written(decimal.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)));
}
