using System.Globalization;
using LeadRules.Analysis;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing.Rules;
using Calendar = LeadRules.Time.Calendar;

namespace LeadRules.Tests.Analysis;

/// <summary>
/// Leads of tiny domains, as rows: of the values of each field that the tests of some policies cannot tell
/// apart one, in all combinations, or as many of them as are asked for.
/// </summary>
internal sealed class TinyDomain
{
    private static readonly string[] BeforeRules = ["email", "make", "channel", "taken_by"];

    private static readonly (string Field, string?[] Values)[] Fields =
    [
        ("make", [null, "kia", "Ford", "bmw x", "zzz", "\u0301"]),
        ("model", [null, .. Words(4)]),
        ("year", [null, "0", "1", "1.2", "1.5", "1.7", "2", "2.5", "3", "9"]),
        ("oem", [null, "true", "false"]),
        ("salesperson", [null, "ann", "bob", "cy", "zed"]),
        ("taken_by", [null, "ann", "cy", "zed"]),
        ("channel", [null, "phone", "web", "zzz"]),
        ("email", [null, "x", "x@y"]),
        ("phone", [null, "514-555-0123", "+15145550120", "0123456789", "5145550123000", "9111111"]),
    ];

    private readonly Policy[] _policies;
    private readonly List<Dictionary<string, string>[]> _choices = [];

    /// <summary>The leads that matter to some policies.</summary>
    public TinyDomain(params Policy[] policies)
    {
        _policies = [.. policies.Select(policy => policy with { Intake = new() { Require = [] } })];
        var asked = _policies.SelectMany(TestsOf).Select(FieldOf).Concat(BeforeRules).ToHashSet();
        foreach (var (field, values) in Fields.Where(each => asked.Contains(each.Field)))
        {
            _choices.Add(Distinct(
                field, values.Select(
                    value => Row((field, value), ("store", "s"), ("received_at", "2026-03-05T10:00Z")))));
        }

        _choices.Add(Distinct(
            "received", Receipts(asked.Contains("category") || asked.Contains("received"))));
    }

    /// <summary>The leads; if there are more than <paramref name="most"/>, so many at random.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Leads(int most, int seed)
    {
        var all = _choices.Aggregate(1L, (count, choices) => Math.Min(count * choices.Length, int.MaxValue));
        var random = new Random(seed);
        for (var n = 0L; n < Math.Min(all, most); n++)
        {
            var left = all <= most ? n : random.NextInt64(all);
            var lead = new Dictionary<string, string>();
            foreach (var choices in _choices)
            {
                choices[left % choices.Length].ToList().ForEach(each => lead[each.Key] = each.Value);
                left /= choices.Length;
            }

            yield return lead;
        }
    }

    private static IEnumerable<Criterion> TestsOf(Policy policy) =>
        policy.Rules.SelectMany(rule => CriterionParts.TestsOf(rule.When));

    private static string FieldOf(Criterion test) =>
        test is ReceivedTest ? "received" : CriterionParts.FieldOf(test).Name;

    // Stores, categories and instants go together, since what is open depends on all three.
    private static IEnumerable<Dictionary<string, string>> Receipts(bool withCategories) =>
        from span in ((int Year, int Month, int Day, int Days)[])
            [(2026, 3, 2, 2), (2026, 3, 6, 4), (2026, 10, 31, 3), (2027, 7, 8, 4)]
        from hour in Enumerable.Range(5, span.Days * 24)
        from category in withCategories ? (string?[])[null, "service", "sales"] : [null]
        from store in (string?[])[null, "s", "t"]
        let at = new DateTime(span.Year, span.Month, span.Day).AddHours(hour)
        select Row(
            ("store", store), ("category", category),
            ("received_at", at.ToString("yyyy-MM-ddTHH:mm'Z'", CultureInfo.InvariantCulture)));

    private static Dictionary<string, string> Row(params (string Field, string? Value)[] values) =>
        values.Where(each => each.Value is not null).ToDictionary(each => each.Field, each => each.Value!);

    private static IEnumerable<string> Words(int longest) => Enumerable.Range(1, longest)
        .SelectMany(length => Enumerable.Range(0, length).Aggregate(
            (IEnumerable<string>)[""],
            (words, _) => words.SelectMany(word => "abcz ".Select(unit => word + unit))))
        .Where(word => word == Fold.Text(word));

    private Dictionary<string, string>[] Distinct(string field, IEnumerable<Dictionary<string, string>> rows)
    {
        var judges = _policies.Select(policy => new Judge(policy, field)).ToList();
        var distinct = rows
            .DistinctBy(row => string.Concat(judges.Select(judge => judge.Say(row)))).ToArray();
        foreach (var row in field == "received" ? [] : distinct)
        {
            row.Remove("store");
            row.Remove("received_at");
        }

        return distinct;
    }

    /// <summary>What one policy says of the values of one field, or of a lead's receipt.</summary>
    private sealed class Judge
    {
        private readonly Policy _policy;
        private readonly string _field;
        private readonly LeadReader _reader;
        private readonly Calendar _calendar;
        private readonly Criteria _criteria;
        private readonly List<Criterion> _tests;

        public Judge(Policy policy, string field)
        {
            _policy = policy;
            _field = field;
            _reader = new(policy);
            _calendar = new(policy);
            _criteria = new(_calendar);
            string[] asked = field == "received" ? ["received", "store", "category"] : [field];
            _tests = [.. TestsOf(policy).Where(test => asked.Contains(FieldOf(test)))];
        }

        public string Say(Dictionary<string, string> row)
        {
            if (_reader.Read(row, "1").Lead is not { } lead)
            {
                return "rejected";
            }

            var holds = string.Concat(_tests.Select(test => _criteria.Hold(test, lead) ? '1' : '0'));
            var date = _calendar.DateAt(lead.Store, lead.ReceivedAt);
            return _field == "received"
                ? holds + string.Concat(
                    _policy.Rules.Select(rule => date < rule.From || date > rule.Until ? '0' : '1'))
                : holds + (BeforeRules.Contains(_field) ? row.GetValueOrDefault(_field, "-") : "");
        }
    }
}
