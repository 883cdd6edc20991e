using LeadRules.Policies.Shapes;

namespace LeadRules.Tests.Policies.Shapes;

/// <summary>The forms that a shape is made of.</summary>
internal static class ShapeForms
{
    /// <summary>The form itself and all that can stand in it, each once.</summary>
    public static IReadOnlyCollection<FormShape> Of(FormShape form)
    {
        var forms = new Dictionary<string, FormShape>();
        Visit(form, forms);
        return forms.Values;
    }

    private static void Visit(Shape shape, Dictionary<string, FormShape> forms)
    {
        IEnumerable<Shape> parts = shape switch
        {
            FormShape form when forms.TryAdd(form.Name!, form) => form.Keys.Select(key => key.Takes),
            LaterShape later => [later.Meant()],
            EitherShape either => either.Options,
            ListShape list => [list.Item],
            MapShape map => [map.Value],
            _ => [],
        };
        foreach (var part in parts)
        {
            Visit(part, forms);
        }
    }
}
