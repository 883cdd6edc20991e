using System.Globalization;
using LeadRules.Explanations;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Routing;
using NodaTime;
using NodaTime.Text;

namespace LeadRules.Tests.Routing;

/// <summary>
/// A policy in YAML and what happens to it, told as lines: <c>02T10:00 L1 assigned r1 ann</c> (day, time in
/// the lead's store, then the columns of the timeline, <c>-</c> for none). Times are in March 2026 unless
/// written in full.
/// </summary>
internal sealed class Scene
{
    private readonly LeadReader _reader;
    private readonly List<string> _told = [];
    private readonly List<string> _rejected = [];
    private LeadRouter _router;

    public Scene(string rules, string? more = null)
    {
        var text = "leadrules: 1\ntimezone: UTC\nintake: { require: [] }\n" + more + "\nrules:\n" + rules;
        var reading = PolicyReader.Read(text);
        Assert.Empty(reading.Diagnostics);
        Policy = reading.Policy!;
        _reader = new LeadReader(Policy);
        _router = new LeadRouter(Policy);
    }

    public Policy Policy { get; }

    /// <summary>All lines so far.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>Reasons of rejected activities so far.</summary>
    public IReadOnlyList<string> Rejected => _rejected;

    /// <summary>The lines since this was asked last.</summary>
    public string[] News()
    {
        string[] news = [.. _told];
        _told.Clear();
        return news;
    }

    /// <summary>Exactly these lines are new.</summary>
    public Scene Tells(params string[] lines)
    {
        Assert.Equal(lines, News());
        return this;
    }

    /// <summary>What happened so far is no part of the test.</summary>
    public Scene Then()
    {
        _told.Clear();
        return this;
    }

    /// <summary>A lead arrives; fields as <c>make=Ford</c>.</summary>
    public Scene Lead(string id, string at, params string[] fields)
    {
        var reading = Read(id, at, fields);
        Tell(_router.Arrive(reading.Lead!));
        foreach (var activity in reading.Activities)
        {
            Do(activity);
        }

        return this;
    }

    /// <summary>A lead arrives, and it is said why all is decided so.</summary>
    public Explanation Explain(string id, string at, params string[] fields)
    {
        Tell(_router.Arrive(Read(id, at, fields).Lead!, out var explanation));
        return explanation;
    }

    /// <summary>What would have sent a lead elsewhere that would arrive now.</summary>
    public IReadOnlyList<WhatIf> WhatIf(string id, string at, params string[] fields) =>
        new WhatIfs(Policy, _router.Save(), Read(id, at, fields).Lead!).Find();

    /// <summary>Somebody does something; <paramref name="value"/> is a status or a salesperson.</summary>
    public Scene Do(string at, string lead, ActivityKind? kind, string? person = null,
        string? value = null) => Do(new Activity
    {
        At = InstantOf(at),
        LeadId = lead,
        Kind = kind,
        Person = person,
        Status = kind == ActivityKind.Status && value is not null ? Statuses.Find(value) : null,
        Salesperson = kind == ActivityKind.Salesperson ? value : null,
    });

    /// <summary>Time passes.</summary>
    public Scene Until(string at)
    {
        Tell(_router.PassTime(InstantOf(at)));
        return this;
    }

    /// <summary>The router is written out and read back.</summary>
    public Scene SaveAndRestore(Policy? policy = null)
    {
        _router = LeadRouter.Restore(policy ?? Policy, _router.Save());
        return this;
    }

    /// <summary>A copy of the router goes on instead.</summary>
    public Scene Copy()
    {
        _router = _router.CopyFor(Policy);
        return this;
    }

    public LeadResult Result(string lead) => _router.Find(lead)!;

    public LeadRouter Router => _router;

    private LeadReading Read(string id, string at, string[] fields)
    {
        var values = fields.Select(field => field.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        values["lead_id"] = id;
        values["received_at"] = At(at);
        var reading = _reader.Read(values, id);
        Assert.Null(reading.Rejected);
        return reading;
    }

    private Scene Do(Activity activity)
    {
        Tell(_router.Arrive(activity, out var rejected));
        if (rejected is { } reason)
        {
            _rejected.Add(reason.Written());
        }

        return this;
    }

    private static string At(string at) => at[4] == '-' ? at : "2026-03-" + at;

    private static Instant InstantOf(string at)
    {
        var text = At(at);
        var pattern = text.Length > 16 ? "uuuu-MM-dd'T'HH:mm:ss" : "uuuu-MM-dd'T'HH:mm";
        return LocalDateTimePattern.Create(pattern, CultureInfo.InvariantCulture).Parse(text).Value
            .InUtc().ToInstant();
    }

    private void Tell(IEnumerable<RoutingEvent> events)
    {
        foreach (var happened in events)
        {
            var local = happened.At.InZone(happened.Store.Timezone).LocalDateTime;
            var time = local.Second == 0
                ? local.ToString("dd'T'HH:mm", CultureInfo.InvariantCulture)
                : local.ToString("dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            string[] cells =
            [
                time, happened.LeadId, happened.Kind.Written(), happened.Rule ?? "-", happened.Person ?? "-",
                happened.Detail ?? "-",
            ];
            var told = cells.Reverse().SkipWhile(cell => cell == "-").Reverse();
            _told.Add(string.Join(' ', told));
        }
    }
}
