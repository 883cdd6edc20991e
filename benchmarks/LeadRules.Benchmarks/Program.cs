using System.Globalization;
using BenchmarkDotNet.Running;
using LeadRules.Benchmarks;
using LeadRules.Policies;

// all FILE [LEADS…]: cold start, replays and the stages, as a page.   replay [LEADS…]: end to end.
// start [PUBLISHED_TOOL EMPTY_PROGRAM]: cold start.   stages POLICY FEED: where the time goes.
// feed FILE LEADS, policy FILE RULES PEOPLE, many FILE RULES: the inputs.   Anything else: BenchmarkDotNet.
// All from the repository's root.
switch (args)
{
    case ["all", var file, .. var sizes]:
        Results.Write(file, Sizes(sizes));
        break;
    case ["replay", .. var sizes]:
        ReplayBenchmarks.Run(Sizes(sizes), Console.Out);
        ReplayBenchmarks.RunPrograms(Sizes(sizes), Console.Out);
        break;
    case ["start"]:
        StartTimes.Run(Console.Out);
        break;
    case ["start", var tool, var empty]:
        StartTimes.Run(tool, empty, Console.Out);
        break;
    case ["stages", var policy, var feed]:
        StageTimes.Run(PolicyReader.Read(File.ReadAllText(policy)).Policy!, feed, Console.Out);
        break;
    case ["feed", var file, var leads]:
        using (var to = File.Create(file))
        {
            SyntheticFeed.Write(to, Number(leads));
        }

        break;
    case ["policy", var file, var rules, var people]:
        File.WriteAllText(file, SyntheticPolicy.Text(Number(rules), Number(people)));
        break;
    case ["many", var file, var rules]:
        File.WriteAllText(file, ManyRules.Text(Number(rules)));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(MatchBenchmarks).Assembly).Run(args);
        break;
}

static int[] Sizes(string[] sizes) =>
    sizes.Length == 0 ? [10_000, 1_000_000, 10_000_000] : [.. sizes.Select(Number)];

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
