using System.Text;
using LeadRules.Diagnostics;
using LeadRules.Policies;
using LeadRules.Policies.Text;

namespace LeadRules.Tests.Cli;

/// <summary>
/// A sample as no friend wrote it: some bytes of it changed, or some parts. One seed, one file.
/// </summary>
internal sealed class HostileYaml(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _changed = [];
    private int _reached;

    /// <summary>Even seeds change bytes, odd ones parts.</summary>
    public byte[] Of(string sample) =>
        seed % 2 == 0 ? ByBytes(sample) : Encoding.UTF8.GetBytes(ByParts(sample));

    private byte[] ByBytes(string sample)
    {
        var bytes = Encoding.UTF8.GetBytes(sample).ToList();
        for (var changes = 1 + _random.Next(3); changes > 0; changes--)
        {
            Change(bytes, _random.Next(bytes.Count), _random.Next(20));
        }

        var text = Encoding.UTF8.GetString([.. bytes]);
        return _random.Next(30) switch
        {
            0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => Encoding.UTF8.GetBytes(text.Replace("  ", "\t", StringComparison.Ordinal)),
            3 => Encoding.UTF8.GetBytes(text.Replace("\n", "\r", StringComparison.Ordinal)),
            _ => [.. bytes],
        };
    }

    private void Change(List<byte> bytes, int at, int length)
    {
        length = Math.Min(length, bytes.Count - at - 1);
        switch (_random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at + 1, _random.Next(4) == 0 ? bytes.Count - at - 1 : length);
                break;
            case 4:
                var noise = new byte[length];
                _random.NextBytes(noise);
                bytes.InsertRange(at, noise);
                break;
            default:
                bytes.InsertRange(at, HostilePieces.Bytes[_random.Next(HostilePieces.Bytes.Length)]);
                break;
        }
    }

    private string ByParts(string sample)
    {
        var root = new YamlText(new TextLimits(), new Report([""])).Read(new PolicyFile("", sample))!;
        for (var changes = 1 + _random.Next(3); changes > 0; changes--)
        {
            _changed.Add(1 + _random.Next(root.Size - 1));
        }

        Write(root);
        return _text.ToString();
    }

    // In brackets and quotes, so that whatever stands in place of a part is where the part was.
    private void Write(Node node)
    {
        if (_changed.Contains(_reached++))
        {
            _text.Append(HostilePieces.Part(_random));
            _reached += node.Size - 1;
            return;
        }

        switch (node)
        {
            case ScalarNode scalar:
                _text.Append(scalar.IsNothing ? "" : Quoted(scalar.Text));
                break;
            case SequenceNode sequence:
                WriteAll('[', sequence.Items, Write, ']');
                break;
            case MappingNode mapping:
                WriteAll('{', mapping.Entries, WriteEntry, '}');
                break;
        }
    }

    private void WriteEntry(MappingEntry entry)
    {
        if (!_changed.Contains(_reached++))
        {
            _text.Append(Quoted(entry.Key.Text)).Append(": ");
            Write(entry.Value);
            return;
        }

        // Without the key, under another, or twice.
        var key = _random.Next(4) switch
        {
            0 => "",
            1 => HostilePieces.Key(_random) + ": ",
            2 => Quoted(entry.Key.Text + "s") + ": ",
            _ => $"{Quoted(entry.Key.Text)}: {HostilePieces.Part(_random)}, {Quoted(entry.Key.Text)}: ",
        };
        _text.Append(key);
        Write(entry.Value);
    }

    private void WriteAll<T>(char open, IEnumerable<T> parts, Action<T> write, char close)
    {
        _text.Append(open);
        foreach (var part in parts)
        {
            write(part);
            _text.Append(",\n ");
        }

        _text.Append(close);
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
