import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Patients
@testable import Serving
@testable import UseCases
@testable import creneau

@Suite struct CSVTableTests {
    @Test func aTableIsReadByTheNamesOfItsColumns() throws {
        let table = try CSVTable("name,city\r\nA, Laval \r\n\"B, C\",\"said \"\"no\"\"\"\r\n")
        #expect(table.rows.map(\.line) == [2, 3])
        #expect(table.value("city", of: table.rows[0]) == "Laval")
        #expect(table.value("name", of: table.rows[1]) == "B, C")
        #expect(table.value("city", of: table.rows[1]) == "said \"no\"")
        #expect(table.value("nowhere", of: table.rows[1]) == "")
    }

    @Test func aQuotedFieldMayHoldLineEndsAndTheNextLineIsStillCounted() throws {
        let table = try CSVTable("a,b\n\"one\r\ntwo\",x\n\ny,z")
        #expect(
            table.rows == [
                CSVTable.Row(line: 2, fields: ["one\r\ntwo", "x"]), CSVTable.Row(line: 5, fields: ["y", "z"]),
            ])
    }

    @Test func accentsAndEmojiAreNeverSplit() throws {
        let table = try CSVTable("é\n\"Œil, 👩‍⚕️\"\n")
        #expect(table.value("é", of: table.rows[0]) == "Œil, 👩‍⚕️")
    }

    @Test(arguments: [
        ("", 1, CSVTable.Fault.Kind.noHeader),
        ("\n\n", 1, .noHeader),
        ("a,a\n", 1, .repeatedColumn("a")),
        ("a,b\n1\n", 2, .fieldCount(found: 1, expected: 2)),
        ("a,b\n1,2\n1,2,3\n", 3, .fieldCount(found: 3, expected: 2)),
        ("a,b\nx\"y,2\n", 2, .quoteInsideField),
        ("a,b\n\"x\"y,2\n", 2, .textAfterQuote),
        ("a,b\n1,2\n\"x,2\n\n", 3, .unclosedQuote),
    ])
    func aFaultSaysItsLine(text: String, line: Int, kind: CSVTable.Fault.Kind) {
        #expect(throws: CSVTable.Fault(line: line, kind: kind)) { try CSVTable(text) }
    }

    /// As a French spreadsheet saves it: semicolons, a byte order mark, CRLF, spaces and capitals in the header, blank
    /// columns at the end, lines that were emptied.
    @Test(arguments: [
        "key;Postal code; NAME ;;\r\n1;H2X 1Y4;A, B;;\r\n;;;;\r\n2;G1R 5O2;\"C;D\";;\r\n",
        "sep=;\r\nkey;postal-code;name\r\n1;H2X 1Y4;A, B\r\n\r\n2;G1R 5O2;\"C;D\"\r\n",
        "key\tpostal_code\tname\n1\tH2X 1Y4\tA, B\n2\tG1R 5O2\tC;D\t\n",
    ])
    func theSameTableIsReadAsSpreadsheetsSaveIt(_ text: String) throws {
        let table = try CSVTable(text)
        try table.require(["key", "postal_code", "name"])
        #expect(
            table.rows.map { row in ["key", "postal_code", "name"].map { table.value($0, of: row) } } == [
                ["1", "H2X 1Y4", "A, B"], ["2", "G1R 5O2", "C;D"],
            ])
    }

    @Test func aFieldThatHoldsTheSeparatorIsTheCauseThatIsSaid() {
        #expect(throws: CSVTable.Fault(line: 2, kind: .fieldCount(found: 4, expected: 3))) { try CSVTable("a,b,c\n1,45,5,x\n") }
        #expect(CSVTable.Fault(line: 2, kind: .fieldCount(found: 4, expected: 3)).description.contains("stands in quotes"))
        #expect(throws: CSVTable.Fault(line: 1, kind: .oneColumn)) { try CSVTable("a|b|c\n1|2|3\n").require(["a", "b"]) }
    }

    @Test(arguments: [("45.52", 45.52), ("45,52", 45.52), ("−73,6", -73.6), ("-73.6", -73.6), (" 45 ", 45.0)])
    func aCoordinateIsReadAsItIsWritten(_ text: String, _ value: Double) { #expect(Degrees(text)?.value == value) }

    @Test(arguments: ["", "x", "1.234,5", "1,2,3", "nan", "45°"])
    func whatIsNoCoordinateIsNone(_ text: String) { #expect(Degrees(text) == nil) }

    @Test func missingColumnsAreAllNamed() throws {
        let table = try CSVTable("a,b\n")
        #expect(throws: CSVTable.Fault(line: 1, kind: .missingColumns(["c", "d"]))) { try table.require(["a", "c", "d"]) }
    }
}
