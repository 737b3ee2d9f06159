import Bytes
import Scheduling
import Seals

/// `application/x-www-form-urlencoded` (WHATWG URL §5), as forms and queries
/// carry it. Names that repeat keep their first value.
package struct URLEncodedForm: Sendable {
    package static let fieldsMax = 1_024

    private let values: [String: String]

    /// `nil` for more fields than any form of ours has, or bytes that are not UTF-8.
    package init?(_ text: some StringProtocol) {
        var values: [String: String] = [:]
        let pairs = text.utf8.split(separator: 0x26)
        guard pairs.count <= Self.fieldsMax else { return nil }
        for pair in pairs {
            let equals = pair.firstIndex(of: 0x3D)
            guard let name = PercentEncoding.decodeField(pair[..<(equals ?? pair.endIndex)]),
                let value = PercentEncoding.decodeField(equals.map { pair[pair.index(after: $0)...] } ?? pair[pair.endIndex...])
            else { return nil }
            if values[name] == nil { values[name] = value }
        }
        self.values = values
    }

    package init(_ fields: [(name: String, value: String)]) {
        values = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// In no particular order.
    package var fields: [(name: String, value: String)] { values.map { ($0.key, $0.value) } }

    package subscript(name: String) -> String? { values[name] }
    package subscript(_ field: Field) -> String? { values[field.rawValue] }

    /// As its type writes it; `nil` for anything else.
    package subscript<Value: LosslessStringConvertible>(_ field: Field, as type: Value.Type) -> Value? { self[field].flatMap(type.init) }

    package subscript<Value: RawRepresentable<String>>(_ field: Field, as type: Value.Type) -> Value? {
        self[field].flatMap { type.init(rawValue: $0) }
    }

    /// The bytes that a script wrote in base64url (RFC 4648 §5).
    package func bytes(_ field: Field) -> [UInt8]? { self[field].flatMap { Base64.url.decode($0) } }

    /// One line as somebody means it, cut to `max` characters; empty for none.
    package func line(_ field: Field, max: Int) -> String { String((values[field.rawValue] ?? "").typedLine.prefix(max)) }
}

extension URLEncodedForm {
    /// The form was not sent: its page is asked for in the other language,
    /// with what is typed so far.
    package var asksForOtherLanguage: Bool { self[.otherLanguage] != nil }
}
