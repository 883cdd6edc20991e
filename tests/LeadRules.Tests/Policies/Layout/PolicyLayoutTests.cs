using System.Text.RegularExpressions;
using static LeadRules.Tests.Policies.Layout.Layouts;

namespace LeadRules.Tests.Policies.Layout;

public sealed class PolicyLayoutTests
{
    [Fact]
    public void Sections_stand_in_lines_of_their_own_with_a_blank_line_between_them() => LaysOut(
        """
        leadrules: 1
        timezone: UTC
        people: [{ id: ann, name: Ann }, { id: ben }]
        lifecycle: { expire_after: 8w }


        intake: {}
        """,
        """
        leadrules: 1
        timezone: UTC

        people:
          - { id: ann, name: Ann }
          - { id: ben }

        lifecycle:
          expire_after: 8w

        intake: {}
        """);

    [Fact]
    public void Keys_stand_in_the_order_of_the_format_and_lists_in_their_own() => LaysOut(
        """
        rules:
          - distribute:
              if_nobody: hold
              to: { people: [ben, ann] }
            id: b
          - { distribute: { to: { person: ann } }, id: a }
        leadrules: 1
        """,
        """
        leadrules: 1

        rules:
          - id: b
            distribute:
              to: { people: [ben, ann] }
              if_nobody: hold
          - { id: a, distribute: { to: { person: ann } } }
        """);

    [Fact]
    public void Criteria_and_mappings_of_the_users_own_keys_keep_their_order() => Stays(
        """
        rules:
          - id: a
            when: { model: { starts_with: [Silverado], not: Silverado EV }, make: Chevrolet }

        feed:
          columns: { phone: Téléphone, email: Courriel }
          values:
            condition: { usagé: used, neuf: new }
        """);

    [Fact]
    public void P1_a_file_of_a_part_of_a_policy_is_laid_out_too() => Stays("teams:\n  - { id: a }\n");

    [Fact]
    public void What_is_written_in_brackets_stays_on_a_line_of_110_columns_and_no_more()
    {
        var fits = "people:\n  - { id: a, name: " + new string('x', 89) + " }\n";
        Assert.Equal(110, fits.Split('\n')[1].Length);
        Stays(fits);
        LaysOut(
            fits.Replace("xx }", "xxx }", StringComparison.Ordinal),
            "people:\n  - id: a\n    name: " + new string('x', 90) + "\n");
    }

    [Fact]
    public void What_is_written_in_lines_stays_in_lines() => Stays(
        """
        teams:
          - id: bdc
            members:
              - ann
              - ben
        """);

    [Fact]
    public void Indentation_is_two_spaces_and_a_list_is_indented_under_its_key() => LaysOut(
        """
        rules:
        -   id: a
            when:
                  any:
                  -   make: Kia
                  -
                      not:
                        make: Ford
        """,
        """
        rules:
          - id: a
            when:
              any:
                - make: Kia
                - not:
                    make: Ford
        """);

    [Fact]
    public void Anchors_and_aliases_stay_and_the_keys_of_their_file_keep_their_order() => LaysOut(
        """
        teams:
        - &a  # the first
          id: x
        - { name: Y, id: y, members: &people [ann,ben] }
        - { members: *people, id: &z z }
        - *a
        leadrules: &v "1"
        """,
        """
        teams:
          # the first
          - &a
            id: x
          - { name: Y, id: y, members: &people [ann, ben] }
          - { members: *people, id: &z z }
          - *a

        leadrules: &v 1
        """);

    [Fact]
    public void Tags_directives_and_document_marks_say_nothing_and_go() => LaysOut(
        "%YAML 1.2\n# head\n---  # start\nname: !!str abc\n...\n# end\n",
        "# head\n# start\nname: abc\n# end\n");

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("#only\n\n\n# comments", "#only\n\n# comments\n")]
    [InlineData("{ leadrules: 1, # one\n}", "leadrules: 1                     # one\n")]
    [InlineData("- a\n-   - b\n    - c\n", "- a\n\n- - b\n  - c\n")]
    [InlineData("'text' # c", "text                             # c\n")]
    public void Whatever_is_YAML_has_a_layout(string text, string layout) => LaysOut(text, layout);

    [Fact]
    public void Lines_end_as_the_first_of_the_file_does()
    {
        Assert.Equal("a: 1\r\n\r\nb: |\r\n  x\r\n", LayoutOf("a:  1\r\nb: |\r\n    x\r\n").Text);
        Assert.Equal("a: 1\nb: 2\n", LayoutOf("\uFEFFa: 1\nb: 2\r\n").Text);
    }

    [Theory]
    [InlineData("a: [", "LR001")]
    [InlineData("a: 1\na: 2", "LR002")]
    public void LR001_to_LR003_have_no_layout(string text, string code)
    {
        var layout = LayoutOf(text);
        Assert.Null(layout.Text);
        Assert.Equal([code], layout.Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void LR003_a_layout_too_large_to_be_read_again_is_refused()
    {
        var keys = string.Join(", ", Enumerable.Range(0, 49_000).Select(number => $"k{number}: "));
        var deep = string.Concat(Enumerable.Repeat("[", 60)) + $"{{ {keys} }}" + new string(']', 60);
        Assert.Equal(["LR003"], LayoutOf(deep).Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void The_examples_of_the_format_keep_their_lines()
    {
        var layout = LayoutOf(FormatExampleTests.Example).Text!;
        Assert.Equal(Lines(FormatExampleTests.Example), Lines(layout));

        static IEnumerable<string> Lines(string text) =>
            from line in text.Split('\n')
            where line.Length > 0
            select Regex.Replace(line, @"(?<=\S) +", " ").Replace("\"", "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_is_laid_out() => Stays(Repository.Read("samples", "abc", "policy.yaml"));

    [Fact]
    public void The_examples_of_the_README_are_laid_out()
    {
        var examples = ExamplesOf(Repository.Read("README.md"));
        Assert.NotEmpty(examples);
        Assert.All(examples, Stays);
    }

    [Fact]
    public void The_example_of_its_page_is_real()
    {
        var examples = ExamplesOf(Repository.Read("docs", "fmt.md"));
        LaysOut(examples[0], examples[1]);
    }

    private static List<string> ExamplesOf(string document) =>
        [.. document.Split("```yaml\n").Skip(1).Select(rest => rest.Split("```")[0])];
}
