using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LeadRules.Diagnostics;
using LeadRules.Policies;
using LeadRules.Policies.Text;

namespace LeadRules.Tests.Policies.Layout;

/// <summary>
/// Writes what a policy says as no tidy person would: any indentation, brackets and quotes, keys of its parts
/// in any order, blank lines and numbered comments wherever YAML lets them stand.
/// </summary>
internal sealed partial class Scribble(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    // After a block of text, what is indented into it is no comment.
    private int _mostIndent = int.MaxValue;

    /// <summary>How many comments it wrote, numbered from 1: <c># note 1.</c></summary>
    public int Comments { get; private set; }

    public string Of(string policy)
    {
        var root = new YamlText(new TextLimits(), new Report([""])).Read(new PolicyFile("", policy))!;
        OwnLines(0);
        if (Chance(3))
        {
            _text.Append("---");
            EndLine();
        }

        Block(root, 0);
        OwnLines(_random.Next(4));
        return _text.ToString().ReplaceLineEndings(Chance(5) ? "\r\n" : "\n");
    }

    // On the lines that follow, at that indentation.
    private void Block(Node node, int indent, bool isLed = false)
    {
        foreach (var (part, isFirst) in Parts(node).Select((part, at) => (part, at == 0)))
        {
            if (!(isFirst && isLed))
            {
                OwnLines(Chance(2) ? indent : _random.Next(indent + 3));
                _text.Append(' ', indent);
            }

            Entry(part, indent);
        }
    }

    private void Entry((ScalarNode? Key, Node Value) part, int indent)
    {
        _mostIndent = int.MaxValue;
        _text.Append(part.Key is null ? "-" : Text(part.Key.Text, isInBrackets: false, isKey: true) + ":");
        if (part.Value is ScalarNode scalar)
        {
            WriteText(scalar, indent);
        }
        else if (Parts(part.Value).Count == 0 || Chance(3))
        {
            _text.Append(' ');
            Flow(part.Value, indent + 1 + _random.Next(4));
            EndLine();
        }
        else if (part.Key is null && Chance(2))
        {
            var more = 1 + _random.Next(3);
            _text.Append(' ', more);
            Block(part.Value, indent + 1 + more, isLed: true);
        }
        else
        {
            EndLine();
            var mayNotIndent = part.Key is not null && part.Value is SequenceNode && Chance(2);
            Block(part.Value, mayNotIndent ? indent : indent + 1 + _random.Next(4));
        }
    }

    private void Flow(Node node, int indent)
    {
        if (node is ScalarNode { Text: var text, IsNothing: var isNothing })
        {
            _text.Append(isNothing ? "" : Text(text, isInBrackets: true));
            return;
        }

        _text.Append(node is MappingNode ? '{' : '[');
        var separator = "";
        foreach (var (key, value) in Parts(node))
        {
            _text.Append(separator);
            Gap(indent);
            _text.Append(key is null ? "" : Text(key.Text, isInBrackets: true, isKey: true) + ": ");
            Flow(value, indent + 1);
            separator = ",";
        }

        Gap(indent);
        _text.Append(node is MappingNode ? '}' : ']');
    }

    private void Gap(int indent)
    {
        if (Chance(6))
        {
            EndLine();
            OwnLines(indent);
            _text.Append(' ', indent);
        }
        else
        {
            _text.Append(' ', _random.Next(3));
        }
    }

    private void WriteText(ScalarNode scalar, int indent)
    {
        if (Chance(6) && Sentence().IsMatch(scalar.Text))
        {
            var start = "\n" + new string(' ', indent + 2);
            var comment = Chance(2) ? " " + Comment() : "";
            var text = Chance(2) ? scalar.Text.Replace(" ", start, StringComparison.Ordinal) : scalar.Text;
            _text.Append(CultureInfo.InvariantCulture, $" >-{comment}{start}{text}\n");
            _mostIndent = indent;
        }
        else
        {
            _text.Append(scalar.IsNothing ? "" : " " + Text(scalar.Text, isInBrackets: false));
            EndLine();
        }
    }

    private string Text(string text, bool isInBrackets, bool isKey = false)
    {
        var isPlain = (isInBrackets ? InBrackets() : Plain()).IsMatch(text) && text is not ("---" or "...");
        var broken = isKey || !Chance(5) || !Sentence().IsMatch(text)
            ? text
            : text.Replace(" ", "\n" + new string(' ', 60), StringComparison.Ordinal);
        return (isPlain ? _random.Next(3) : 1 + _random.Next(2)) switch
        {
            0 => broken,
            1 => $"'{broken.Replace("'", "''", StringComparison.Ordinal)}'",
            _ => $"\"{Regex.Replace(broken, @"[\\""]", @"\$0")}\"",
        };
    }

    private List<(ScalarNode? Key, Node Value)> Parts(Node node)
    {
        if (node is SequenceNode sequence)
        {
            return [.. sequence.Items.Select(item => ((ScalarNode?)null, item))];
        }

        var entries = ((MappingNode)node).Entries.ToArray();
        if (Array.Exists(entries, entry => entry.Key.Text is "id" or "rules" or "after" or "to" or "window"))
        {
            _random.Shuffle(entries);
        }

        return [.. entries.Select(entry => ((ScalarNode?)entry.Key, entry.Value))];
    }

    private void OwnLines(int indent)
    {
        while (Chance(5))
        {
            var start = new string(' ', Math.Min(indent, _mostIndent));
            _text.Append(Chance(2) ? "" : start + Comment()).Append('\n');
        }
    }

    private void EndLine()
    {
        var comment = Chance(6) ? new string(' ', 1 + _random.Next(9)) + Comment() : "";
        _text.Append(comment).Append(' ', _random.Next(2)).Append('\n');
    }

    private string Comment() =>
        string.Create(CultureInfo.InvariantCulture, $"#{(Chance(2) ? " " : "")}note {++Comments}.");

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[\p{L}\p{N} .'/_|()\\,-]|:(?! |$))*(?<! )$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[\p{L}\p{N} .'/_|()\\-]|:(?! |$))*(?<! )$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^\p{L}+( \p{L}+)+$")]
    private static partial Regex Sentence();
}
