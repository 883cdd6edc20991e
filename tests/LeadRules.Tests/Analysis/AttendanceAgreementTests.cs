using LeadRules.Analysis;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Analysis;

/// <summary>
/// The first time at which nobody is there for a rule is that of leads of random policies at random instants,
/// each asked by itself: none that is found is wrong, and none comes before it.
/// </summary>
public sealed class AttendanceAgreementTests
{
    private const int BatchSize = 40;
    private const int LeadsEach = 60;
    private const int InstantsEach = 12;

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void LR404_the_first_time_without_anybody_is_the_first(int batch)
    {
        var found = 0;
        for (var seed = batch * BatchSize; seed < (batch + 1) * BatchSize; seed++)
        {
            var random = new Random(seed);
            var text = new RandomPolicies(seed).Policy() + Shifts(random);
            try
            {
                found += Check(Analysed.Read(text), random, seed);
            }
            catch (Exception fault)
            {
                Assert.Fail($"seed {seed}: {fault.Message}\n{text}\n{fault.StackTrace}");
            }
        }

        Assert.True(found > BatchSize / 2, $"only {found} times were found");
    }

    private static int Check(Policy policy, Random random, int seed)
    {
        var analysis = RuleAnalysis.Of(policy);
        var walk = new Holding(policy);
        var first = analysis.Unattended.ToDictionary(each => each.Rule, each => each.Time.Start);
        Assert.Empty(analysis.Undecided);
        Assert.All(analysis.Unattended, each =>
        {
            Assert.Equal<Moment>(each.Time.Start, each.Example.Received.ToInstant());
            Assert.Equal((each.Rule, true), walk.Holds(each.Example.ToRow()));
        });
        var start = policy.Schedules.Select(schedule => schedule.Starts).DefaultIfEmpty(new(2026, 1, 5)).Max()
            .AtMidnight().InUtc().ToInstant() + Duration.FromDays(1);
        foreach (var row in new TinyDomain(policy).Leads(LeadsEach, seed))
        {
            for (var n = 0; n < InstantsEach; n++)
            {
                var at = start + Duration.FromHours(random.Next(n % 3 == 0 ? 51 * 7 * 24 : 10 * 24)) / 2;
                var time = $"{at:uuuu-MM-dd'T'HH:mm'Z'}";
                var lead = new Dictionary<string, string>(row) { ["received_at"] = time };
                var (rule, isOpen) = walk.Holds(lead);
                Assert.False(
                    isOpen && rule >= 0 && !(first.TryGetValue(rule, out var known) && known <= (Moment)at),
                    $"rule {rule} holds {string.Join(' ', row)} at {at}");
            }
        }

        return first.Count;
    }

    private static string Shifts(Random random)
    {
        string OneOf(params string[] choices) => choices[random.Next(choices.Length)];
        string Schedule(string id) =>
            $"  - {{ id: {id}, people: [{OneOf("ann", "bob", "ann, bob")}], "
            + $"starts: {OneOf("2026-02-16", "2026-03-04")}, "
            + OneOf("", "store: s, ", "ends: 2026-06-30, ")
            + $"weeks: [{OneOf(
                "{ mon-fri: 09:00-17:00 }",
                "{ tue-sun: 22:00-06:00, mon: 12:00-13:00 }",
                "{ sat-thu: 00:00-24:00 }, { sun: 01:30-02:30 }")}] }}\n";
        return (random.Next(4) > 0
                ? "schedules:\n" + Schedule("x") + (random.Next(2) > 0 ? Schedule("y") : "")
                : "")
            + OneOf("", "", "time_off: [{ person: bob, from: 2026-03-07, to: 2026-03-08 }]\n");
    }

    /// <summary>
    /// Which rule holds a lead since nobody is there, each lead and instant looked at by itself.
    /// </summary>
    private sealed class Holding(Policy policy)
    {
        private readonly PlainWalk _walk = new(policy);
        private readonly Calendar _calendar = new(policy);
        private readonly LeadReader _reader = new(policy);

        /// <summary>The rule, or -1, and whether what the lead is for is open.</summary>
        public (int Rule, bool IsOpen) Holds(IReadOnlyDictionary<string, string> row)
        {
            if (_reader.Read(row, "1").Lead is not { } lead)
            {
                return (-1, false);
            }

            var isOpen = _calendar.Open(lead.Store, lead.Text(Field.Named("category")))
                .Holds(lead.ReceivedAt);
            var rule = -1;
            var way = _walk.Way(row).Where(each => each.Kind == DestinationKind.Rule);
            foreach (var next in way.Select(each => each.Rule))
            {
                rule = next;
                if (IsAttended(policy.Rules[next].Distribute.To.Team!, lead))
                {
                    return (-1, isOpen);
                }
            }

            Assert.True(rule < 0 || new LeadRouter(policy).Arrive(lead)[0].Kind == EventKind.Held);
            return (rule, isOpen);
        }

        private bool IsAttended(string team, Lead lead) => policy.Teams.Single(each => each.Id == team)
            .Members
            .Select(id => policy.People.ToList().FindIndex(person => person.Id == id))
            .Any(person => _calendar.IsOnShift(person, lead.Store, lead.ReceivedAt)
                && !_calendar.IsOff(person, lead.ReceivedAt));
    }
}
