extension ZoneRules {
    /// Reads a TZif file of any version (RFC 9636), preferring its 64-bit
    /// block and its footer.
    public init(tzif bytes: [UInt8]) throws(ZoneRulesError) {
        var reader = TZifReader(bytes: bytes)
        var header = try reader.header()
        var timeSize = 4
        if header.version >= 0x32 {
            // The first block repeats, in 32 bits, what the second says.
            try reader.skip(header.blockSize(timeSize: 4))
            header = try reader.header()
            timeSize = 8
        }
        guard header.leapCount == 0 else { throw .leapSeconds }
        let block = try reader.block(header, timeSize: timeSize)
        var footer: ZoneFooter?
        if timeSize == 8, let text = try reader.footer(), !text.isEmpty {
            footer = try ZoneFooter(posix: text)
        }
        // A file without transitions is described by its footer alone (§3.3).
        let initial = block.transitions.isEmpty ? footer?.standard ?? block.initial : block.initial
        self.init(initial: initial, transitions: block.transitions, footer: footer)
    }
}

/// Takes the parts of a TZif file one after the other.
private struct TZifReader {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    struct Header {
        var version: UInt8
        var utcCount: Int
        var standardCount: Int
        var leapCount: Int
        var timeCount: Int
        var typeCount: Int
        var characterCount: Int

        func blockSize(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4) + standardCount + utcCount
        }
    }

    struct Block {
        var initial: ZoneRules.Period
        var transitions: [(start: Int64, period: ZoneRules.Period)]
    }

    mutating func skip(_ count: Int) throws(ZoneRulesError) {
        guard count <= bytes.count - position else { throw .truncated }
        position += count
    }

    private mutating func take(_ count: Int) throws(ZoneRulesError) -> ArraySlice<UInt8> {
        let start = position
        try skip(count)
        return bytes[start..<position]
    }

    /// A big-endian two's complement number.
    private mutating func integer(_ count: Int) throws(ZoneRulesError) -> Int64 {
        let slice = try take(count)
        var value: Int64 = slice.first! >= 0x80 ? -1 : 0
        for byte in slice { value = (value << 8) | Int64(byte) }
        return value
    }

    mutating func header() throws(ZoneRulesError) -> Header {
        guard bytes.count - position >= 4, try take(4).elementsEqual("TZif".utf8) else { throw .notTZif }
        let version = try take(1).first!
        try skip(15)
        var counts: [Int] = []
        for _ in 0..<6 {
            let count = try integer(4)
            guard count >= 0 else { throw .inconsistent }
            counts.append(Int(count))
        }
        return Header(
            version: version, utcCount: counts[0], standardCount: counts[1], leapCount: counts[2], timeCount: counts[3],
            typeCount: counts[4], characterCount: counts[5]
        )
    }

    mutating func block(_ header: Header, timeSize: Int) throws(ZoneRulesError) -> Block {
        guard (1...256).contains(header.typeCount), header.characterCount >= 1 else { throw .inconsistent }
        guard header.blockSize(timeSize: timeSize) <= bytes.count - position else { throw .truncated }
        var times: [Int64] = []
        for _ in 0..<header.timeCount { times.append(try integer(timeSize)) }
        guard zip(times, times.dropFirst()).allSatisfy(<) else { throw .inconsistent }
        let indexes = Array(try take(header.timeCount))
        guard indexes.allSatisfy({ Int($0) < header.typeCount }) else { throw .inconsistent }
        let types = try take(header.typeCount * 6)
        let names = try take(header.characterCount)
        try skip(header.standardCount + header.utcCount)
        var periods: [ZoneRules.Period] = []
        for start in stride(from: types.startIndex, to: types.endIndex, by: 6) {
            periods.append(try period(types[start..<(start + 6)], names: names))
        }
        return Block(initial: periods[0], transitions: zip(times, indexes).map { ($0, periods[Int($1)]) })
    }

    /// Four bytes of offset, one of daylight flag, one index among the names.
    private func period(_ record: ArraySlice<UInt8>, names: ArraySlice<UInt8>) throws(ZoneRulesError) -> ZoneRules.Period {
        let record = Array(record)
        let offset = Int(Int32(bitPattern: record[..<4].reduce(UInt32(0)) { ($0 << 8) | UInt32($1) }))
        guard ZoneFooter.offsets.contains(offset), record[4] <= 1, Int(record[5]) < names.count else { throw .inconsistent }
        let name = names[(names.startIndex + Int(record[5]))...].prefix { $0 != 0 }
        return ZoneRules.Period(offset: offset, isDaylight: record[4] == 1, abbreviation: String(decoding: name, as: UTF8.self))
    }

    /// The TZ string between its two line feeds; `nil` when the file ends before.
    mutating func footer() throws(ZoneRulesError) -> ArraySlice<UInt8>? {
        guard position < bytes.count else { return nil }
        guard bytes[position] == 0x0A, let end = bytes[(position + 1)...].firstIndex(of: 0x0A) else { throw .footer }
        return bytes[(position + 1)..<end]
    }
}
