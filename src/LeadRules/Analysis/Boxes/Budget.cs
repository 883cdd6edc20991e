namespace LeadRules.Analysis;

/// <summary>
/// How much work may be spent, on one question and on all of them: counted in steps, never in seconds, so
/// that the answer is the same everywhere. When it is spent the answer is unknown.
/// </summary>
internal sealed class Budget(long inAll, long eachQuestion)
{
    private long _leftOfQuestion;

    /// <summary>
    /// What an analysis gets unless said otherwise: far more than a policy of thousands of rules takes.
    /// </summary>
    public static Budget Default => new(inAll: 2_000_000_000, eachQuestion: 40_000_000);

    /// <summary>How many steps are spent.</summary>
    public long Spent { get; private set; }

    /// <summary>Begins a question.</summary>
    public void NextQuestion() => _leftOfQuestion = eachQuestion;

    /// <summary>Spends steps; false: there are not so many left.</summary>
    public bool Spend(long steps)
    {
        if (Spent + steps > inAll || steps > _leftOfQuestion)
        {
            return false;
        }

        Spent += steps;
        _leftOfQuestion -= steps;
        return true;
    }
}
