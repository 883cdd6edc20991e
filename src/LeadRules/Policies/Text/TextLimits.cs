using System.Text;

namespace LeadRules.Policies.Text;

/// <summary>
/// How much a policy may be, all its files together, so that no policy exhausts who reads it (LR003).
/// </summary>
internal sealed class TextLimits
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostLevels = 64;
    public const int MostNodes = 100_000;

    private int _bytes;

    /// <summary>
    /// How many nodes there are so far; what a file had that is refused after all can be taken back.
    /// </summary>
    public int Nodes { get; set; }

    /// <summary>Whether a file of that text, in UTF-8, still fits; one that does not takes no room.</summary>
    public bool TakesText(string text)
    {
        var bytes = text.Length > MostBytes ? text.Length : Encoding.UTF8.GetByteCount(text);
        var fits = bytes <= MostBytes - _bytes;
        _bytes += fits ? bytes : 0;
        return fits;
    }

    /// <summary>Whether that many UTF-16 code units more, which an alias stands for, still fit.</summary>
    public bool TakesLetters(int letters)
    {
        var fits = letters <= MostBytes - _bytes;
        _bytes += fits ? letters : 0;
        return fits;
    }

    /// <summary>Whether that many nodes more still fit.</summary>
    public bool TakesNodes(int nodes)
    {
        var fits = nodes <= MostNodes - Nodes;
        Nodes += fits ? nodes : 0;
        return fits;
    }
}
