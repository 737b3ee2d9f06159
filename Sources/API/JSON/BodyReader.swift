import Bytes
import NIOCore
import Scheduling
import Serving
import UseCases

/// Reads the members of a request's object: wrong types are told from values
/// that are missing or not well formed, and all of each are reported at once.
/// Members it does not know are ignored.
struct BodyReader {
    private let body: JSONValue
    private var unreadable: [Unreadable] = []
    private var problems: [FieldProblem] = []

    init(_ body: JSONValue) { self.body = body }

    /// Whether there is such a member, with something in it.
    func has(_ name: String) -> Bool { body[name].map { $0 != .null } ?? false }

    /// Members of the object in member `name` are read with the result.
    mutating func object(_ name: String) -> BodyReader {
        switch body[name] {
        case .some(.object(let members)): return BodyReader(.object(members))
        case .none, .some(.null): break
        default: unreadable.append(Unreadable(field: name, expected: .object))
        }
        return BodyReader(.object([]))
    }

    /// Takes over what another reader found.
    mutating func absorb(_ other: BodyReader) {
        unreadable += other.unreadable
        problems += other.problems
    }

    mutating func note(_ field: BookingField, _ code: FieldProblem.Code) { problems.append(FieldProblem(field, code)) }

    mutating func note(_ found: [FieldProblem]) { problems += found }

    /// How much was found.
    var faults: Int { unreadable.count + problems.count }

    func isNoted(_ field: BookingField) -> Bool {
        problems.contains { $0.field == field } || unreadable.contains { $0.field == field.rawValue }
    }

    /// `nil` when it is missing, null or no text.
    mutating func text(_ field: BookingField) -> String? {
        switch body[field.rawValue] {
        case .none, .some(.null): return nil
        case .some(.string(let text)): return text
        default:
            unreadable.append(Unreadable(field: field.rawValue, expected: .string))
            return nil
        }
    }

    /// A text that `read` must understand; its absence is a problem when required.
    mutating func value<Value>(_ field: BookingField, isRequired: Bool, _ read: (String) -> Value?) -> Value? {
        let before = unreadable.count
        guard let text = text(field), isRequired || !text.isEmpty else {
            if isRequired, unreadable.count == before { note(field, .missing) }
            return nil
        }
        guard let value = read(text) else {
            note(field, text.isEmpty ? .missing : .malformed)
            return nil
        }
        return value
    }

    mutating func integer(_ field: BookingField) -> Int? {
        switch body[field.rawValue] {
        case .none, .some(.null): return nil
        // 10.0 and 1e1 are whole numbers as well (JSON Schema 2020-12 §6.1.1).
        case .some(.number(let text)):
            if let value = Double(text).flatMap({ Int(exactly: $0) }) { return value }
            fallthrough
        default:
            unreadable.append(Unreadable(field: field.rawValue, expected: .integer))
            return nil
        }
    }

    /// Texts that `read` must each understand; `nil` when there are none to read.
    mutating func list<Value>(_ field: BookingField, _ read: (String) -> Value?) -> [Value]? {
        let items: [JSONValue]
        switch body[field.rawValue] {
        case .none, .some(.null): return nil
        case .some(.array(let found)): items = found
        default:
            unreadable.append(Unreadable(field: field.rawValue, expected: .list))
            return nil
        }
        var values: [Value] = []
        for item in items {
            guard case .string(let text) = item, let value = read(text) else {
                unreadable.append(Unreadable(field: field.rawValue, expected: .code))
                return nil
            }
            values.append(value)
        }
        return values
    }

    mutating func boolean(_ field: BookingField) -> Bool? {
        switch body[field.rawValue] {
        case .none, .some(.null): return nil
        case .some(.boolean(let value)): return value
        default:
            unreadable.append(Unreadable(field: field.rawValue, expected: .boolean))
            return nil
        }
    }

    /// - Throws: `Fault.unreadable` for wrong types, else `Refusal.invalid`
    ///   for values to mend.
    func finish() throws {
        guard unreadable.isEmpty else { throw Fault.unreadable(unreadable) }
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
    }
}

extension Call {
    /// The object in the body.
    func json() async throws -> BodyReader {
        let buffer = try await body("application/json")
        let value: JSONValue
        do {
            value = try JSONParser.parse(Array(buffer.readableBytesView))
        } catch {
            throw Fault.unreadable([])
        }
        guard case .object = value else { throw Fault.unreadable([Unreadable(field: "", expected: .object)]) }
        return BodyReader(value)
    }
}
