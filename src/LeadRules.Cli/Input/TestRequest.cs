using System.Text.RegularExpressions;

namespace LeadRules.Cli.Input;

/// <summary>What <c>leadrules test</c> was asked.</summary>
/// <param name="Paths">Files of tests, and folders.</param>
/// <param name="Run">Finds the tests to run by their names; null: all.</param>
/// <param name="Format"><c>text</c>, <c>junit</c> or <c>json</c>.</param>
/// <param name="Coverage">Whether to say what no test reaches.</param>
/// <param name="Mutate">Whether to try mutants.</param>
internal sealed record TestRequest(string[] Paths, Regex? Run, string Format, bool Coverage, bool Mutate);
