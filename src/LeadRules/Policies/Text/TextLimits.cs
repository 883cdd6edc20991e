using System.Text;

namespace LeadRules.Policies.Text;

/// <summary>How much a policy may be, all its files together, so that no policy exhausts who reads it (LR003).</summary>
internal sealed class TextLimits
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostLevels = 64;
    public const int MostNodes = 100_000;

    private long _bytes;
    private int _nodes;

    /// <summary>Whether a file of that text, in UTF-8, still fits.</summary>
    public bool Takes(string text)
    {
        _bytes += text.Length > MostBytes ? text.Length : Encoding.UTF8.GetByteCount(text);
        return _bytes <= MostBytes;
    }

    /// <summary>Whether that many nodes more still fit.</summary>
    public bool Takes(int nodes)
    {
        _nodes = Math.Min(MostNodes + 1, _nodes) + nodes;
        return _nodes <= MostNodes;
    }
}
