using System.Collections.Immutable;

namespace LeadRules.Analysis.Texts;

/// <summary>A set of UTF-16 code units, as ranges in order that do not touch.</summary>
internal sealed class CharSet
{
    private CharSet(ImmutableArray<(char First, char Last)> ranges) => Ranges = ranges;

    /// <summary>Its ranges, both ends inside.</summary>
    public ImmutableArray<(char First, char Last)> Ranges { get; }

    /// <summary>One code unit.</summary>
    public static CharSet Of(char only) => new([(only, only)]);

    /// <summary>Those that <paramref name="takes"/> takes.</summary>
    public static CharSet Where(Func<char, bool> takes)
    {
        var ranges = ImmutableArray.CreateBuilder<(char First, char Last)>();
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var unit = (char)code;
            if (!takes(unit))
            {
                continue;
            }

            if (ranges.Count > 0 && ranges[^1].Last == unit - 1)
            {
                ranges[^1] = (ranges[^1].First, unit);
            }
            else
            {
                ranges.Add((unit, unit));
            }
        }

        return new(ranges.DrainToImmutable());
    }

    /// <summary>Whether a code unit is in it.</summary>
    public bool Has(char unit)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (unit < Ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (unit > Ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
