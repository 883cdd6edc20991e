using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LeadRules.Leads;

/// <summary>
/// The id of a lead in UTF-8, inside whoever has it: nothing is allocated for a plain one, such as a UUID.
/// </summary>
internal struct IdText
{
    private string? _text;
    private byte[]? _other;
    private PlainId _plain;

    /// <summary>The id in UTF-8.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Utf8 => _other is null ? _plain.Utf8 : _other;

    /// <summary>Whether it is what a <see cref="PlainId"/> can be.</summary>
    public readonly bool IsPlain => _other is null;

    /// <summary>The id, if it is plain.</summary>
    [UnscopedRef]
    public readonly ref readonly PlainId Plain => ref _plain;

    /// <summary>The id as text, made when somebody first asks.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Utf8);

    /// <summary>It is the same id as another from now on.</summary>
    public void Become(in IdText other)
    {
        // Part by part, since to copy the whole takes longer; so does to set a reference that need not be.
        if (_text != (object?)other._text)
        {
            _text = other._text;
        }

        if (_other != other._other)
        {
            _other = other._other;
        }

        _plain = other._plain;
    }

    /// <summary>It is that id from now on.</summary>
    public void Become(string id)
    {
        Become(Encoding.UTF8.GetBytes(id));
        _text = id;
    }

    /// <summary>It is that id, in UTF-8, from now on.</summary>
    public void Become(ReadOnlySpan<byte> id)
    {
        _text = null;
        _other = _plain.TryBecome(id) ? null : id.ToArray();
    }
}
