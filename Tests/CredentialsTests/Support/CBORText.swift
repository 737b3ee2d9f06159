/// Writes CBOR, right or wrong, item by item.
enum CBORText {
    static func head(_ major: UInt8, _ count: Int) -> [UInt8] {
        switch count {
        case ..<24: [major << 5 | UInt8(count)]
        case ..<256: [major << 5 | 24, UInt8(count)]
        default: [major << 5 | 25, UInt8(count >> 8), UInt8(count & 0xFF)]
        }
    }

    static func integer(_ value: Int) -> [UInt8] { value < 0 ? head(1, -1 - value) : head(0, value) }
    static func bytes(_ value: [UInt8]) -> [UInt8] { head(2, value.count) + value }
    static func text(_ value: String) -> [UInt8] { head(3, value.utf8.count) + Array(value.utf8) }
    static func map(_ entries: [(key: [UInt8], value: [UInt8])]) -> [UInt8] {
        head(5, entries.count) + entries.flatMap { $0.key + $0.value }
    }
}
