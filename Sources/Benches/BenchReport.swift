import FoundationEssentials

/// What a benchmark measured, for people and for programs.
public struct BenchReport: Sendable, Codable, Equatable {
    public var name: String
    /// The same seed builds the same data and asks the same questions.
    public var seed: UInt64
    public var rows: [Row]

    public init(name: String, seed: UInt64, rows: [Row]) {
        self.name = name
        self.seed = seed
        self.rows = rows
    }

    /// One number.
    public struct Row: Sendable, Codable, Equatable {
        public var name: String
        public var value: Double
        public var unit: String
        public var limit: Limit?
        /// The value over a yardstick measured in the same run: what is left
        /// of it when the machine's own speed is taken out.
        public var ratio: Double?

        public init(_ name: String, _ value: Double, _ unit: String, limit: Limit? = nil, ratio: Double? = nil) {
            self.name = name
            self.value = value
            self.unit = unit
            self.limit = limit
            self.ratio = ratio
        }

        /// `nil` when nothing was promised.
        public var isMet: Bool? {
            switch limit {
            case .atMost(let bound): value <= bound
            case .atLeast(let bound): value >= bound
            case nil: nil
            }
        }
    }

    /// A number to reach.
    public enum Limit: Sendable, Codable, Equatable {
        case atMost(Double)
        case atLeast(Double)
    }

    public var isMet: Bool { rows.allSatisfy { $0.isMet != false } }

    /// A table for a terminal.
    public var text: String {
        let cells = rows.map { row in
            [
                row.name,
                Self.number(row.value) + " " + row.unit,
                row.limit.map(Self.words) ?? "",
                row.ratio.map { "× " + Self.number($0) } ?? "",
                row.isMet.map { $0 ? "met" : "NOT MET" } ?? "",
            ]
        }
        let table = [["what", "measured", "to reach", "yardstick", ""]] + cells
        let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
        let lines = table.map { line in
            let padded = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
        return (["\(name), seed \(seed)"] + lines).joined(separator: "\n") + "\n"
    }

    /// The same as JSON, keys in order.
    /// - Throws: when a value is not finite.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    private static func words(_ limit: Limit) -> String {
        switch limit {
        case .atMost(let bound): "≤ " + number(bound)
        case .atLeast(let bound): "≥ " + number(bound)
        }
    }

    /// Three digits that say something; no more than a measure can carry.
    private static func number(_ value: Double) -> String {
        let digits = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
        let scale = [1.0, 10, 100][digits]
        let rounded = (value * scale).rounded() / scale
        return digits == 0 && abs(rounded) < 1e15 ? String(Int64(rounded)) : String(rounded)
    }
}
