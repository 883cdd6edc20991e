namespace LeadRules.Comparison;

/// <summary>
/// What somebody does, or several do: <c>works</c> or <c>work</c> <c>Saturdays 09:00-17:00 as well</c>.
/// </summary>
/// <param name="One">The verb of one.</param>
/// <param name="Many">The verb of several.</param>
/// <param name="What">What follows it.</param>
internal readonly record struct Deed(string One, string Many, string What)
{
    /// <summary>The verb and what follows, for so many.</summary>
    public string Of(int people) => $"{(people == 1 ? One : Many)} {What}";
}
