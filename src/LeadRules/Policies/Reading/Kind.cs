namespace LeadRules.Policies.Reading;

/// <summary>What has ids.</summary>
internal enum Kind
{
    Store,
    Person,
    Team,
    Rule,
    Schedule,
    Escalation,
    AutoReply,
}

internal static class Kinds
{
    /// <summary>The kind as messages name it.</summary>
    public static string Written(this Kind kind) => kind switch
    {
        Kind.AutoReply => "auto reply",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Several of the kind.</summary>
    public static string Several(Kind kind) => kind switch
    {
        Kind.Person => "people",
        Kind.AutoReply => "auto replies",
        _ => kind.Written() + "s",
    };
}
