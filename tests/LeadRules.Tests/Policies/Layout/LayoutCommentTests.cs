using static LeadRules.Tests.Policies.Layout.Layouts;

namespace LeadRules.Tests.Policies.Layout;

public sealed class LayoutCommentTests
{
    [Fact]
    public void Every_comment_stays_by_what_it_is_about() => LaysOut(
        """
        # The file.

        # The version
        leadrules: 1 # one
        people: # all
        # Ann is first
        - id: ann    # id
          # languages: [fr]
        - name: Ben
          # her id
          id: ben
        # the end of people
        #no space
        teams: [] # none
        # the end of the file
        """,
        """
        # The file.

        # The version
        leadrules: 1                     # one

        people:                          # all
          # Ann is first
          - id: ann                      # id
            # languages: [fr]
          # her id
          - id: ben
            name: Ben

        # the end of people
        #no space
        teams: []                        # none
        # the end of the file
        """);

    [Fact]
    public void What_a_file_begins_with_stays_at_its_top() => LaysOut(
        """
        # yaml-language-server: $schema=policy.schema.json
        name: ABC
        # the version
        leadrules: 1
        """,
        """
        # yaml-language-server: $schema=policy.schema.json

        # the version
        leadrules: 1
        name: ABC
        """);

    [Fact]
    public void Comments_in_brackets_open_them() => LaysOut(
        """
        rules: [
          # first
          { id: a, # the id
            from: 2026-01-01 }, # beside a
          { id: b } # beside b
          # last
        ] # beside all
        """,
        """
        rules:                           # beside all
          # first
          # beside a
          - id: a                        # the id
            from: 2026-01-01
          - { id: b }                    # beside b
          # last
        """);

    [Fact]
    public void A_comment_more_than_a_line_has_room_for_goes_above_it() => LaysOut(
        "name: # one\n  # two\n  Ann # three\n",
        "# two\n# one\nname: Ann                        # three\n");

    [Fact]
    public void Comments_beside_long_lines_that_follow_one_another_are_aligned() => LaysOut(
        """
        stores:
          - id: abc # short
            hours: { mon-fri: 09:00-21:00, sat: 09:00-17:00 } # long
            departments: { service: { mon-fri: 07:30-18:00 } } # longer
            closed: [2026-12-25] # short again
        """,
        """
        stores:
          - id: abc                      # short
            hours: { mon-fri: 09:00-21:00, sat: 09:00-17:00 }   # long
            departments: { service: { mon-fri: 07:30-18:00 } }  # longer
            closed: [2026-12-25]         # short again
        """);

    [Fact]
    public void Blank_lines_stay_but_only_one_and_none_where_a_block_begins() => LaysOut(
        """


        leadrules: 1

        rules:

          - id: a


            name: A

          - id: b

        """,
        """
        leadrules: 1

        rules:
          - id: a

            name: A

          - id: b
        """);
}
