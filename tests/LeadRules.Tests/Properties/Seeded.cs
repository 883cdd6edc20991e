using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace LeadRules.Tests.Properties;

/// <summary>
/// Properties are tried on the same cases every time, so that what passes here passes everywhere.
/// </summary>
internal static class Seeded
{
    public static void Holds<T>(Gen<T> cases, Func<T, IEnumerable<T>> simpler, int count,
        Action<T> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true).WithEndSize(60)
                .WithReplay(new Replay(
                new Rnd(20260302, 1), FSharpOption<int>.None)),
            Prop.ForAll(Arb.From(cases, simpler), one => property(one)));

    public static void Holds<T>(Gen<T> cases, int count, Action<T> property) =>
        Holds(cases, _ => [], count, property);
}
