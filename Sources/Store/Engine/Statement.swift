public import Scheduling

/// One statement with its arguments, or a part of one. Written as a text in
/// which values stand where they are used:
///
///     "UPDATE slot SET state = \(SlotState.busy) WHERE id = \(slot) AND \(claim)"
///
/// Values never become part of the text: they become the placeholders `$1…`,
/// which both engines know. A state becomes the number that the store keeps
/// for it, so that partial indexes are found. Another statement is put in with
/// its values.
///
/// Ids, hashes and instants that are equal share a placeholder. Numbers and
/// words do not, for whether two of them are equal is chance, and each chance
/// would be another text to prepare: texts are few, and prepared once per
/// connection.
public struct Statement: Sendable {
    public let sql: String
    public let arguments: [Value]
    /// Which of the arguments share their placeholder with equal ones.
    fileprivate let areShared: [Bool]

    /// A text whose placeholders were numbered by hand.
    public init(_ sql: String, _ arguments: [Value]) {
        self.sql = sql
        self.arguments = arguments
        areShared = []
    }

    private init(_ parts: StringInterpolation) {
        sql = parts.sql
        arguments = parts.arguments
        areShared = parts.areShared
    }
}

extension Statement: ExpressibleByStringInterpolation {
    public init(stringLiteral sql: String) { self.init(sql, []) }

    public init(stringInterpolation parts: StringInterpolation) { self.init(parts) }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = ""
        fileprivate var arguments: [Value] = []
        fileprivate var areShared: [Bool] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserveCapacity(literalCapacity + 4 * interpolationCount)
            arguments.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { sql += literal }

        public mutating func appendInterpolation(_ value: Value) { append(value, isShared: value.isKey) }

        public mutating func appendInterpolation(_ bytes: [UInt8]) { appendInterpolation(Value.blob(bytes)) }

        /// Nothing is a word of the text: PostgreSQL does not guess the type of an argument that is nothing.
        public mutating func appendInterpolation(_ bytes: [UInt8]?) {
            if let bytes { appendInterpolation(bytes) } else { sql += "NULL" }
        }

        public mutating func appendInterpolation<Entity>(_ id: Identifier<Entity>) { appendInterpolation(Value.blob(id.bytes)) }

        public mutating func appendInterpolation<Entity>(_ id: Identifier<Entity>?) { appendInterpolation(id?.bytes) }

        public mutating func appendInterpolation(_ instant: Instant) { append(.integer(instant.seconds), isShared: true) }

        public mutating func appendInterpolation(_ number: Int64) { append(.integer(number), isShared: false) }

        public mutating func appendInterpolation(_ number: Int) { append(.integer(Int64(number)), isShared: false) }

        /// A word or a text, as an argument.
        public mutating func appendInterpolation(text: String) { append(.text(text), isShared: false) }

        /// What somebody has chosen, as an argument: a text for each choice would be too many.
        public mutating func appendInterpolation<Choice: RawRepresentable>(chosen: Choice) where Choice.RawValue: BinaryInteger {
            append(.integer(Int64(chosen.rawValue)), isShared: false)
        }

        /// A state, as the store keeps it.
        public mutating func appendInterpolation<State: RawRepresentable>(_ state: State) where State.RawValue: BinaryInteger {
            sql += String(state.rawValue)
        }

        /// Part of a text of ours: a name of a column, or a number that never changes.
        public mutating func appendInterpolation(sql text: String) {
            precondition(!text.utf8.contains(0x24), "a part with values of its own is a Statement")
            sql += text
        }

        /// A part with its own values, numbered anew.
        public mutating func appendInterpolation(_ part: Statement) {
            guard !part.arguments.isEmpty else { return sql += part.sql }
            var rest = part.sql.utf8[...]
            while let mark = rest.firstIndex(of: 0x24) {
                sql += Substring(rest[..<mark])
                rest = rest[rest.index(after: mark)...]
                let digits = rest.prefix { (0x30...0x39).contains($0) }
                rest = rest[digits.endIndex...]
                let place = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
                let value = part.arguments[place - 1]
                append(value, isShared: place <= part.areShared.count ? part.areShared[place - 1] : value.isKey)
            }
            sql += Substring(rest)
        }

        fileprivate mutating func append(_ value: Value, isShared: Bool) {
            if isShared, let known = arguments.indices.first(where: { areShared[$0] && arguments[$0] == value }) { return number(known) }
            arguments.append(value)
            areShared.append(isShared)
            number(arguments.count - 1)
        }

        private mutating func number(_ index: Int) { sql += "$\(index + 1)" }
    }
}

extension Statement {
    /// Parts one after the other.
    static func joined(_ parts: some Collection<Statement>, by separator: String) -> Statement {
        var whole = StringInterpolation(literalCapacity: 64, interpolationCount: parts.count)
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.appendLiteral(separator) }
            whole.appendInterpolation(part)
        }
        return Statement(whole)
    }

    /// Values between commas, each with a placeholder of its own: the text of
    /// so many is one, whichever of them are equal.
    static func list(_ values: some Collection<Value>) -> Statement {
        var whole = StringInterpolation(literalCapacity: 8 * values.count, interpolationCount: values.count)
        for (index, value) in values.enumerated() {
            if index > 0 { whole.appendLiteral(", ") }
            whole.append(value, isShared: false)
        }
        return Statement(whole)
    }

    /// Whether a column has one of these states.
    static func isAny<State: RawRepresentable>(_ column: String, of states: [State]) -> Statement where State.RawValue: BinaryInteger {
        guard states.count != 1 else { return "\(sql: column) = \(states[0])" }
        return "\(sql: column) IN (\(sql: states.map { String($0.rawValue) }.joined(separator: ", ")))"
    }
}

extension Value {
    /// An id or a hash: equal ones are the same thing.
    fileprivate var isKey: Bool {
        if case .blob(let bytes) = self { bytes.count >= 16 } else { false }
    }
}
