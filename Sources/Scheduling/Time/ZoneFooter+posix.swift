extension ZoneFooter {
    /// Parses a TZ string such as `EST5EDT,M3.2.0,M11.1.0`, with the `<…>`
    /// names and the hours outside 0...24 that RFC 9636 §3.3.1 allows.
    ///
    /// A daylight name without its dates is refused: POSIX leaves them to the
    /// implementation, and no tz database writes it.
    init(posix text: some Collection<UInt8>) throws(ZoneRulesError) {
        var scanner = PosixScanner(bytes: Array(text))
        let name = try scanner.name()
        // POSIX counts west of Greenwich, we count east.
        let offset = -(try scanner.clock(hoursMax: 24))
        guard Self.offsets.contains(offset) else { throw .footer }
        standard = ZoneRules.Period(offset: offset, isDaylight: false, abbreviation: name)
        guard !scanner.isAtEnd else {
            daylight = nil
            return
        }
        let daylightName = try scanner.name()
        let daylightOffset = scanner.next == 0x2C ? offset + 3600 : -(try scanner.clock(hoursMax: 24))
        guard Self.offsets.contains(daylightOffset) else { throw .footer }
        try scanner.expect(0x2C)
        let start = try scanner.change()
        try scanner.expect(0x2C)
        let end = try scanner.change()
        guard scanner.isAtEnd else { throw .footer }
        daylight = Daylight(
            period: ZoneRules.Period(offset: daylightOffset, isDaylight: true, abbreviation: daylightName),
            start: start, end: end
        )
    }
}

/// Takes the parts of a TZ string one after the other.
private struct PosixScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    var next: UInt8? { isAtEnd ? nil : bytes[position] }

    mutating func expect(_ byte: UInt8) throws(ZoneRulesError) {
        guard next == byte else { throw .footer }
        position += 1
    }

    /// Three letters or more, or any of letters, digits, `+` and `-` in `<…>`.
    mutating func name() throws(ZoneRulesError) -> String {
        let isQuoted = next == 0x3C
        if isQuoted { position += 1 }
        let start = position
        while let byte = next, Self.isLetter(byte) || isQuoted && (Self.isDigit(byte) || byte == 0x2B || byte == 0x2D) {
            position += 1
        }
        guard position - start >= 3 else { throw .footer }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        if isQuoted { try expect(0x3E) }
        return name
    }

    mutating func number(_ range: ClosedRange<Int>) throws(ZoneRulesError) -> Int {
        var value = 0
        let start = position
        while let byte = next, Self.isDigit(byte), position - start < 4 {
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        guard position > start, range.contains(value) else { throw .footer }
        return value
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func clock(hoursMax: Int) throws(ZoneRulesError) -> Int {
        let isNegative = next == 0x2D
        if isNegative || next == 0x2B { position += 1 }
        var seconds = try number(0...hoursMax) * 3600
        if next == 0x3A {
            position += 1
            seconds += try number(0...59) * 60
            if next == 0x3A {
                position += 1
                seconds += try number(0...59)
            }
        }
        return isNegative ? -seconds : seconds
    }

    /// `Mm.w.d`, `Jn` or `n`, then `/time` unless it is 02:00.
    mutating func change() throws(ZoneRulesError) -> ZoneFooter.Change {
        let day: ZoneFooter.Day
        switch next {
        case 0x4D:
            position += 1
            let month = try number(1...12)
            try expect(0x2E)
            let week = try number(1...5)
            try expect(0x2E)
            day = .monthly(month: month, week: week, weekday: try number(0...6))
        case 0x4A:
            position += 1
            day = .withoutLeapDay(try number(1...365))
        default:
            day = .zeroBased(try number(0...365))
        }
        guard next == 0x2F else { return ZoneFooter.Change(day: day, seconds: 7200) }
        position += 1
        return ZoneFooter.Change(day: day, seconds: try clock(hoursMax: 167))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
