using LeadRules.Cli.Output;

namespace LeadRules.Tests.Cli.Output;

public sealed class CountTableTests
{
    [Fact]
    public void Columns_line_up_whatever_the_letters() => Assert.Equal(
        "\nPeople\n"
        + "  ann       Anne\u0301  1,234\n"
        + "  li        李        5  note\n"
        + "  (nobody)            6\n",
        Written(columns: null, colours: false));

    [Fact]
    public void Names_are_cut_to_a_narrow_terminal_but_not_to_nothing()
    {
        var table = new CountTable("Rules");
        table.Add("id", "A name of twenty-one.", 1, "50 %");
        Assert.Equal("\nRules\n  id  A name of t…  1  50 %\n", Written(table, columns: 27, colours: false));
        Assert.Equal("\nRules\n  id  A name …  1  50 %\n", Written(table, columns: 5, colours: false));
        Assert.Equal(
            "\nRules\n  id  A name of twenty-one.  1  50 %\n", Written(table, columns: 80, colours: false));
    }

    [Fact]
    public void Colours_stand_on_a_terminal_only()
    {
        Assert.StartsWith(
            "\n\e[1mPeople\e[0m\n", Written(columns: 80, colours: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Written(columns: null, colours: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_is_not_shown() =>
        Assert.Equal("", Written(new CountTable("Rejected rows"), columns: null, colours: false));

    private static string Written(int? columns, bool colours)
    {
        var table = new CountTable("People");
        table.Add("ann", "Anne\u0301", 1234, "");
        table.Add("li", "李", 5, "note");
        table.Add("(nobody)", "", 6, "");
        return Written(table, columns, colours);
    }

    private static string Written(CountTable table, int? columns, bool colours)
    {
        using var output = new StringWriter { NewLine = "\n" };
        table.Write(new Terminal
        {
            Input = () => Stream.Null,
            Output = output,
            Error = TextWriter.Null,
            Columns = columns,
            ColoursOutput = colours,
        });
        return output.ToString();
    }
}
