using System.Collections.Immutable;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>Keys of the kinds that several forms have.</summary>
internal static class Keys
{
    /// <summary>The id by which a policy names what the form makes.</summary>
    public static Key Id(string says) => new("id", TextShape.Id, says) { IsRequired = true };

    public static Key<string> Text(string name, string says) =>
        new(name, TextShape.Any, says, (value, absent) => value.Text() ?? absent);

    public static UnitKey<bool> Flag(string name, bool absent, string says) =>
        Choice(name, Words.Flag, absent, says);

    /// <summary>One of some words; a missing key is one of them too.</summary>
    public static UnitKey<T> Choice<T>(string name, Unit<T> unit, T absent, string says)
        where T : struct =>
        new(name, unit, absent, says) { HasDefault = true };

    /// <summary>Text of one kind; a missing key is none of it.</summary>
    public static UnitKey<T> Unit<T>(string name, Unit<T> unit, string says)
        where T : struct =>
        new(name, unit, default, says);

    /// <summary>An id of something of that kind; the phrase says what that is to the form.</summary>
    public static Key<string?> Refer(string name, Kind kind, string phrase, string says) =>
        new(name, TextShape.Id, says, (value, _) => value.Refer(kind, $"{value.Owner} {phrase}"));

    /// <summary>Ids of people.</summary>
    public static Key<ImmutableArray<string>> People(string name, string phrase, string says) => new(
        name,
        new ListShape(TextShape.Id),
        says,
        (value, _) => value.ReferToPeople($"{value.Owner} {phrase}"));

    public static Key<ImmutableArray<T>> List<T>(string name, Shape item, Func<Value, T?> read, string says)
        where T : class =>
        new(name, new ListShape(item), says, (value, _) => value.List(read));

    public static Key<ImmutableArray<T>> List<T>(string name, Unit<T> unit, string says)
        where T : struct =>
        new(name, new ListShape(unit.Shape), says, (value, _) => value.List(unit));
}
