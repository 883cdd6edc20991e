using LeadRules.Analysis;
using LeadRules.Policies;

namespace LeadRules.Tests.Analysis;

/// <summary>Small policies in YAML, and what is found about them.</summary>
internal static class Analysed
{
    private const string People =
        """
        people: [{ id: ann }, { id: bob }, { id: cy, active: false }]
        teams:
          - { id: a, members: [ann] }
          - { id: b, members: [bob] }
        """;

    /// <summary>
    /// A policy with rules as <c>make: Kia -> a</c>: criteria in YAML's flow form or <c>*</c>, a team, more
    /// keys.
    /// </summary>
    public static Policy Policy(string rules, string more = "intake: { require: [] }")
    {
        var text = $"leadrules: 1\ntimezone: America/Toronto\n{People}\n{more}\nrules:\n";
        var number = 0;
        foreach (var line in rules.Split(
            '\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(" -> ");
            var keys = parts[1].Split(", ", 2);
            text += $"  - {{ id: r{number++}, when: {{ {(parts[0] == "*" ? "" : parts[0])} }}, "
                + $"distribute: {{ to: {{ team: {keys[0]} }} "
                + $"{(keys.Length > 1 && keys[1].Contains("if_nobody") ? ", " + keys[1] : "")} }} "
                + $"{(keys.Length > 1 && !keys[1].Contains("if_nobody") ? ", " + keys[1] : "")} }}\n";
        }

        return Read(text);
    }

    /// <summary>A whole policy.</summary>
    public static Policy Read(string text)
    {
        var reading = PolicyReader.Read(text);
        Assert.True(reading.Policy is not null, string.Join('\n', reading.Diagnostics.Append<object>(text)));
        return reading.Policy;
    }

    /// <summary>
    /// What is found: <c>LR401 r2 by r0 r1</c>, <c>LR306 r1</c>, <c>LR402 r1 by r0: lead</c>, <c>LR403:
    /// lead</c>.
    /// </summary>
    public static string[] Findings(Policy policy)
    {
        var found = RuleAnalysis.Of(policy);
        return
        [
            .. found.NeverMet.Select(each => $"LR306 r{each.Rule}"),
            .. found.NeverReached.Select(each =>
                $"LR401 r{each.Rule} by {string.Join(' ', each.Blocking.Select(rule => $"r{rule}"))}"
                    .TrimEnd()),
            .. found.PartlyHidden.Select(each => $"LR402 r{each.Rule} by r{each.By}: {each.Example}"),
            .. found.Gaps.Select(each => $"LR403: {each.Value}"),
            .. found.Undecided.Select(each => $"{each.Code} r{each.Rule}?"),
        ];
    }

    /// <inheritdoc cref="Findings(Policy)"/>
    public static string[] Findings(string rules, string more = "intake: { require: [] }") =>
        Findings(Policy(rules, more));
}
