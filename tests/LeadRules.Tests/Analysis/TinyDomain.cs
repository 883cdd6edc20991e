using System.Globalization;
using Calendar = LeadRules.Time.Calendar;
using LeadRules.Policies;
using LeadRules.Routing.Rules;
using LeadRules.Leads;
using LeadRules.Analysis;

namespace LeadRules.Tests.Analysis;

/// <summary>
/// Leads of tiny domains, as rows: of values that the tests of some policies cannot tell apart, one each, in all
/// combinations, or as many of them as are asked for.
/// </summary>
internal sealed class TinyDomain
{
    private static readonly string?[] Texts = [null, .. Words(4)];

    private static readonly Dictionary<string, string?[]> Values = new()
    {
        ["make"] = [null, "kia", "Ford", "bmw x", "zzz", "\u0301"],
        ["model"] = Texts,
        ["year"] = [null, "0", "1", "1.2", "1.5", "1.7", "2", "2.5", "3", "9"],
        ["oem"] = [null, "true", "false"],
        ["salesperson"] = [null, "ann", "bob", "cy"],
        ["taken_by"] = [null, "ann", "cy"],
        ["channel"] = [null, "phone", "web", "zzz"],
        ["email"] = [null, "x", "x@y"],
        ["phone"] = [null, "514-555-0123", "+15145550120", "0123456789", "5145550123000", "9111111"],
    };

    private readonly Policy[] _policies;
    private readonly List<Dictionary<string, string>[]> _choices = [];

    /// <summary>The leads that matter to some policies.</summary>
    public TinyDomain(params Policy[] policies)
    {
        _policies = [.. policies.Select(policy => policy with { Intake = new() { Require = [] } })];
        var tests = _policies.Select(policy => policy.Rules.SelectMany(rule => CriterionParts.TestsOf(rule.When)).ToList()).ToList();
        var asked = tests.SelectMany(each => each).Where(test => test is not ReceivedTest)
            .Select(test => CriterionParts.FieldOf(test).Name)
            .Concat(["email", "make", "channel", "taken_by"]).ToHashSet();
        foreach (var (field, values) in Values.Where(each => asked.Contains(each.Key)))
        {
            var rows = values.Select(value => value is null ? new Dictionary<string, string>() : new() { [field] = value });
            _choices.Add(Distinct(rows.Select(row => new Dictionary<string, string>(row) { ["received_at"] = "2026-03-05T10:00Z", ["store"] = "s" }), field));
        }

        _choices.Add(Distinct(Receipts(), "received"));
    }

    /// <summary>The leads; if there are more than <paramref name="most"/>, so many at random.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Leads(int most, int seed)
    {
        var all = _choices.Aggregate(1L, (count, choices) => Math.Min(count * choices.Length, int.MaxValue));
        var random = new Random(seed);
        for (var n = 0L; n < Math.Min(all, most); n++)
        {
            var left = all <= most ? n : random.NextInt64(all);
            var row = new Dictionary<string, string>();
            foreach (var choices in _choices)
            {
                foreach (var (field, value) in choices[left % choices.Length])
                {
                    row[field] = value;
                }

                left /= choices.Length;
            }

            yield return row;
        }
    }

    // Stores, categories and instants go together, since what is open depends on all three.
    private static IEnumerable<Dictionary<string, string>> Receipts()
    {
        (DateTime First, int Days)[] spans = [(new(2026, 3, 2), 14), (new(2026, 10, 30), 5), (new(2027, 7, 5), 7)];
        foreach (var (first, days) in spans)
        {
            for (var hour = 0; hour < days * 24; hour++)
            {
                foreach (var category in (string?[])[null, "service", "sales"])
                {
                    foreach (var store in (string[])["s", "t"])
                    {
                        var row = new Dictionary<string, string>
                        {
                            ["store"] = store,
                            ["received_at"] = first.AddHours(hour).AddHours(5).ToString("yyyy-MM-ddTHH:mm'Z'", CultureInfo.InvariantCulture),
                        };
                        if (category is not null)
                        {
                            row["category"] = category;
                        }

                        yield return row;
                    }
                }
            }
        }
    }

    private Dictionary<string, string>[] Distinct(IEnumerable<Dictionary<string, string>> rows, string field)
    {
        var judges = _policies.Select(policy => new Judge(policy, field)).ToList();
        var distinct = rows.DistinctBy(row => string.Concat(judges.Select(judge => judge.Say(row)))).ToArray();
        foreach (var row in field == "received" ? [] : distinct)
        {
            row.Remove("store");
            row.Remove("received_at");
        }

        return distinct;
    }

    private static IEnumerable<string> Words(int longest) => Enumerable.Range(1, longest)
        .SelectMany(length => Enumerable.Range(0, length).Aggregate(new[] { "" }.AsEnumerable(), (words, _) => words.SelectMany(word => "abcz ".Select(unit => word + unit))))
        .Where(word => word == Fold.Text(word));

    /// <summary>What the tests of one policy say of one field.</summary>
    private sealed class Judge
    {
        private readonly Policy _policy;
        private readonly LeadReader _reader;
        private readonly Calendar _calendar;
        private readonly Criteria _criteria;
        private readonly List<Criterion> _tests;
        private readonly bool _isReceived;

        public Judge(Policy policy, string field)
        {
            _policy = policy;
            _reader = new(policy);
            _calendar = new(policy);
            _criteria = new(_calendar);
            _isReceived = field == "received";
            _tests =
            [
                .. policy.Rules.SelectMany(rule => CriterionParts.TestsOf(rule.When)).Where(test => test is ReceivedTest
                    ? _isReceived
                    : CriterionParts.FieldOf(test).Name is var name && (name == field || (_isReceived && name is "store" or "category"))),
            ];
        }

        public string Say(Dictionary<string, string> row)
        {
            if (_reader.Read(row, "1").Lead is not { } lead)
            {
                return "rejected";
            }

            var holds = string.Concat(_tests.Select(test => _criteria.Hold(test, lead) ? '1' : '0'));
            var date = _calendar.DateAt(lead.Store, lead.ReceivedAt);
            var dates = _isReceived
                ? string.Concat(_policy.Rules.Select(rule => date < rule.From || date > rule.Until ? '0' : '1'))
                : string.Concat(((string[])["email", "make", "channel", "taken_by"]).Select(name => lead.Text(Field.Named(name)) is null ? "-" : name is "channel" or "taken_by" ? lead.Text(Field.Named(name)) : "+"));
            return $"{holds} {dates}";
        }
    }
}
