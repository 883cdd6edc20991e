using static LeadRules.Tests.Policies.Layout.Layouts;

namespace LeadRules.Tests.Policies.Layout;

public sealed class LayoutTextTests
{
    [Fact]
    public void P2_only_what_YAML_would_misread_is_quoted() => LaysOut(
        """
        people:
          - id: "ann"
            name: 'Ann "the great" O''Hara'
            skills:
              - "no"
              - 'off'
              - "1e3"
              - "10:30"
              - "a,b"
              - "a: b"
              - "a #b"
              - "- c"
              - "*d"
              - "~"
              - "null"
              - ""
              - ' e '
              - "f:"
              - "'g'"
              - "-1"
            languages:
              - "a,b"
              - "[c]"
              - "tab\there"
        """,
        """
        people:
          - id: ann
            name: Ann "the great" O'Hara
            languages:
              - a,b
              - "[c]"
              - "tab\there"
            skills:
              - no
              - off
              - 1e3
              - 10:30
              - a,b
              - "a: b"
              - "a #b"
              - "- c"
              - "*d"
              - "~"
              - "null"
              - ""
              - " e "
              - "f:"
              - "'g'"
              - -1
        """);

    [Fact]
    public void In_brackets_a_comma_or_a_bracket_is_quoted_too_and_a_backslash_in_single_quotes() => LaysOut(
        """people: [{ id: a, skills: ["a,b", 'c]', "\\d{2}", d-e, "it's"] }]""",
        """
        people:
          - { id: a, skills: ["a,b", "c]", '\d{2}', d-e, it's] }
        """);

    [Fact]
    public void Text_of_several_lines_stays_so() => LaysOut(
        """
        auto_replies:
         - id: a
           text:
            fr: |    # literal
                Bonjour,

                  merci
            en: >-
                Thank
                you

                all
            es: 'Gracias

              a todos'
            de: Vielen
              Dank
        """,
        """
        auto_replies:
          - id: a
            text:
              fr: |                      # literal
                Bonjour,

                  merci
              en: >-
                Thank you

                all
              es: |-
                Gracias
                a todos
              de: Vielen Dank
        """);

    [Fact]
    public void Long_text_over_several_lines_is_folded_and_long_text_on_one_line_is_left()
    {
        var words = string.Join(' ', Enumerable.Repeat("words", 30));
        var lines = words.Replace(" ", "\n     ", StringComparison.Ordinal);
        LaysOut(
            $"auto_replies:\n- text:\n    en: \"{lines}\"\n",
            $"auto_replies:\n  - text:\n      en: >-\n        {words[..101]}\n        {words[102..]}\n");
        Stays($"auto_replies:\n  - text:\n      en: {words}\n");
    }

    [Theory]
    [InlineData("name: \" a\\nb\"\n")]
    [InlineData("name: \"a\\n\\n\"\n")]
    [InlineData("name: \"a \\nb\"\n")]
    [InlineData("name: \"\\u2028\\u0007\\r\"\n")]
    public void Text_that_lines_cannot_hold_is_quoted(string text) => Stays(text);

    [Fact]
    public void Nothing_stays_nothing_and_empty_text_stays_text() => LaysOut(
        "name:\npeople: [{ id: a, name: , skills: [] , languages: '' }]\n",
        "name:\n\npeople:\n  - id: a\n    name:\n    languages: \"\"\n    skills: []\n");

    [Fact]
    public void A_key_too_long_for_YAML_keeps_its_question_mark()
    {
        var key = new string('k', 1100);
        LaysOut(
            $"feed: {{ values: {{ make: {{ ? {key} : 'Kia' }} }} }}\n",
            $"feed:\n  values:\n    make:\n      ? {key}\n      : Kia\n");
    }
}
