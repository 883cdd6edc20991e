// What a replay is measured by: reads a file with CsvHelper's spans, and does nothing.
using CsvHelper;

var length = 0L;
using var csv = CsvReader.FromFile(args[0], new CsvReaderOptions { Separator = ',' });
while (csv.Read())
{
    for (var cell = 0; cell < csv.FieldCount; cell++)
    {
        length += csv.GetSpan(cell).Length;
    }
}

return length > 0 ? 0 : 1;
