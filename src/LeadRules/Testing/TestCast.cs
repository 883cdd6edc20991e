using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Testing;

/// <summary>A lead of a test, read, with what is done about it.</summary>
internal sealed record CastLead(Lead Lead, IReadOnlyList<Activity> OfRow, IReadOnlyList<Activity> OfTest);

/// <summary>The leads and activities of a test, read by the customs of its policy.</summary>
internal sealed class TestCast
{
    private readonly List<CastLead> _leads = [];
    private readonly List<Instant> _named = [];
    private readonly StoreTime _time;
    private TestClock? _clock;

    private TestCast(PolicyTest test, StoreTime time)
    {
        _time = time;
        Activities = test.Activities;
    }

    /// <summary>Leads in order of receipt.</summary>
    public IEnumerable<CastLead> InOrder => _leads.OrderBy(lead => lead.Lead.ReceivedAt);

    /// <summary>By id of the lead.</summary>
    public Dictionary<string, LeadStory> Stories { get; } = new(StringComparer.Ordinal);

    /// <summary>In the order written.</summary>
    public ImmutableArray<TestActivity> Activities { get; }

    /// <summary>What differs from what the test expects, so far.</summary>
    public List<Difference> Differences { get; } = [];

    public static TestCast Read(PolicyTest test, Policy policy, LeadReader reader, StoreTime time)
    {
        var cast = new TestCast(test, time);
        for (var place = 1; place <= test.Leads.Length; place++)
        {
            var lead = test.Leads[place - 1];
            var values = lead.Values.ToDictionary(StringComparer.Ordinal);
            TestContact.Complete(values, place, policy);
            cast.Add(lead, values, reader);
        }

        return cast;
    }

    /// <summary>The last instant that happens: by default the latest that the test names.</summary>
    public Instant? Until(PolicyTest test) =>
        test.Until is { } until && _clock is { } clock ? clock.At(until)
        : _named.Count > 0 ? _named.Max()
        : null;

    public void Differ(SourceSpan span, string what, RejectReason? expected, RejectReason? actual) =>
        Differences.Add(new Difference(span, what, [Written(expected)], [Written(actual)]));

    private static string Written(RejectReason? reason) =>
        reason is { } why ? $"rejected: {why.Written()}" : "accepted";

    private void Add(TestLead lead, Dictionary<string, string> values, LeadReader reader)
    {
        values["received_at"] = Received(lead.At);
        var reading = reader.Read(values, lead.Id);
        if (reading.Rejected != lead.Rejected)
        {
            Differ(lead.Span, $"lead {Wording.Quote(lead.Id)}", lead.Rejected, reading.Rejected);
        }

        if (reading.Lead is { } read)
        {
            Take(lead, read, reading.Activities);
        }
        else if (lead.At.Timestamp is not null)
        {
            _clock ??= new TestClock(_time, 0, _time.At(lead.At.Timestamp.Value, 0));
        }
    }

    private string Received(TestTime at)
    {
        if (at.Timestamp is not { } timestamp)
        {
            return InstantText(_clock is { } clock ? clock.At(at) : default);
        }

        return timestamp.Offset is { } offset
            ? InstantText(timestamp.Local.WithOffset(offset).ToInstant())
            : timestamp.Local.ToString(
                "uuuu-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string InstantText(Instant at) =>
        at.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private void Take(TestLead lead, Lead read, IReadOnlyList<Activity> ofRow)
    {
        var clock = new TestClock(_time, read.Store, read.ReceivedAt);
        _clock ??= clock;
        var story = new LeadStory(lead, clock);
        Stories.Add(lead.Id, story);
        var ofTest = new List<Activity>();
        for (var index = 0; index < Activities.Length; index++)
        {
            if (Activities[index] is { Activity: { } activity, At: var at } && activity.LeadId == lead.Id)
            {
                var row = new InputRow(InputFile.Activities, index + 1, "");
                ofTest.Add(activity with { At = clock.At(at), Row = row });
            }
        }

        _leads.Add(new CastLead(read, ofRow, ofTest));
        _named.Add(read.ReceivedAt);
        _named.AddRange(ofRow.Concat(ofTest).Select(activity => activity.At));
        _named.AddRange(lead.Expect.SelectMany(expected => expected.Times).Select(clock.At));
    }
}
