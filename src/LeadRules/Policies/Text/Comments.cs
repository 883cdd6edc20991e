using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace LeadRules.Policies.Text;

/// <summary>A comment of a text.</summary>
/// <param name="Start">Where its <c>#</c> stands.</param>
/// <param name="Text">The comment, <c>#</c> included, without white space at its end.</param>
internal readonly record struct Comment(int Start, string Text)
{
    /// <summary>
    /// The comments of a text that is YAML, in order: what begins with <c>#</c> between its tokens.
    /// </summary>
    public static List<Comment> In(string text)
    {
        var comments = new List<Comment>();
        var tokens = new Scanner(new StringReader(text));
        var at = 0;
        while (tokens.MoveNext() && tokens.Current is { } token)
        {
            AddBetween(text, at, (int)token.Start.Index, comments);
            if (token is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded })
            {
                AddBetween(text, (int)token.Start.Index, EndOfLine(text, (int)token.Start.Index), comments);
            }

            at = Math.Max(at, (int)token.End.Index);
        }

        return comments;
    }

    private static void AddBetween(string text, int start, int end, List<Comment> comments)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '#')
            {
                var stop = EndOfLine(text, at);
                comments.Add(new Comment(at, text[at..stop].TrimEnd()));
                at = stop;
            }
        }
    }

    private static int EndOfLine(string text, int at)
    {
        while (at < text.Length && !Lines.IsBreak(text[at]))
        {
            at++;
        }

        return at;
    }
}
