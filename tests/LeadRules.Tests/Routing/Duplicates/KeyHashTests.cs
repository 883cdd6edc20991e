using LeadRules.Policies;
using LeadRules.Routing.Duplicates;

namespace LeadRules.Tests.Routing.Duplicates;

public sealed class KeyHashTests
{
    // Lengths below and above a word, and such that words are whole or are not.
    [Fact]
    public void Each_byte_of_a_key_and_where_it_stands_make_another_hash()
    {
        var keys = new List<(MatchKey Match, byte[] Value, byte[] Shared)>();
        foreach (var length in new[] { 0, 1, 2, 7, 8, 9, 15, 16, 17, 24, 33 })
        {
            var value = Enumerable.Range(0, length).Select(at => (byte)('a' + (at % 7))).ToArray();
            keys.Add((MatchKey.Email, value, []));
            keys.Add((MatchKey.Phone, value, "north"u8.ToArray()));
            for (var at = 0; at < length; at++)
            {
                keys.Add((MatchKey.Email, Changed(value, at), value));
                keys.Add((MatchKey.Email, value, Changed(value, at)));
                keys.Add((MatchKey.Vin, value[..at], value[at..]));
            }
        }

        var hashes = keys.Select(key => KeyHash.Of(key.Match, key.Value, key.Shared)).ToHashSet();

        Assert.InRange(hashes.Count, keys.Count - 2, keys.Count);
        Assert.All(keys, key => Assert.Contains(KeyHash.Of(key.Match, key.Value, key.Shared), hashes));
    }

    private static byte[] Changed(byte[] value, int at) =>
        [.. value.Select((one, place) => place == at ? (byte)(one ^ 1) : one)];
}
