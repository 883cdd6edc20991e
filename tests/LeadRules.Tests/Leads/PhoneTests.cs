using System.Text;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Tests.Leads;

public sealed class PhoneTests
{
    [Theory]
    [InlineData(Country.CA, "514-555-0003", "+15145550003")]
    [InlineData(Country.US, "(514) 555 0003", "+15145550003")]
    [InlineData(Country.CA, "1 514 555 0003", "+15145550003")]
    [InlineData(Country.CA, "2 514 555 0003", "25145550003")]
    [InlineData(Country.CA, "555-0003", "5550003")]
    [InlineData(Country.CA, "0123456789", "+10123456789")]
    [InlineData(Country.FR, "01 23 45 00 31", "+33123450031")]
    [InlineData(Country.FR, "11 23 45 00 31", "1123450031")]
    [InlineData(Country.FR, "012345003", "012345003")]
    [InlineData(Country.BE, "02 123 45 67", "+3221234567")]
    [InlineData(Country.BE, "0470 12 34 56", "+32470123456")]
    [InlineData(Country.BE, "01234567", "01234567")]
    [InlineData(Country.BE, "470123456", "470123456")]
    public void P16_a_phone_number_is_read_by_country(Country country, string text, string number) =>
        Assert.Equal(number, Read(text, country));

    [Theory]
    [InlineData("+33 1 23 45 00 31", "+33123450031")]
    [InlineData("+1 (514) 555-0011", "+15145550011")]
    [InlineData("00331 23450021", "+33123450021")]
    [InlineData("001 514 555 0017", "+15145550017")]
    [InlineData("tel. + (1) 514 555 0017", "+15145550017")]
    [InlineData("++1 514 555 0017", "+15145550017")]
    [InlineData("+00 1514 555 0017", "+0015145550017")]
    public void P16_a_plus_or_a_leading_00_begins_an_international_number(string text, string number) =>
        Assert.Equal(number, Read(text, Country.CA));

    [Theory]
    [InlineData("514+5550017", "+15145550017")]
    [InlineData("514 555 0017 +1", "51455500171")]
    public void P16_a_plus_after_the_first_digit_is_nothing(string text, string number) =>
        Assert.Equal(number, Read(text, Country.CA));

    [Theory]
    [InlineData("514-555-0003 x12")]
    [InlineData("514-555-0003X12")]
    [InlineData("514-555-0003 ext. 12")]
    [InlineData("514-555-0003 EXT 12")]
    [InlineData("514-555-0003 poste 12")]
    [InlineData("514-555-0003 POSTE 12 x 4")]
    [InlineData("Fax 514-555-0003")]
    [InlineData("Poste 514-555-0003")]
    [InlineData("poste: x 514-555-0003 p. 'x' 9999")]
    public void P16_an_extension_after_the_first_digit_is_cut(string text) =>
        Assert.Equal("+15145550003", Read(text, Country.CA));

    [Theory]
    [InlineData("")]
    [InlineData("Téléphone")]
    [InlineData("555")]
    [InlineData("555-123")]
    [InlineData("+1 23 456")]
    [InlineData("00 123 456")]
    [InlineData("12 x 5145550003")]
    [InlineData("٥١٤٥٥٥٠٠٠٣")]
    public void P16_fewer_than_seven_digits_is_missing(string text) =>
        Assert.Null(Read(text, Country.CA));

    [Fact]
    public void P16_a_number_of_any_length_stays_as_its_digits()
    {
        var text = new string('9', 10_000);

        Assert.Equal(text, Read(text, Country.CA));
    }

    private static string? Read(string text, Country country)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var room = new byte[Phone.RoomFor(utf8.Length)];
        var (start, length) = Phone.Read(utf8, country, room);
        return length == 0 ? null : Encoding.UTF8.GetString(room, start, length);
    }
}
