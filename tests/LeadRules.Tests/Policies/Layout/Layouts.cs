using LeadRules.Policies;

namespace LeadRules.Tests.Policies.Layout;

/// <summary>Layouts of texts, as tests speak of them.</summary>
internal static class Layouts
{
    public static PolicyLayout LayoutOf(string text) => PolicyLayout.Of(new PolicyFile("policy.yaml", text));

    /// <summary>The text is its own layout.</summary>
    public static void Stays(string text) => LaysOut(text, text);

    /// <summary>
    /// The text has that layout, and the layout stays. A line break at its end may be left out.
    /// </summary>
    public static void LaysOut(string text, string layout)
    {
        var expected = layout.Length == 0 || layout.EndsWith('\n') ? layout : layout + "\n";
        Assert.Equal(expected, LayoutOf(text).Text);
        Assert.Equal(expected, LayoutOf(expected).Text);
    }
}
