import Composition

/// A table of comma-separated values with a header line (RFC 4180), also as
/// spreadsheets of other languages save it.
///
/// Strict: a quote stands only around a whole field, and every line has as
/// many fields as the header. What is lenient: semicolons or tabs in place of
/// commas, as the header has them; lines that end in LF alone; empty lines;
/// spaces and capitals in the header; blank columns at the end.
struct CSVTable: Equatable {
    struct Row: Equatable {
        /// Line of the file it begins on, from 1.
        let line: Int
        let fields: [String]
    }

    struct Fault: Error, Equatable {
        enum Kind: Equatable {
            case noHeader
            /// One name, and no separator that is known.
            case oneColumn
            case repeatedColumn(String)
            case missingColumns([String])
            case quoteInsideField
            case textAfterQuote
            case unclosedQuote
            case fieldCount(found: Int, expected: Int)
            case tooManyRows
        }

        let line: Int
        let kind: Kind
    }

    static let rowsMax = 200_000

    let columns: [String: Int]
    let rows: [Row]

    init(_ text: String) throws(Fault) {
        var scanner = Scanner(text)
        guard let header = try scanner.row() else { throw Fault(line: 1, kind: .noHeader) }
        let names = Array(header.fields.reversed().drop { $0.trimmed.isEmpty }.reversed())
        var columns: [String: Int] = [:]
        // A column without a name is nobody's.
        for (position, name) in names.enumerated() where !name.trimmed.isEmpty {
            guard columns.updateValue(position, forKey: Self.key(name)) == nil else {
                throw Fault(line: header.line, kind: .repeatedColumn(name.trimmed))
            }
        }
        var rows: [Row] = []
        while let row = try scanner.row() {
            // What a spreadsheet writes for a line that was emptied.
            guard row.fields.contains(where: { !$0.trimmed.isEmpty }) else { continue }
            guard row.fields.count >= names.count, row.fields[names.count...].allSatisfy(\.trimmed.isEmpty) else {
                throw Fault(line: row.line, kind: .fieldCount(found: row.fields.count, expected: names.count))
            }
            guard rows.count < Self.rowsMax else { throw Fault(line: row.line, kind: .tooManyRows) }
            rows.append(Row(line: row.line, fields: Array(row.fields.prefix(names.count))))
        }
        self.columns = columns
        self.rows = rows
    }

    /// `Postal code` is `postal_code`.
    private static func key(_ name: String) -> String {
        String(name.trimmed.lowercased().map { $0.isWhitespace || $0 == "-" ? "_" : $0 })
    }

    /// Checks that all of `names` are columns.
    func require(_ names: [String]) throws(Fault) {
        let missing = names.filter { columns[Self.key($0)] == nil }
        guard missing.count < names.count || columns.count > 1 else { throw Fault(line: 1, kind: .oneColumn) }
        guard missing.isEmpty else { throw Fault(line: 1, kind: .missingColumns(missing)) }
    }

    /// A field without the white space around it; `""` when there is no such column.
    func value(_ column: String, of row: Row) -> String {
        guard let position = columns[Self.key(column)] else { return "" }
        return row.fields[position].trimmed
    }
}

extension CSVTable {
    /// Reads row after row of the bytes, which are valid UTF-8: separators,
    /// quotes and line ends are ASCII, so no character is ever split.
    private struct Scanner {
        private let bytes: [UInt8]
        private var position = 0
        private var line = 1
        private let separator: UInt8

        init(_ text: String) {
            bytes = Array(text.utf8)
            separator = Self.separator(of: bytes)
            takeSeparatorLine()
        }

        /// What stands most often between the names of the first line, outside
        /// quotes: commas, semicolons (where the comma is the decimal sign) or tabs.
        private static func separator(of bytes: [UInt8]) -> UInt8 {
            var counts: [UInt8: Int] = [:]
            var isQuoted = false
            var hasBegun = false
            for byte in bytes {
                if byte == UInt8(ascii: "\n") {
                    if hasBegun { break }
                    continue
                }
                hasBegun = true
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                if !isQuoted { counts[byte, default: 0] += 1 }
            }
            return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { counts[$0, default: 0] < counts[$1, default: 0] }
                ?? UInt8(ascii: ",")
        }

        /// `sep=;`, which a spreadsheet puts before the header.
        private mutating func takeSeparatorLine() {
            guard bytes.starts(with: Array("sep=".utf8)) || bytes.starts(with: Array("\"sep=".utf8)),
                let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
            else { return }
            (position, line) = (end + 1, 2)
        }

        private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

        /// The next row that is not empty; `nil` at the end.
        mutating func row() throws(Fault) -> Row? {
            while takeLineEnd() {}
            guard current != nil else { return nil }
            let begun = line
            var fields = [try field()]
            while current == separator {
                position += 1
                fields.append(try field())
            }
            guard takeLineEnd() || current == nil else { throw Fault(line: line, kind: .textAfterQuote) }
            return Row(line: begun, fields: fields)
        }

        /// Passes over LF or CRLF.
        private mutating func takeLineEnd() -> Bool {
            let isPair = current == UInt8(ascii: "\r") && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
            guard isPair || current == UInt8(ascii: "\n") else { return false }
            position += isPair ? 2 : 1
            line += 1
            return true
        }

        private mutating func field() throws(Fault) -> String {
            current == UInt8(ascii: "\"") ? try quotedField() : try plainField()
        }

        private mutating func plainField() throws(Fault) -> String {
            let begun = position
            while let byte = current, byte != separator, byte != UInt8(ascii: "\n") {
                guard byte != UInt8(ascii: "\"") else { throw Fault(line: line, kind: .quoteInsideField) }
                if byte == UInt8(ascii: "\r"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\n") { break }
                position += 1
            }
            return String(decoding: bytes[begun..<position], as: UTF8.self)
        }

        private mutating func quotedField() throws(Fault) -> String {
            let begun = line
            position += 1
            var value: [UInt8] = []
            while let byte = current {
                position += 1
                if byte != UInt8(ascii: "\"") {
                    if byte == UInt8(ascii: "\n") { line += 1 }
                    value.append(byte)
                } else if current == UInt8(ascii: "\"") {
                    position += 1
                    value.append(byte)
                } else {
                    return String(decoding: value, as: UTF8.self)
                }
            }
            throw Fault(line: begun, kind: .unclosedQuote)
        }
    }
}

extension CSVTable.Fault: CustomStringConvertible {
    var description: String { "line \(line): " + sentence }

    private var sentence: String {
        switch kind {
        case .noHeader: "the file is empty; its first line must name the columns"
        case .oneColumn: "the first line names one column alone; names stand between commas, semicolons or tabs"
        case .repeatedColumn(let name): "the column \"\(name)\" is named twice"
        case .missingColumns(let names): "columns are missing: " + names.joined(separator: ", ")
        case .quoteInsideField: "a quote inside a field; put quotes around the whole field and double the inner one"
        case .textAfterQuote: "text after a closing quote; a quote inside a field must be doubled"
        case .unclosedQuote: "a quoted field that never ends"
        case .fieldCount(let found, let expected):
            "\(found) fields where the header has \(expected); a field that holds the separator, such as a number with a comma, stands in quotes"
        case .tooManyRows: "more than \(CSVTable.rowsMax) rows; split the file"
        }
    }
}
