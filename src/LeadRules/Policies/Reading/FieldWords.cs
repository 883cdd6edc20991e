using System.Collections.Frozen;

namespace LeadRules.Policies.Reading;

/// <summary>What each field of a lead or of a feed is, in one sentence.</summary>
internal static class FieldWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["channel"] = "How the lead came in, such as internet, phone or walk_in.",
        ["category"] = "What it is about, such as sales, service or parts.",
        ["source"] = "Where it came from, such as a site or an advertisement.",
        ["condition"] = "Whether the vehicle is new or used.",
        ["make"] = "The vehicle's make.",
        ["model"] = "The vehicle's model.",
        ["trim"] = "The vehicle's trim.",
        ["body"] = "The vehicle's body.",
        ["stock_number"] = "The vehicle's stock number.",
        ["vin"] = "The vehicle's identification number.",
        ["postal_code"] = "The customer's postal code.",
        ["city"] = "The customer's city.",
        ["language"] = "The customer's language.",
        ["email"] = "The customer's e-mail address.",
        ["phone"] = "The customer's telephone number.",
        ["trade_make"] = "The make of the vehicle to trade in.",
        ["trade_model"] = "The model of the vehicle to trade in.",
        ["notes"] = "What the customer wrote.",
        ["store"] = "The id of the store that the lead is for.",
        ["salesperson"] = "The salesperson whom the lead names, a person's id.",
        ["taken_by"] = "Who took the call or the visit, a person's id.",
        ["year"] = "The vehicle's model year.",
        ["price"] = "The vehicle's price.",
        ["mileage"] = "The vehicle's mileage.",
        ["trade_year"] = "The model year of the vehicle to trade in.",
        ["trade_mileage"] = "The mileage of the vehicle to trade in.",
        ["oem"] = "Whether the manufacturer generated the lead.",
        ["lead_id"] = "The lead's id in the feed.",
        ["received_at"] = "When the lead was received.",
        ["first_name"] = "The customer's first name.",
        ["last_name"] = "The customer's last name.",
        ["responded_at"] = "When it was first responded to.",
        ["responded_by"] = "Who first responded.",
        ["contacted_at"] = "When there was first two-way communication.",
        ["claimed_at"] = "When an offered lead was claimed.",
        ["claimed_by"] = "Who claimed it.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the field of that name is.</summary>
    public static string For(string field) => Words[field];
}
