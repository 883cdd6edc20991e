using System.Xml;

namespace LeadRules.Cli.Output;

/// <summary>Writes how tests came out as JUnit XML: a suite for each file, a case for each test.</summary>
internal static class JUnitReport
{
    /// <summary>Writes all of it.</summary>
    public static void Write(TestSuite suite, TextWriter output)
    {
        var settings =
            new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, suite.Count, suite.Failed);
            foreach (var file in suite.Files)
            {
                WriteFile(file, xml);
            }

            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteFile(TestFileResult file, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Text(file.File.Path));
        Counts(xml, file.Results.Length, file.Results.Count(result => !result.Passed));
        foreach (var result in file.Results)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", Text(result.Test.Name));
            xml.WriteAttributeString("classname", Text(file.File.Path));
            xml.WriteAttributeString("file", Text(file.File.Path));
            xml.WriteAttributeString("line", XmlConvert.ToString(result.Test.Span.Line));
            if (!result.Passed)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("message", Text(result.Differences[0].What));
                var lines = result.Differences.SelectMany(TestReport.Lines)
                    .Append($"again: {TestReport.Rerun(file.File, result.Test)}");
                xml.WriteString(Text(string.Join('\n', lines)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", XmlConvert.ToString(tests));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));
        xml.WriteAttributeString("errors", "0");
    }

    // XML has no other control characters.
    private static string Text(string text) =>
        string.Join('\n', text.Split('\n').Select(TerminalText.Visible));
}
