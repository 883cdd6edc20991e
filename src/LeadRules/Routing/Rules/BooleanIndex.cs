using LeadRules.Leads;
using LeadRules.Policies;

namespace LeadRules.Routing.Rules;

/// <summary>The field that is true or false: a class for each, and one for missing.</summary>
internal sealed class BooleanIndex(Criterion[]?[] rules) : FieldIndex
{
    private readonly ulong[] _true = Passing(rules, part => Criteria.Passes(part, true));
    private readonly ulong[] _false = Passing(rules, part => Criteria.Passes(part, false));
    private readonly ulong[] _missing = Passing(rules, part => Criteria.Passes(part, (bool?)null));

    public override ulong[] RulesFor(Lead lead) => lead.Oem switch { true => _true, false => _false, null => _missing };
}
