using System.Globalization;
using LeadRules.Leads;

namespace LeadRules.Tests.Leads;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("2021", "2021")]
    [InlineData("-3", "-3")]
    [InlineData("1.5", "1.5")]
    [InlineData("1,5", "1.5")]
    [InlineData("1,50", "1.50")]
    [InlineData("1,500", "1500")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("1,234,56", "1234.56")]
    [InlineData("1234,56", "1234.56")]
    [InlineData("1 234,56 $", "1234.56")]
    [InlineData("$35,000", "35000")]
    [InlineData("-$ 35,000", "-35000")]
    [InlineData("$-5", "-5")]
    [InlineData("45\u00A0000\u202F€", "45000")]
    [InlineData("1.2345", "1.2345")]
    [InlineData("46000.00", "46000")]
    [InlineData("1,2 3", "1.23")]
    [InlineData("0,123", "123")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000000000000005", "5")]
    [InlineData("0.3333333333333333333333333333333333333333", "0.3333333333333333333333333333")]
    public void P16_a_number_is_read_as_dealers_write_them(string text, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), NumberText.Read(text));

    [Theory]
    [InlineData("12,34,567")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("1234,567.8")]
    [InlineData("1,234567,89")]
    [InlineData(",567")]
    [InlineData(",5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("5,")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("+5")]
    [InlineData("$")]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("1.5,5")]
    [InlineData("1.234,56")]
    [InlineData("1.234.567")]
    [InlineData("1.234,567")]
    [InlineData("1,5.5")]
    [InlineData("1,,234")]
    [InlineData("1e3")]
    [InlineData("(5)")]
    [InlineData("35 000 km")]
    [InlineData("٣")]
    [InlineData("99999999999999999999999999999999")]
    public void P16_what_is_no_number_cannot_be_read(string text) => Assert.Null(NumberText.Read(text));
}
