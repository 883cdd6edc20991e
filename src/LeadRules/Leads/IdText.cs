using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace LeadRules.Leads;

/// <summary>
/// The id of a lead in UTF-8, inside whoever has it: nothing is allocated for one of up to 40 bytes, such as a UUID.
/// </summary>
internal struct IdText
{
    private const int MostInside = 40;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private string? _text;
    private byte[]? _long;
    private Inside _inside;
    private int _length;

    /// <summary>The id in UTF-8.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Utf8 =>
        _long is null ? ((ReadOnlySpan<byte>)_inside)[.._length] : _long;

    /// <summary>
    /// Whether it is made of ASCII letters, digits, <c>_</c> and <c>.</c>, or <c>-</c> after the first: whatever writes
    /// it may write it as it stands.
    /// </summary>
    public bool IsPlain { get; private set; }

    /// <summary>The id as text, made when somebody first asks.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Utf8);

    /// <summary>It is that id from now on.</summary>
    public void Become(string id)
    {
        Become(id.AsSpan());
        _text = id;
    }

    /// <summary>It is that id from now on.</summary>
    public void Become(ReadOnlySpan<char> id)
    {
        _text = null;
        _long = null;
        IsPlain = true;
        if (id.Length > MostInside)
        {
            BecomeLong(id);
            return;
        }

        if (id.ContainsAnyExcept(Plain) || id is ['-', ..])
        {
            BecomeLong(id);
            return;
        }

        Ascii.FromUtf16(id, _inside, out _length);
    }

    private void BecomeLong(ReadOnlySpan<char> id)
    {
        _long = new byte[Encoding.UTF8.GetByteCount(id)];
        Encoding.UTF8.GetBytes(id, _long);
        IsPlain = false;
    }

    [InlineArray(MostInside)]
    private struct Inside
    {
        private byte _first;
    }
}
