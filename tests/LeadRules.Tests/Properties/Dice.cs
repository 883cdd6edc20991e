namespace LeadRules.Tests.Properties;

/// <summary>
/// Thrown numbers, used one after the other, to make a choice each. All zero is the plainest choice.
/// </summary>
internal sealed class Dice(int[] thrown)
{
    private int _next;

    public int Below(int count) => thrown.Length == 0 ? 0 : thrown[_next++ % thrown.Length] % count;

    public bool OneIn(int count) => Below(count) == count - 1;

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];

    public string Maybe(int oneIn, string text) => OneIn(oneIn) ? text : "";

    public string List(int least, int most, Func<int, string> item) => string.Join(
        ", ", Enumerable.Range(0, least + Below(most - least + 1)).Select(item));
}
