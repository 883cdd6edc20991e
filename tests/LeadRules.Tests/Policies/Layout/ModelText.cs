using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Layout;

/// <summary>A policy's model written out, so that two models are equal when their texts are.</summary>
internal static class ModelText
{
    public static string Of(object? part)
    {
        var text = new StringBuilder();
        Write(part, text);
        return text.ToString();
    }

    private static void Write(object? part, StringBuilder text)
    {
        switch (part)
        {
            case null:
                text.Append("null;");
                break;
            case string or bool or decimal or int or Enum or Regex or DateTimeZone or LocalDate or LocalTime
                or LocalDateTime or Duration or Field:
                text.Append(CultureInfo.InvariantCulture, $"{part};");
                break;
            case IDictionary map:
                var keys = map.Keys.Cast<string>().Order(StringComparer.Ordinal);
                WriteAll(keys.Select(key => (key, map[key])), text);
                break;
            case IEnumerable<LocalDate> days when part is not IList:
                WriteAll(days.Order().Select(day => ("", (object?)day)), text);
                break;
            case IEnumerable items:
                WriteAll(items.Cast<object?>().Select(item => ("", item)), text);
                break;
            default:
                WriteAll(
                    part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Select(property => (property.Name, property.GetValue(part))),
                    text.Append(part.GetType().Name));
                break;
        }
    }

    private static void WriteAll(IEnumerable<(string Name, object? Value)> parts, StringBuilder text)
    {
        text.Append('{');
        foreach (var (name, value) in parts)
        {
            text.Append(name).Append(':');
            Write(value, text);
        }

        text.Append('}');
    }
}
