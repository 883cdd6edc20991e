using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LeadRules.Routing.Duplicates;

/// <summary>
/// The keys of one lead by which later leads find it (R3), as numbers in a <see cref="ContactBook"/>.
/// </summary>
internal struct Contacts
{
    /// <summary>A lead has one key at most for each way to match.</summary>
    public const int Most = 4;

    private Four _numbers;
    private Four _before;

    public int Count { get; private set; }

    /// <summary>The number of a key.</summary>
    public int this[int index]
    {
        readonly get => _numbers[index];
        set => _numbers[index] = value;
    }

    /// <summary>
    /// By key: where <see cref="Originals"/> finds the original before this one that has it too.
    /// </summary>
    [UnscopedRef]
    public ref int Before(int index) => ref _before[index];

    public void Clear() => Count = 0;

    /// <summary>Adds a key.</summary>
    public void Add(int number) => _numbers[Count++] = number;

    /// <summary>Which of the keys has that number; -1: none.</summary>
    public readonly int IndexOf(int number)
    {
        var index = Count - 1;
        while (index >= 0 && _numbers[index] != number)
        {
            index--;
        }

        return index;
    }

    [InlineArray(Most)]
    private struct Four
    {
        private int _first;
    }
}
