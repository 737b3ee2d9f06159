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
        for _ in 0..<2 {
            let length = Int(icu_sort_key(Self.collator, units, Int32(units.count), &key, Int32(key.count)))
            if length <= key.count {
                self.key = Array(key.prefix(length))
                return
            }
            key = [UInt8](repeating: 0, count: length)
        }
        self.key = Array(text.utf8)
    }

    public static func < (left: Self, right: Self) -> Bool { left.key.lexicographicallyPrecedes(right.key) }

    private nonisolated(unsafe) static let collator: UnsafeMutableRawPointer = {
        guard let collator = icu_collator("fr_CA") else { preconditionFailure("ICU has no French order") }
        return collator
    }()
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
