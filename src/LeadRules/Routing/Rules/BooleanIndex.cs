using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>The field that is true or false: a class for each, and one for missing.</summary>
internal sealed class BooleanIndex : FieldIndex
{
    private readonly Class _true;
    private readonly Class _false;
    private readonly Class _missing;

    public BooleanIndex(Field field, Criterion[]?[] rules, RuleSets sets)
        : base(field, sets)
    {
        _true = ClassFor(rules, part => Criteria.Passes(part, true));
        _false = ClassFor(rules, part => Criteria.Passes(part, false));
        _missing = ClassFor(rules, part => Criteria.Passes(part, (bool?)null));
    }

    protected override Class ClassOf(FieldValue value) =>
        !value.Exists ? _missing : value.IsTrue ? _true : _false;
}
