using NodaTime;

namespace LeadRules.Leads;

/// <summary>Something that was done about a lead (R16).</summary>
public sealed record Activity
{
    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The id of the lead.</summary>
    public required string LeadId { get; init; }

    /// <summary>
    /// What; null where it could not be read, and the router will reject it (<c>kind-unknown</c>).
    /// </summary>
    public required ActivityKind? Kind { get; init; }

    /// <summary>The id of who did it; null: nobody known.</summary>
    public string? Person { get; init; }

    /// <summary>
    /// Whether who did it is the lead's owner of that moment, whatever <see cref="Person"/> says.
    /// </summary>
    public bool ByOwner { get; init; }

    /// <summary>
    /// The new status, for <see cref="ActivityKind.Status"/>; null where it could not be read
    /// (<c>value-unknown</c>).
    /// </summary>
    public Status? Status { get; init; }

    /// <summary>
    /// The id of the salesperson, for <see cref="ActivityKind.Salesperson"/>; null where nobody known is
    /// named (<c>value-unknown</c>).
    /// </summary>
    public string? Salesperson { get; init; }

    /// <summary>The row that it was read from; null: it comes from a host.</summary>
    public InputRow? Row { get; init; }
}

/// <summary>What was done (R16).</summary>
public enum ActivityKind : byte
{
    /// <summary>An answer was sent to the customer.</summary>
    Response,

    /// <summary>There was two-way communication.</summary>
    Contact,

    /// <summary>Somebody claims an offered or held lead.</summary>
    Claim,

    /// <summary>The status was changed.</summary>
    Status,

    /// <summary>The salesperson was named.</summary>
    Salesperson,
}
