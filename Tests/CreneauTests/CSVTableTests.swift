import Testing

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

    @Test func missingColumnsAreAllNamed() throws {
        let table = try CSVTable("a,b\n")
        #expect(throws: CSVTable.Fault(line: 1, kind: .missingColumns(["c", "d"]))) { try table.require(["a", "c", "d"]) }
    }
}
