using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Shapes;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>How a dealer's feed names and writes things (P15, P16).</summary>
internal static class FeedReader
{
    private const int LongestDate = 100;

    private static readonly FeedFormat Plain = new();

    public static FormShape Shape { get; } = new(
        "feed",
        new Key<ImmutableDictionary<string, string>>(
            "columns",
            Fields.FeedForm("columns", TextShape.Some),
            "The header of a field's column, by field.",
            (value, _) => Columns(value)),
        Keys.List(
            "dates",
            TextShape.Some,
            Date,
            "Patterns of dates such as dd/MM/yyyy HH:mm, tried in order after ISO 8601."),
        new Key<ImmutableDictionary<string, ImmutableDictionary<string, string>>>(
            "values",
            Fields.FeedForm("values", new MapShape(null, TextShape.Any)),
            "What text of a column means, by field: { condition: { neuf: new } }.",
            (value, _) => Values(value)));

    public static FeedFormat Read(Value value) => value.Form(Shape, "feed", Read) ?? Plain;

    private static FeedFormat Read(Form form) => new()
    {
        Columns = form.Read("columns", Plain.Columns),
        Dates = form.Read("dates", Plain.Dates),
        Values = form.Read("values", Plain.Values),
    };

    private static ImmutableDictionary<string, string> Columns(Value value)
    {
        var columns = Plain.Columns.ToBuilder();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, column) in ByField(value))
        {
            if (Header(column) is not { } header)
            {
                continue;
            }

            columns[field] = header;
            if (!fields.TryAdd(header, field))
            {
                column.Draft.Report.Add(
                    DiagnosticCodes.RepeatedId,
                    column.Span,
                    $"{column.What} names a column that is {Wording.Quote(fields[header])} already",
                    "a column fills one field");
            }
        }

        return columns.ToImmutable();
    }

    private static string? Header(Value value)
    {
        if (value.SomeText("the header of a column") is not { } written)
        {
            return null;
        }

        if (FeedField.Header(written) is { Length: > 0 } header)
        {
            return header;
        }

        value.Unreadable("the header of a column");
        return null;
    }

    private static DatePattern? Date(Value value)
    {
        if (value.SomeText("a pattern such as yyyy-MM-dd HH:mm") is not { } written)
        {
            return null;
        }

        var pattern = written.Length <= LongestDate ? DatePattern.Create(written) : null;
        if (pattern is null)
        {
            value.Unreadable(
                $"a pattern of at most {LongestDate} characters "
                    + "that has a year, a month and a day, each part once");
        }

        return pattern;
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, string>> Values(Value value)
    {
        var values = Plain.Values.ToBuilder();
        foreach (var (field, meanings) in ByField(value))
        {
            values[field] = Meanings(meanings);
        }

        return values.ToImmutable();
    }

    private static ImmutableDictionary<string, string> Meanings(Value value)
    {
        var meanings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in value.Entries("a mapping such as { neuf: new }") ?? [])
        {
            if (Value.Of(value.Draft, entry, value.What).Text() is not { } meaning)
            {
                continue;
            }

            var cell = Fold.Text(entry.Key.Text);
            if (meanings.TryGetValue(cell, out var other) && other != meaning)
            {
                value.Draft.Report.Add(
                    DiagnosticCodes.RepeatedKey,
                    entry.Key.Span,
                    $"cell {Wording.Quote(entry.Key.Text)} of {value.What} stands for two things",
                    "cells are compared without case and accents");
            }

            meanings.TryAdd(cell, meaning);
        }

        return meanings.ToImmutable();
    }

    private static IEnumerable<(string Field, Value Value)> ByField(Value value)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in value.Entries("a mapping by field") ?? [])
        {
            if (Fields.FeedName(entry.Key.Text) is not { } field)
            {
                UnknownField(entry.Key, value);
            }
            else if (seen.Add(field))
            {
                yield return (field, Value.Of(value.Draft, entry, value.What));
            }
            else
            {
                value.Draft.Report.Add(
                    DiagnosticCodes.RepeatedKey,
                    entry.Key.Span,
                    $"field {Wording.Quote(field)} stands twice under {value.What}");
            }
        }
    }

    private static void UnknownField(ScalarNode key, Value value) => value.Draft.Report.Add(
        DiagnosticCodes.UnknownKey,
        key.Span,
        $"{value.What} names a field {Wording.Quote(key.Text)}, which feeds do not have",
        value.Draft.Suggestions.DidYouMean(key.Text, Fields.FeedNames)
            ?? "fields of your own are named custom.<column>");
}
