using LeadRules.Diagnostics;
using LeadRules.Policies;

namespace LeadRules.Testing.Mutation;

/// <summary>A policy with one thing changed.</summary>
/// <param name="Policy">The changed policy.</param>
/// <param name="Span">Where the thing stands; null: unknown.</param>
/// <param name="Change">What was changed: <c>'make' of rule 'trucks' dropped</c>.</param>
public sealed record Mutant(Policy Policy, SourceSpan? Span, string Change);

/// <summary>What tests made of the mutants of their policy.</summary>
/// <param name="Tried">How many mutants there were.</param>
/// <param name="Survivors">Those under which all tests still pass, in policy order.</param>
/// <param name="AreAll">Whether there were no more mutants than are tried at most.</param>
public sealed record MutationResult(
    int Tried, System.Collections.Immutable.ImmutableArray<Mutant> Survivors, bool AreAll);
