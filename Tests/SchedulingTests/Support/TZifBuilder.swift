/// Writes TZif files for tests, well formed unless told otherwise.
struct TZifBuilder {
    struct LocalType {
        var offset: Int32
        var isDaylight = false
        var name = "STD"
    }

    var version: Character = "2"
    var types = [LocalType(offset: 0)]
    var transitions: [(Int64, UInt8)] = []
    var leapCount: UInt32 = 0
    var footer = ""

    init(footer: String = "", types: [LocalType] = [LocalType(offset: 0)], transitions: [(Int64, UInt8)] = []) {
        self.footer = footer
        self.types = types
        self.transitions = transitions
    }

    /// Version 1 has one block of 32-bit times and no footer.
    var bytes: [UInt8] {
        version == "\0"
            ? block(timeSize: 4) : block(timeSize: 4) + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
    }

    private func block(timeSize: Int) -> [UInt8] {
        var names: [UInt8] = []
        var records: [UInt8] = []
        for type in types {
            records += bigEndian(Int64(type.offset), 4) + [type.isDaylight ? 1 : 0, UInt8(names.count)]
            names += Array(type.name.utf8) + [0]
        }
        let counts = [0, 0, Int64(leapCount), Int64(transitions.count), Int64(types.count), Int64(names.count)]
        return Array("TZif".utf8) + [version.asciiValue ?? 0] + [UInt8](repeating: 0, count: 15)
            + counts.flatMap { bigEndian($0, 4) }
            + transitions.flatMap { bigEndian($0.0, timeSize) } + transitions.map(\.1) + records + names
    }

    private func bigEndian(_ value: Int64, _ count: Int) -> [UInt8] {
        stride(from: (count - 1) * 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> Int64($0)) }
    }
}
