using System.Collections.Immutable;
using LeadRules.Diagnostics;
using LeadRules.Policies.Shapes;

namespace LeadRules.Policies.Reading;

/// <summary>
/// What a form's shape says of its keys: which must be there, together or alone, and which cannot.
/// </summary>
internal static class FormCheck
{
    /// <summary>LR102 for each required key that is missing.</summary>
    public static void RequireKeys(Form form)
    {
        foreach (var key in form.Shape.Keys.Where(key => key.IsRequired))
        {
            Require(form, key.Name);
        }
    }

    /// <summary>LR102 and LR104 for what keys demand of one another.</summary>
    public static void MeetDemands(Form form)
    {
        foreach (var demand in form.Shape.Demands)
        {
            Meet(demand, form);
        }
    }

    /// <summary>LR101 for each key that the shape does not have.</summary>
    public static void RefuseOtherKeys(Form form)
    {
        var keys = form.Entries.Select(entry => entry.Key.Text);
        foreach (var key in keys.Where(key => form.Shape.Find(key) is null))
        {
            Refuse(form, key);
        }
    }

    /// <summary>LR102 if the key is missing.</summary>
    public static void Require(Form form, string key)
    {
        if (!form.Has(key))
        {
            form.Break(key);
            form.Draft.Report.Add(
                DiagnosticCodes.MissingKey, form.Span, $"{form.Name} needs the key {Wording.Quote(key)}");
        }
    }

    /// <summary>LR104 at <paramref name="key"/>.</summary>
    public static void Exclude(Form form, string key, string other) => form.Draft.Report.Add(
        DiagnosticCodes.ExclusiveKeys,
        form.SpanOfKey(key),
        $"{Wording.Quote(other)} and {Wording.Quote(key)} of {form.Name} exclude each other",
        "keep one of them");

    private static void Meet(Demand demand, Form form)
    {
        switch (demand)
        {
            case ExactlyOne exactly:
                RequireSome(form, exactly.Keys);
                ExcludeOthers(form, exactly.Keys);
                break;
            case AtLeastOne some:
                RequireSome(form, some.Keys);
                break;
            case Excludes excludes when form.Has(excludes.Key) && form.Has(excludes.Other):
                Exclude(form, excludes.Other, excludes.Key);
                break;
            case Needs needs when form.Has(needs.Key):
                Require(form, needs.Other);
                break;
            case WordNeeds needs when form.TextOf(needs.Key) == needs.Word:
                Require(form, needs.Other);
                break;
            case WordExcludes never when form.TextOf(never.Key) == never.Word && form.Has(never.Other):
                Exclude(form, never.Other, $"{never.Key}: {never.Word}");
                break;
            case WordRefuses none when form.TextOf(none.Key) == none.Word && form.Has(none.Other):
                Refuse(form, none.Other);
                break;
        }
    }

    private static void RequireSome(Form form, ImmutableArray<string> keys)
    {
        if (!keys.Any(form.Has))
        {
            form.Break([.. keys]);
            var wanted = Wording.OneOf([.. keys.Select(Wording.Quote)]);
            form.Draft.Report.Add(
                DiagnosticCodes.MissingKey, form.Span, $"{form.Name} needs {wanted}{form.Under}");
        }
    }

    // The first of them in the policy is taken to be meant.
    private static void ExcludeOthers(Form form, ImmutableArray<string> keys)
    {
        var present = form.Entries.Select(entry => entry.Key.Text).Where(keys.Contains).ToList();
        foreach (var extra in present.Skip(1))
        {
            form.Break([.. keys]);
            Exclude(form, extra, present[0]);
        }
    }

    private static void Refuse(Form form, string key)
    {
        var known = form.Shape.Keys.Select(one => one.Name).Where(name => name != key).ToList();
        var meant = form.Draft.Suggestions.DidYouMean(key, known);
        form.Draft.Report.Add(
            DiagnosticCodes.UnknownKey,
            form.SpanOfKey(key),
            $"{form.Name} takes no key {Wording.Quote(key)}",
            meant ?? $"it takes {Wording.OneOf(known)} here");
    }
}
