namespace LeadRules.Tests.Policies.Checks;

public sealed class FallingStepsTests
{
    [Fact]
    public void LR304_each_step_is_after_the_one_before()
    {
        var found = Marked.FindsIn(
            """
            escalations:
            - id: e
              steps:
              - { after: 1h, do: reassign }
              - { after: «60m», do: reassign }
              - { after: 2h, do: reassign }
              - { after: «15m», do: notify_manager }
              - { after: 30m, do: notify_manager }
            """,
            "LR304", "LR304");

        Assert.Equal("step 2 of escalation 'e' is not after the step before it", found[0].Message);
    }

    [Fact]
    public void LR304_a_step_that_could_not_be_read_is_passed_over()
    {
        Marked.FindsIn(
            "escalations: [{ id: e, steps: [{ after: 1h, do: reassign }, { after: «0h», do: reassign }, "
            + "{ after: «30m», do: reassign }] }]",
            "LR103", "LR304");
    }
}
