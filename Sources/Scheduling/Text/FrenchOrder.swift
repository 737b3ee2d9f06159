internal import CICU

/// Where a text stands in a list for people: the order of Québec's
/// dictionaries (CLDR's `fr-CA`): École between Eau and Épervière, œ as oe,
/// accents told apart from the end of a word.
///
/// Made once for a name that is kept: comparing is comparing bytes.
public struct FrenchOrder: Sendable, Hashable, Comparable {
    private let key: [UInt8]

    public init(_ text: String) {
        let units = Array(text.utf16)
        var key = [UInt8](repeating: 0, count: units.count * 6 + 32)
        var length = Self.write(units, &key)
        if length > key.count {
            key = [UInt8](repeating: 0, count: length)
            length = Self.write(units, &key)
        }
        // Without ICU's tables, which the package brings, an order of letters is better than none.
        self.key = length > 0 ? Array(key.prefix(length)) : Array(text.utf8)
    }

    private static func write(_ units: [UInt16], _ key: inout [UInt8]) -> Int {
        Int(icu_sort_key(units, Int32(units.count), &key, Int32(key.count)))
    }

    public static func < (left: Self, right: Self) -> Bool { left.key.lexicographicallyPrecedes(right.key) }
}

extension Sequence {
    /// In the order of a dictionary, by the texts that people see, the first
    /// first; what is equal stays as it stood.
    public func inFrenchOrder(by texts: (Element) -> [String]) -> [Element] {
        enumerated().map { (keys: texts($1).map(FrenchOrder.init), index: $0, element: $1) }
            .sorted { $0.keys == $1.keys ? $0.index < $1.index : $0.keys.lexicographicallyPrecedes($1.keys) }
            .map(\.element)
    }
}
