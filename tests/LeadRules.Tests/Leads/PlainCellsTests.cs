using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadRules.Leads;
using LeadRules.Policies;
using LeadRules.Tests.Feeds;
using LeadRules.Tests.Properties;

namespace LeadRules.Tests.Leads;

/// <summary>Cells that are read straight from their bytes say what they say otherwise.</summary>
public sealed class PlainCellsTests
{
    private static readonly string[] Anything =
    [
        " ", "\t", "\n", "\u00A0", "é", "É", "\u0301", "\0", "\u001F", "\u007F", "\uFEFF", "\uFFFD", "٣", "İ",
        "ſ", "K", "x", "+", "-", ".", ",", "0", "9", "a", "Z", "'", "  ",
    ];

    private static readonly string[] Times =
    [
        "2026-03-05", "2026-03-06", "2026-02-29", "2024-02-29", "1899-12-31", "1900-01-01", "2200-12-31",
        "2201-01-01", "T", " ", "10:00", "23:59", "24:00", "00:60", ":59", ":60", ":0", ".5", ",5", "Z", "z",
        "+05:30", "-18:00", "+18:01", "+05", "-0530", "+19:00", "00:00", "05/03/2026", "5/3/26", "31/04/2026",
        "20260305", "12", "1", ":", "07", "3.4.2026", "13:30", "2026/03/05",
    ];

    private static readonly string[] Phones =
    [
        "514", "555", "0003", "1", "0", "00", "33", "32", "+", "-", "(", ") ", " ", ".", "x", "X", "ext",
        "poste", "Poste 12", "p", "pos", "tel:", "(0)", "/", ":", "12345", "é", "post",
    ];

    private static readonly string[] Numbers =
        [
            "1", "12", "345", "000", "123456789", "1234567890", "-", "+", ",", ".", " ", "$",
            "€", "\u00A0", "e3", "٣", "0"
        ];

    private static readonly string[] Mails =
        ["a", "A", "Zoé", "@", ".", "EXAMPLE.com", "İ", "ß", " ", "\t", "+x", "k", "\u212A", "[", "`", "{"];

    private static readonly string[] Words =
        [
            "L", "row-", "0001", "Honda", "CR-V", " ", "  ", "\t", "LÉVESQUE", "ǅ", "ﬁ", "½", "a\u0301",
            "\u00A8", "~", "^"
        ];

    private static readonly Gen<string> Iso =
        from date in Gen.Elements(Times[..8])
        from separator in Gen.Elements("T", "T", " ", "t")
        from clock in Gen.Elements(
            "10:00", "00:00", "23:59", "24:00", "09:60", "1:00", "0a:00", "10.00", "17:45", "03:07")
        from second in Gen.Elements("", ":00", ":21", ":59", ":09", ":60", ":6", ":1a", ":07.5")
        from offset in Gen.Elements(
            "", "", "Z", "+00:00", "-05:00", "+18:00", "+18:01", "-0500", "+5", "z", "-1a:00")
        select date + separator + clock + second + offset;

    [Theory]
    [InlineData("received_at", true)]
    [InlineData("phone", true)]
    [InlineData("phone", false)]
    [InlineData("email", true)]
    [InlineData("lead_id", true)]
    [InlineData("price", true)]
    [InlineData("make", true)]
    [InlineData("source", true)]
    [InlineData("oem", true)]
    [InlineData("responded_by", true)]
    public void P16_a_cell_says_the_same_however_it_is_read(string name, bool inCanada)
    {
        string[] parts = name switch
        {
            "received_at" => Times,
            "phone" => Phones,
            "email" => Mails,
            "price" => Numbers,
            _ => Words,
        };
        foreach (var country in inCanada ? [Country.CA] : new[] { Country.FR, Country.BE, Country.US })
        {
            var field = new Reading(name, country);
            var part = Gen.Frequency((9, Gen.Elements(parts)), (1, Gen.Elements(Anything)));
            var cells = Gen.Choose(1, 7).SelectMany(count => Gen.ListOf(part, count)).Select(string.Concat);
            Seeded.Holds(name == "received_at" ? Gen.OneOf(cells, Iso) : cells, 4000, field.AgreesOn);
            Assert.Equal(name is not ("oem" or "responded_by"), field.ReadPlainly > 100);
        }
    }

    [Theory]
    [InlineData("received_at", "2026-03-05T10:00")]
    [InlineData("received_at", "2026-03-05 10:00:59")]
    [InlineData("received_at", "2026-03-05T10:00Z")]
    [InlineData("received_at", "2026-03-05T10:00:21-05:00")]
    [InlineData("received_at", "05/03/2026 10:00")]
    [InlineData("phone", "514-555-0003")]
    [InlineData("phone", "+1 (514) 555-0003 x12")]
    [InlineData("email", "Suzanne.Roy@Example.com")]
    [InlineData("lead_id", "L-0001")]
    [InlineData("price", "34249")]
    [InlineData("make", "Land Rover")]
    [InlineData("source", "AutoTrader")]
    public void P16_what_most_systems_write_is_read_straight_from_its_bytes(string name, string cell)
    {
        var field = new Reading(name, Country.CA);
        field.AgreesOn(cell);
        Assert.Equal(1, field.ReadPlainly);
    }

    [Fact]
    public void P16_any_bytes_that_are_no_text_are_read_as_their_replacement()
    {
        foreach (var name in new[] { "received_at", "phone", "email", "lead_id", "price", "make", "source" })
        {
            var field = new Reading(name, Country.CA);
            Seeded.Holds(
                Gen.Choose(1, 40).SelectMany(count => Gen.ListOf(Gen.Choose(1, 255), count)), 1000,
                bytes => field.AgreesOn(bytes.Select(b => (byte)b).ToArray()));
        }
    }

    // Values are used again and again, so each is read into what the one before left.
    private sealed class Reading
    {
        private readonly FieldReader _reader;
        private readonly FeedField _field;
        private readonly PlainCells _plain;
        private readonly FieldValue _own = new();

        public Reading(string name, Country country)
        {
            var policy = Feed.Policy(
                $"country: {country}\nfeed: {{ dates: [dd/MM/yyyy HH:mm, dd/MM/yyyy, "
                + $"yyyyMMdd, yyyy/MM/dd hh:mm, d.M.yyyy H:m] }}",
                "{ make: x, price: 1, email: x, phone: x, oem: true }");
            _reader = new FieldReader(policy);
            _field = new LeadForm(policy).Fields.Find(name)!;
            _plain = _reader.Plain(_field);
        }

        public int ReadPlainly { get; private set; }

        public void AgreesOn(string cell) => AgreesOn(Encoding.UTF8.GetBytes(cell));

        public void AgreesOn(byte[] cell)
        {
            if (!_plain.Read(cell, _own))
            {
                _reader.Read(_field, Encoding.UTF8.GetString(cell), _own);
                Assert.Null(_own.Memo);
            }
            else
            {
                ReadPlainly++;
            }

            var expected = new FieldValue();
            _reader.Read(_field, Encoding.UTF8.GetString(cell), expected);
            Assert.Equal(Told(expected), Told(_own));
            _own.Memo = this;
        }

        private static string Told(FieldValue value) => string.Create(
            CultureInfo.InvariantCulture,
            $"{value.State}|{Encoding.UTF8.GetString(value.Utf8)}|{value.Written}|{value.Text}|"
            + $"{value.Number}|{value.Whole}|")
            + $"{value.Store}|{value.Person}|{value.IsTrue}|{value.Time}";
    }
}
