using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Tests.Policies;

public sealed class PolicyMutationTests
{
    private static readonly byte[][] Policies =
    [
        .. Enumerable.Range(1, 30).Select(
            n => File.ReadAllBytes(Repository.PathOf("tests", "conformance", $"case-{n:00}", "policy.yaml"))),
    ];

    private static readonly string[] Pieces =
        ["\0", "\t", "\n", "\r", "  ", "- ", ": ", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "<<: *a",
         "|", "#", "!!", "%", "\u2028", "é", "\uFEFF", "99999999999", "-", "\n---\n", "? "];

    private static readonly Gen<Change> Changes =
        from at in Gen.Choose(0, 8000)
        from length in Gen.Choose(0, 12)
        from piece in Gen.Elements(Pieces)
        from kind in Gen.Choose(0, 4)
        from value in Gen.Choose(0, 255)
        select new Change(kind, at, length, piece, (byte)value);

    private static readonly Gen<string> Mutated =
        from policy in Gen.Elements(Policies)
        from count in Gen.Choose(1, 4)
        from changes in Gen.ArrayOf(Changes, count)
        select Encoding.UTF8.GetString([.. changes.Aggregate((IEnumerable<byte>)policy, Apply)]);

    [Fact]
    public void A_policy_with_some_bytes_changed_is_read_or_refused_and_every_finding_has_its_place() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(Arb.From(Mutated), text =>
            {
                var reading = PolicyReader.Read(text);

                Assert.Equal(
                    reading.Policy is null,
                    reading.Diagnostics.Any(found => found.Severity == Severity.Error));
                Assert.Equal(reading.Diagnostics, PolicyReader.Read(text).Diagnostics);
                Assert.Equal(
                    reading.Diagnostics.OrderBy(found => found.Span.Line).ThenBy(found => found.Span.Column),
                    reading.Diagnostics);
                var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)
                    .Split('\n', '\r');
                Assert.All(reading.Diagnostics, found => HasItsPlace(found, lines));
            }));

    private static void HasItsPlace(Diagnostic found, string[] lines)
    {
        Assert.Contains(found.Code, DiagnosticCodes.All.Select(code => code.Id));
        Assert.InRange(found.Span.Line, 1, lines.Length);
        Assert.InRange(found.Span.Column, 1, Math.Max(1, lines[found.Span.Line - 1].Length));
        Assert.InRange(
            found.Span.Length, 1, Math.Max(1, lines[found.Span.Line - 1].Length - found.Span.Column + 1));
    }

    private static IEnumerable<byte> Apply(IEnumerable<byte> bytes, Change change) => change.Kind switch
    {
        0 => [.. bytes.Take(change.At), change.Value, .. bytes.Skip(change.At + 1)],
        1 => [.. bytes.Take(change.At), .. bytes.Skip(change.At + change.Length)],
        2 => [.. bytes.Take(change.At), .. Encoding.UTF8.GetBytes(change.Piece), .. bytes.Skip(change.At)],
        3 => [.. bytes.Take(change.At), .. bytes.Skip(change.At).Take(change.Length * 20),
            .. bytes.Skip(change.At)],
        _ => bytes.Take(change.At),
    };

    private sealed record Change(int Kind, int At, int Length, string Piece, byte Value);
}
