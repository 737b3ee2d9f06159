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
    let shape: StatementShape
    public let arguments: [Value]
    /// Which of the arguments share their placeholder with equal ones.
    private let areShared: [Bool]

    /// A text whose placeholders were numbered by hand; part of no other.
    public init(_ sql: String, _ arguments: [Value]) {
        (shape, areShared) = (StatementShape([.text(sql)]), [])
        self.arguments = arguments
    }

    private init(_ parts: StringInterpolation) {
        shape = StatementShape(parts.pieces)
        arguments = parts.arguments
        areShared = parts.areShared
    }

    /// With its placeholders `$1…`.
    public var sql: String { shape.sql(mark: "$") }
}

extension Statement: ExpressibleByStringInterpolation {
    public init(stringLiteral sql: String) { self.init(sql, []) }

    public init(stringInterpolation parts: StringInterpolation) { self.init(parts) }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [StatementShape.Piece] = []
        fileprivate var arguments: [Value] = []
        fileprivate var areShared: [Bool] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
            arguments.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
        }

        public mutating func appendInterpolation(_ value: Value) { append(value, isShared: value.isKey) }

        public mutating func appendInterpolation(_ bytes: [UInt8]) { appendInterpolation(Value.blob(bytes)) }

        /// Nothing is a word of the text: PostgreSQL does not guess the type of an argument that is nothing.
        public mutating func appendInterpolation(_ bytes: [UInt8]?) {
            if let bytes { appendInterpolation(bytes) } else { appendLiteral("NULL") }
        }

        public mutating func appendInterpolation(_ number: Int64) { append(.integer(number), isShared: false) }

        public mutating func appendInterpolation(_ number: Int) { append(.integer(Int64(number)), isShared: false) }

        /// A word or a text, as an argument.
        public mutating func appendInterpolation(text: String) { append(.text(text), isShared: false) }

        /// What somebody has chosen, as an argument: a text for each choice would be too many.
        @inlinable
        public mutating func appendInterpolation<Choice: RawRepresentable>(chosen: Choice) where Choice.RawValue: BinaryInteger {
            append(.integer(Int64(chosen.rawValue)), isShared: false)
        }

        /// A state, as the store keeps it.
        @inlinable
        public mutating func appendInterpolation<State: RawRepresentable>(_ state: State) where State.RawValue: BinaryInteger {
            appendLiteral(String(state.rawValue))
        }

        /// Part of a text of ours: a name of a column, or a number that never changes.
        public mutating func appendInterpolation(sql part: String) {
            assert(!part.utf8.contains(0x24), "a part with values of its own is a Statement")
            appendLiteral(part)
        }

        /// A part with its own values, numbered anew.
        public mutating func appendInterpolation(_ part: Statement) {
            precondition(part.areShared.count == part.arguments.count, "numbered by hand, it is part of no other")
            for piece in part.shape.pieces {
                switch piece {
                case .text: pieces.append(piece)
                case .argument(let index): append(part.arguments[index], isShared: part.areShared[index])
                }
            }
        }

        /// A value at this place.
        ///
        /// - Parameter isShared: one that is equal stands for it too.
        public mutating func append(_ value: Value, isShared: Bool) {
            if isShared, let known = arguments.indices.first(where: { areShared[$0] && arguments[$0] == value }) {
                return pieces.append(.argument(known))
            }
            pieces.append(.argument(arguments.count))
            arguments.append(value)
            areShared.append(isShared)
        }
    }
}

extension Statement {
    /// Parts one after the other.
    public static func joined(_ parts: some Collection<Statement>, by separator: String) -> Statement {
        var whole = StringInterpolation(literalCapacity: 64, interpolationCount: parts.count)
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.appendLiteral(separator) }
            whole.appendInterpolation(part)
        }
        return Statement(whole)
    }

    /// Values between commas, each with a placeholder of its own: the text of
    /// so many is one, whichever of them are equal.
    public static func list(_ values: some Collection<Value>) -> Statement {
        var whole = StringInterpolation(literalCapacity: 8 * values.count, interpolationCount: values.count)
        for (index, value) in values.enumerated() {
            if index > 0 { whole.appendLiteral(", ") }
            whole.append(value, isShared: false)
        }
        return Statement(whole)
    }

    /// Whether a column has one of these states.
    @inlinable
    public static func isAny<State: RawRepresentable>(_ column: String, of states: [State]) -> Statement
    where State.RawValue: BinaryInteger {
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
