using LeadRules.Cli.Output;
using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Cli.Input;

/// <summary>A lead of <c>--set</c> and <c>--at</c>, read as a feed's would be (P15, P16).</summary>
internal static class DescribedLead
{
    /// <summary>What it is called unless <c>lead_id</c> says otherwise.</summary>
    public const string Id = "as described";

    private static readonly string[] OfFeedsOnly = ["lead_id", "first_name", "last_name"];

    /// <summary>Reads it; it may be rejected for want of what <c>intake</c> requires.</summary>
    /// <exception cref="UsageException">A field does not exist, or a value cannot be read.</exception>
    public static LeadReading Read(ExplainRequest request, Policy policy)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["received_at"] = request.At! };
        foreach (var pair in request.Set)
        {
            Add(pair, values, policy);
        }

        var reader = new LeadReader(policy);
        var reading = reader.Read(values, Id);
        if (reading.Rejected is { } reason)
        {
            Refuse(reason, request.At!, policy);
        }

        if (reading.Warnings != default)
        {
            var wrong = values.Keys.First(field => IsUnreadable(field, values, reader));
            throw new UsageException(
                $"--set {wrong}={values[wrong]}: the value cannot be read as what {wrong} is");
        }

        return reading;
    }

    private static void Add(string pair, Dictionary<string, string> values, Policy policy)
    {
        if (pair.Split('=', 2) is not [var name, var value])
        {
            throw new UsageException($"--set takes field=value, not '{pair}'");
        }

        var known = Field.BuiltIn.Concat(policy.CustomFields).Select(field => field.Name)
            .Concat(OfFeedsOnly).ToList();
        if (!known.Contains(name) && !name.StartsWith(Field.CustomPrefix, StringComparison.Ordinal))
        {
            var meant = Guesses.Nearest(name, known) is { } near ? $"did you mean '{near}'?"
                : name == "received_at" ? "--at says when it was received"
                : $"there are {string.Join(", ", known)}";
            throw new UsageException($"--set {name}: there is no field '{name}'; {meant}");
        }

        if (!values.TryAdd(name, value))
        {
            throw new UsageException($"--set names {name} twice");
        }
    }

    private static void Refuse(RejectReason reason, string at, Policy policy)
    {
        var stores = string.Join(", ", policy.Stores.Select(store => store.Id));
        var message = reason switch
        {
            RejectReason.TimeMissing or RejectReason.TimeUnreadable =>
                $"--at takes an instant such as 2026-03-18T10:15 or 2026-03-18T10:15Z, not '{at}'",
            RejectReason.StoreMissing => $"which store? --set store=ID, one of {stores}",
            RejectReason.StoreUnknown => $"--set store: there is no such store; there are {stores}",
            _ => null,
        };
        if (message is not null)
        {
            throw new UsageException(message);
        }
    }

    private static bool IsUnreadable(string field, Dictionary<string, string> values, LeadReader reader)
    {
        var alone = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["received_at"] = values["received_at"],
            [field] = values[field],
        };
        if (values.TryGetValue("store", out var store))
        {
            alone["store"] = store;
        }

        return reader.Read(alone, Id).Warnings != default;
    }
}
