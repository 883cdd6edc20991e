using System.Globalization;
using LeadRules.Cli;
using LeadRules.Cli.Output;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
return (int)App.Run(args, Terminal.OfProcess());
