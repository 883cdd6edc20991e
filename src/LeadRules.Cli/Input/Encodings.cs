using System.Globalization;
using System.Text;
using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>Encodings by name.</summary>
internal static class Encodings
{
    /// <summary>The encoding of that name or code page, also of old systems; null: none was given.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Encoding? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ushort.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Encoding.GetEncoding(page)
                : Encoding.GetEncoding(name);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new UsageException(
                $"there is no encoding '{name}'; there are utf-8, utf-16, windows-1252, iso-8859-1, "
                + "iso-8859-15, macintosh, ibm850 and others by their IANA names");
        }
    }
}
