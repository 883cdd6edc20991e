using System.Text;

namespace LeadRules.Feeds;

/// <summary>Text of any encoding as UTF-8 (P15).</summary>
internal static class Utf8Text
{
    /// <summary>
    /// The text of <paramref name="stream"/>: UTF-8, or what a byte-order mark says, unless
    /// <paramref name="encoding"/> says otherwise; which of UTF-16 it is, the mark knows better. Bytes that
    /// are no text become U+FFFD.
    /// </summary>
    public static PeekStream Open(Stream stream, Encoding? encoding)
    {
        var bytes = new PeekStream(stream);
        if (encoding is null or UTF8Encoding)
        {
            encoding = EncodingByMark(bytes);
        }
        else if (encoding is UnicodeEncoding or UTF32Encoding)
        {
            encoding = EncodingByMark(bytes) ?? encoding;
        }

        if (encoding is null)
        {
            return bytes;
        }

        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new PeekStream(Encoding.CreateTranscodingStream(bytes, lenient, utf8, leaveOpen: true));
    }

    // A mark of UTF-8 is passed over further on.
    private static Encoding? EncodingByMark(PeekStream bytes)
    {
        while (bytes.Held.Length < 4 && bytes.HoldMore())
        {
        }

        return bytes.Held switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bytes.Held[0] == 0, true),
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}
