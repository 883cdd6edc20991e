using System.Globalization;
using System.Text;

namespace LeadRules.Benchmarks;

/// <summary>
/// A feed of 16 columns and any length, in order, of even density in time. The same seed gives the same
/// bytes.
/// </summary>
internal static class SyntheticFeed
{
    /// <summary>How many leads a day brings, whatever the length.</summary>
    public const int LeadsPerDay = 2_000;

    public static readonly string[] Makes =
    [
        "Chevrolet", "Ford", "Toyota", "Honda", "Nissan", "Hyundai", "Kia", "Mazda", "Subaru", "Volkswagen",
        "BMW", "Audi", "Mercedes-Benz", "Lexus", "Acura", "Infiniti", "Jeep", "Ram", "Dodge", "GMC",
        "Buick", "Cadillac", "Volvo", "Mitsubishi", "Tesla", "Porsche", "Citroën", "Škoda", "Peugeot",
        "Renault",
    ];

    public static readonly string[] Sources =
        ["website", "AutoTrader", "Kijiji Autos", "referral", "Facebook", "walk-in", "CarGurus", "OEM"];

    private static readonly string[] Channels = ["internet", "phone", "chat", "email"];
    private static readonly string[] LastNames =
        ["Tremblay", "Roy", "Côté", "Gagnon", "Nguyen", "Smith", "Lévesque"];

    public static string Model(int make, int model) =>
        $"{Makes[make][..3]}-{(char)('A' + model)}{model * 7 % 10}0";

    public static string Prefix(Random random) => $"{"HJGKLM"[random.Next(6)]}{random.Next(1, 9)}";

    public static void Write(Stream to, int leads, int seed = 1)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(false), 1 << 20, leaveOpen: true);
        var random = new Random(seed);
        text.Write(
            "lead_id,received_at,responded_at,responded_by,store,channel,category,source,"
            + "condition,make,model,price,last_name,email,phone,postal_code\n");
        var at = new DateTime(2021, 1, 4, 0, 0, 0, DateTimeKind.Utc);
        for (var lead = 1; lead <= leads; lead++)
        {
            at = at.AddSeconds(random.Next(2 * 86_400 / LeadsPerDay));
            Row(text, random, lead, at);
        }
    }

    private static void Row(StreamWriter text, Random random, int lead, DateTime at)
    {
        var make = random.Next(Makes.Length);
        // One customer in ten asks again.
        var customer = random.Next(10) == 0 ? Math.Max(1, lead - random.Next(1, 20_000)) : lead;
        text.Write(string.Create(CultureInfo.InvariantCulture, $"L{lead:D8},{at:yyyy-MM-dd'T'HH:mm:ss}Z,"));
        WriteResponse(text, random, at);
        text.Write(random.Next(2) == 0 ? "north," : "south,");
        text.Write(Channels[random.Next(Channels.Length)]);
        text.Write(",sales,");
        text.Write(Sources[random.Next(Sources.Length)]);
        text.Write(random.Next(3) == 0 ? ",used," : ",new,");
        text.Write(Makes[make]);
        text.Write(',');
        text.Write(Model(make, random.Next(12)));
        text.Write(string.Create(CultureInfo.InvariantCulture, $",{random.Next(8_000, 90_000)},"));
        text.Write(LastNames[random.Next(LastNames.Length)]);
        text.Write(string.Create(CultureInfo.InvariantCulture,
            $",customer{customer}@example.com,514-{customer / 10_000 % 1_000:D3}-{customer % 10_000:D4},"
                + $"{Prefix(random)}A 1B2\n"));
    }

    // Six in seven are answered, most of them within a quarter of an hour.
    private static void WriteResponse(StreamWriter text, Random random, DateTime at)
    {
        if (random.Next(7) == 0)
        {
            text.Write(",,");
            return;
        }

        var answered = at.AddSeconds(random.Next(20, random.Next(4) == 0 ? 40_000 : 900));
        text.Write(string.Create(CultureInfo.InvariantCulture,
            $"{answered:yyyy-MM-dd'T'HH:mm:ss}Z,p{random.Next(100)},"));
    }
}
