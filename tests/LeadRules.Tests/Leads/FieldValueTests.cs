using LeadRules.Leads;
using NodaTime;
using static LeadRules.Tests.Time.Written;

namespace LeadRules.Tests.Leads;

public sealed class FieldValueTests
{
    [Fact]
    public void A_text_is_made_once_and_only_for_who_asks()
    {
        var value = new FieldValue();
        "abc"u8.CopyTo(value.Room(3));
        value.Spell(Spelling.Unfolded, 0, 3);

        Assert.Equal("abc"u8, value.Utf8);
        Assert.Same(value.Text, value.Text);
        Assert.Same(value.Written, value.Text);
    }

    [Fact]
    public void One_huge_cell_does_not_take_room_for_ever()
    {
        var value = new FieldValue();
        Assert.True(value.Room(1_000_000).Length >= 1_000_000);
        Assert.True(value.Room(10).Length <= 1024);
    }

    [Theory]
    [InlineData("12", 12L)]
    [InlineData("12.00", 12L)]
    [InlineData("12.5", null)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    public void P16_a_number_is_whole_where_it_is_an_integer_that_fits(string number, long? whole)
    {
        var value = new FieldValue();
        value.Be(NumberText.Read(number)!.Value);

        Assert.Equal(whole, value.Whole);
        Assert.Equal(NumberText.Read(number), value.Number);
    }

    [Fact]
    public void A_timestamp_gives_back_what_it_is_made_of()
    {
        foreach (var offset in
            new Offset?[] { null, Offset.Zero, Offset.FromHours(-18), Offset.FromHours(18) })
        {
            var time = new Timestamp(Local("1900-01-01T00:00:07"), offset);
            var (local, same) = time;

            Assert.Equal(Local("1900-01-01T00:00:07"), local);
            Assert.Equal(offset, same);
            Assert.Equal(time, time with { Local = local, Offset = same });
            Assert.NotEqual(time, time with { Offset = Offset.FromHours(1) });
            Assert.Equal(offset, (time with { Local = Local("2026-01-01T00:00") }).Offset);
        }
    }
}
