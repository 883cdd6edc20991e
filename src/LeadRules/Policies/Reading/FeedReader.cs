using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Leads;
using LeadRules.Policies.Text;

namespace LeadRules.Policies.Reading;

/// <summary>What a feed looks like and what it must bring (P15 to P17).</summary>
internal static class FeedReader
{
    private static readonly Intake DefaultIntake = new();
    private static readonly FeedFormat Plain = new();

    public static Intake ReadIntake(Value value) =>
        value.Form("intake", form => new Intake { Require = form.Read("require", DefaultIntake.Require, Groups) })
        ?? DefaultIntake;

    public static FeedFormat Read(Value value) => value.Form("feed", Read) ?? Plain;

    private static FeedFormat Read(Form form) => new()
    {
        Columns = form.Read("columns", Plain.Columns, Columns),
        Dates = form.List("dates", Date),
        Values = form.Read("values", Plain.Values, Values),
    };

    private static ImmutableArray<ImmutableArray<string>> Groups(Value value) =>
        [.. (value.Items() ?? []).Select(Group).Where(group => group.Length > 0)];

    private static ImmutableArray<string> Group(Value value)
    {
        if (value.Node is ScalarNode { IsNothing: false })
        {
            return FieldOf(value) is { } only ? [only] : [];
        }

        if (value.IsNothing || value.Node is SequenceNode { Items.Length: 0 })
        {
            value.Unreadable("groups of at least one field, such as [[email, phone]]");
            return [];
        }

        return value.List(FieldOf);
    }

    private static string? FieldOf(Value value)
    {
        if (value.SomeText("a field") is not { } name)
        {
            return null;
        }

        var field = Fields.FeedName(name);
        if (field is null)
        {
            value.Unreadable("fields", value.Draft.Suggestions.DidYouMean(name, Fields.FeedNames));
        }

        return field;
    }

    private static ImmutableDictionary<string, string> Columns(Value value)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, column) in ByField(value))
        {
            if (column.SomeText("the header of a column") is not { } written)
            {
                continue;
            }

            var header = FeedField.Header(written);
            if (header.Length == 0)
            {
                column.Unreadable("the header of a column");
            }
            else if (headers.TryAdd(header, field))
            {
                columns[field] = header;
            }
            else
            {
                column.Draft.Report.Add(
                    DiagnosticCodes.RepeatedId,
                    column.Span,
                    $"{column.What} names the column {Wording.Quote(written)}, which is {Wording.Quote(headers[header])} already");
            }
        }

        return columns.ToImmutable();
    }

    private static DatePattern? Date(Value value)
    {
        if (value.SomeText("a pattern such as yyyy-MM-dd HH:mm") is not { } written)
        {
            return null;
        }

        var pattern = DatePattern.Create(written);
        if (pattern is null)
        {
            value.Unreadable("a pattern with a year (yyyy or yy), a month (MM or M) and a day (dd or d)");
        }

        return pattern;
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, string>> Values(Value value)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, string>>(StringComparer.Ordinal);
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
            var cell = Fold.Text(entry.Key.Text);
            if (Value.Of(value.Draft, entry, value.What).Text() is not { } meaning)
            {
                continue;
            }

            if (meanings.TryGetValue(cell, out var other) && other != meaning)
            {
                value.Draft.Report.Add(
                    DiagnosticCodes.RepeatedKey,
                    entry.Key.Span,
                    $"{Wording.Quote(entry.Key.Text)} under {value.What} stands for {Wording.Quote(meaning)} and for {Wording.Quote(other)}",
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
                value.Draft.Report.Add(
                    DiagnosticCodes.UnknownKey,
                    entry.Key.Span,
                    $"{value.What} names a field {Wording.Quote(entry.Key.Text)}, which feeds do not have",
                    value.Draft.Suggestions.DidYouMean(entry.Key.Text, Fields.FeedNames)
                        ?? "fields of your own are named custom.<column>");
            }
            else if (!seen.Add(field))
            {
                value.Draft.Report.Add(
                    DiagnosticCodes.RepeatedKey,
                    entry.Key.Span,
                    $"field {Wording.Quote(field)} stands twice under {value.What}");
            }
            else
            {
                yield return (field, Value.Of(value.Draft, entry, value.What));
            }
        }
    }
}
