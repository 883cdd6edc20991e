using LeadRules.Policies;

namespace LeadRules.Tests.Policies;

public sealed class FormatExampleTests
{
    // The examples of the policy format, put together, with the people whom they name.
    internal const string Example =
        """
        leadrules: 1                     # the format's version; required
        name: Automobiles ABC
        timezone: America/Toronto        # IANA name; required
        country: CA                      # for phone numbers: CA, US, FR or BE; default CA
        stores:                          # absent: one store, id `main`
          - id: abc
            name: Automobiles ABC
            timezone: America/Toronto    # default: the policy's
            manager: luc
            hours: { mon-fri: 09:00-21:00, sat: 09:00-17:00 }   # absent: always open, closed days apart
            departments: { service: { mon-fri: 07:30-18:00 } }  # hours by lead category, where they differ
            closed: [2026-12-25, 2027-01-01]                    # whole local days
        people:
          - id: suzanne
            name: Suzanne Roy
            store: abc
            manager: luc
            role: bdc                    # bdc, sales, service or manager; default sales
            languages: [fr, en]
            skills: [ev]
            weight: 1                    # for `order: weighted`; a whole number, 1 to 1000
            max_open: 40                 # absent: no limit
            max_per_day: 12
            active: true
          - id: marc
          - id: luc
        teams:
          - id: bdc
            store: abc                   # optional; for readers and reports, routing does not ask it
            manager: luc
            members: [suzanne, marc]     # in turn order
          - { id: trucks, members: [marc] }
        rules:                           # in order of priority: the first that takes the lead wins
          - id: chevy-trucks
            name: Camionnettes Chevrolet
            enabled: true
            from: 2026-01-01             # local dates of the lead's store, both inclusive, both optional
            until: 2026-12-31
            when: { make: Chevrolet, model: [Silverado, Colorado] }
            distribute:
              type: sequential           # or broadcast
              to: { team: trucks }       # or { people: [marc, suzanne] } or { person: marc }
              order: rotation            # rotation, longest_waiting, fewest_open or weighted
              require: { language: true, skills: [trucks] }
              if_nobody: hold            # hold, next_rule, anyway, { person: luc } or { team: bdc }
            escalation: internet-late
            auto_reply: away             # an auto_replies id
        duplicates:                      # absent: no lead is a duplicate
          window: 30d
          match: [email, phone]          # any one of: email, phone, vin, name_postal
          same: [category]               # and all of these fields equal (folded; both missing is equal)
          scope: store                   # store or group
          counts_from: first             # first or latest
          action: close                  # close or route
          send_to: first_recipient       # first_recipient, manager or primary_salesperson
          if_away: manager               # keep, manager or redistribute
        schedules:
          - id: bdc-two-weeks
            name: BDC, une semaine sur deux
            enabled: true
            store: abc                   # whose time zone and closed days apply; absent: the policy's zone, no closed days
            team: bdc
            people: [suzanne]            # default: the team's members
            starts: 2026-01-05           # activation date
            ends: 2026-12-31             # inclusive; optional
            weeks:                       # repeats: week 1, week 2, week 1, …
              - { mon-fri: 09:00-17:00 }
              - { tue-sat: 12:00-20:00 }
            works_closed_days: false
        time_off:
          - { person: suzanne, from: 2026-07-01, to: 2026-07-14, reason: vacances }   # local days, both inclusive
          - { person: marc, from: 2026-07-03T13:00, to: 2026-07-03T17:00 }            # half-open
        escalations:
          - id: internet-late
            clock: store_hours           # always, or store_hours: runs only while the store (department) is open
            from: received               # received or assigned (first assignment or offer)
            stops_on: response           # response, or contact: two-way communication
            late_after: 15m              # optional
            steps:                       # `after` rises strictly
              - { after: 30m, do: notify_manager }
              - { after: 45m, do: reassign }
              - { after: 2h,  do: reassign, to: { team: bdc } }
              - { after: 4h,  do: notify, to: { person: luc } }   # a step's `to` is a person or a team
        lifecycle:
          expire_after: 8w               # absent: leads do not expire
          expire_statuses: [new, response_sent, contacted]   # the default
        auto_replies:
          - { id: away, when: nobody, text: { fr: "Merci…", en: "Thank you…" } }   # when: always, nobody or closed; default nobody
        channels:
          phone: { distribute: taker }   # rules (default), taker, or ignore
        intake:
          require: [[email, phone]]      # of each group at least one; this is the default; [] requires nothing
        feed:
          columns: { received_at: Date de création, email: Courriel }   # field: header
          dates: [yyyy-MM-dd HH:mm, dd/MM/yyyy HH:mm]                   # tried in order, after ISO 8601
          values: { condition: { neuf: new, usagé: used, occasion: used } }   # field: { text in the feed (folded): value }

        """;

    [Fact]
    public void The_examples_of_the_format_are_read()
    {
        var reading = PolicyReader.Read(Example);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal("Camionnettes Chevrolet", Assert.Single(reading.Policy!.Rules).Name);
    }

    [Fact]
    public void P2_quotes_change_nothing()
    {
        var quoted = Example.Replace("weight: 1 ", "weight: '1' ", StringComparison.Ordinal)
            .Replace("leadrules: 1 ", "leadrules: '1' ", StringComparison.Ordinal)
            .Replace("active: true", "active: \"true\"", StringComparison.Ordinal)
            .Replace("mon-fri: 09:00-21:00", "'mon-fri': '09:00-21:00'", StringComparison.Ordinal);

        var (plain, read) = (PolicyReader.Read(Example).Policy!, PolicyReader.Read(quoted).Policy!);
        Assert.NotEqual(Example, quoted);
        Assert.Equal(plain.Stores[0].Hours!.Days[0], read.Stores[0].Hours!.Days[0]);
        Assert.Equal(plain.People[0].Weight, read.People[0].Weight);
        Assert.True(read.People[0].Active);
    }
}
