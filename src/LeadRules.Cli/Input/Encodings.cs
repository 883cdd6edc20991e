using System.Text;
using LeadRules.Cli.Output;

namespace LeadRules.Cli.Input;

/// <summary>Encodings by name.</summary>
internal static class Encodings
{
    /// <summary>The encoding of that name, those of old systems too; null where none was given.</summary>
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
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new UsageException(
                $"there is no encoding '{name}'; try windows-1252, iso-8859-1, macintosh or utf-16");
        }
    }
}
