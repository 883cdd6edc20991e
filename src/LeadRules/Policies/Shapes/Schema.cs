using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadRules.Policies.Shapes;

/// <summary>
/// Shapes as a JSON Schema. An editor types YAML by its looks, so that <c>enabled: true</c> is a boolean to
/// it and <c>model: 3500</c> a number: each shape takes whatever its text can look like.
/// </summary>
internal sealed class Schema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Queue<Shape> _named = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The text of the schema of what has <paramref name="root"/>'s shape.</summary>
    public static string Write(FormShape root, string id, string title)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            new Schema().Document(root, id, title).WriteTo(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private JsonObject Document(FormShape root, string id, string title)
    {
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = id,
            ["title"] = title,
        };
        foreach (var (keyword, value) in Form(root).ToList())
        {
            document[keyword] = value?.DeepClone();
        }

        var shared = new JsonObject();
        while (_named.TryDequeue(out var shape))
        {
            shared[shape.Name!] = Whole(shape);
        }

        document["$defs"] = shared;
        return document;
    }

    // What is named is written once, apart from all that refers to it.
    private JsonObject Of(Shape shape)
    {
        var meant = shape is LaterShape later ? later.Meant() : shape;
        if (meant.Name is not { } name)
        {
            return Whole(meant);
        }

        if (_known.Add(name))
        {
            _named.Enqueue(meant);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Whole(Shape shape) => shape switch
    {
        TextShape text => Text(text),
        WordsShape words => new JsonObject { ["enum"] = Array(words.Words.SelectMany(Looks)) },
        NumberShape number => Number(number),
        ListShape list => List(list),
        EitherShape either => new JsonObject { ["anyOf"] = Array(either.Options.Select(Of)) },
        MapShape map => Map(map),
        FormShape form => Form(form),
        NothingShape => new JsonObject { ["type"] = "null" },
        _ => throw new NotSupportedException(shape.GetType().Name),
    };

    private static JsonObject Text(TextShape text)
    {
        string[] types = text.LooksFree ? ["string", "number", "boolean"] : ["string"];
        var schema = new JsonObject { ["type"] = Type(text.MayBeNothing ? [.. types, "null"] : types) };
        if (text.Pattern is { } pattern)
        {
            schema["pattern"] = pattern;
        }

        if (text is { Pattern: not null, LooksFree: true })
        {
            // An id begins with no sign.
            schema["minimum"] = 0;
        }

        if (text.IsSome)
        {
            schema["minLength"] = 1;
        }

        return schema;
    }

    // A word as an editor sees it that types YAML by its looks; quoted it is still the word.
    private static JsonNode[] Looks(string word) => word switch
    {
        "true" or "false" => [JsonValue.Create(word == "true"), word],
        _ when word.All(char.IsAsciiDigit) => [JsonNode.Parse(word)!, word],
        _ => [word],
    };

    private static JsonObject Number(NumberShape number)
    {
        var schema = new JsonObject
        {
            ["type"] = Type(number.Least is null ? "number" : "integer", "string"),
            ["pattern"] = number.Pattern,
        };
        if (number is { Least: { } least, Most: { } most })
        {
            schema["minimum"] = least;
            schema["maximum"] = most;
        }

        return schema;
    }

    private JsonObject List(ListShape list)
    {
        var schema = new JsonObject
        {
            ["type"] = list is { MayBeNothing: true, IsSome: false } ? Type("array", "null") : "array",
            ["items"] = Of(list.Item),
        };
        if (list.IsSome)
        {
            schema["minItems"] = 1;
        }

        return schema;
    }

    private JsonObject Map(MapShape map) => map.Key is { } pattern
        ? new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [pattern] = Of(map.Value) },
            ["additionalProperties"] = false,
        }
        : new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value) };

    private JsonObject Form(FormShape form)
    {
        var properties = new JsonObject();
        foreach (var key in form.Keys)
        {
            properties[key.Name] = Property(key);
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (form.Custom is { } custom)
        {
            schema["patternProperties"] = new JsonObject { [custom.Name] = Property(custom) };
        }

        var required = form.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name).ToList();
        if (required.Count > 0)
        {
            schema["required"] = Array(required);
        }

        schema["additionalProperties"] = false;
        if (!form.Demands.IsEmpty)
        {
            schema["allOf"] = Array(form.Demands.Select(DemandSchema.Of));
        }

        return schema;
    }

    private JsonObject Property(Key key)
    {
        var schema = Of(key.Takes);
        schema.Insert(0, "description", key.Says);
        if (key.Default is { } word)
        {
            schema["default"] = Looks(word)[0];
        }

        return schema;
    }

    private static JsonNode Type(params string[] types) =>
        types is [var only] ? only : Array(types.Select(type => (JsonNode)type));

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];
}
