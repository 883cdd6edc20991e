namespace LeadRules.Cli.Output.Explanations;

/// <summary>How an explanation looks; what it says is the same in all.</summary>
internal abstract class Markup(TextWriter output)
{
    /// <summary>Where it goes.</summary>
    protected TextWriter Output => output;

    /// <summary>Words of a policy or a feed, harmless where they stand.</summary>
    public abstract string Words(string words);

    /// <summary>Something as a policy has it.</summary>
    public abstract string Code(string code);

    /// <summary>A value of a lead.</summary>
    public abstract string Value(string value);

    /// <summary>What the whole is about.</summary>
    public abstract void Title(string words);

    /// <summary>A paragraph.</summary>
    public abstract void Paragraph(string words);

    /// <summary>What the lines after it are about.</summary>
    public abstract void Heading(string words);

    /// <summary>One line of several.</summary>
    public abstract void Line(string words);

    /// <summary>
    /// Rows whose cells stand under one another, with a name for each column where there is room for one.
    /// </summary>
    public abstract void Table(string[] columns, IReadOnlyList<string[]> rows);
}
