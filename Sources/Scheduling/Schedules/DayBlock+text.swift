extension DayBlock: CustomStringConvertible, LosslessStringConvertible {
    /// `08:00-12:00 /15 in-person everyone`: from, to, minutes a slot,
    /// modality, audience.
    public var description: String {
        "\(from)-\(to) /\(slotMinutes) \(modality.code) \(audience.code)"
    }

    /// Exactly what `description` writes; `nil` for anything else.
    public init?(_ text: String) {
        self.init(utf8: text.utf8[...])
    }

    /// Thousands are read at a start: bytes are compared, never characters.
    init?(utf8 text: Substring.UTF8View) {
        let words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 4, words[0].count == 11, words[0].dropFirst(5).first == UInt8(ascii: "-"),
            let from = LocalTime(utf8: words[0].prefix(5)), let to = LocalTime(utf8: words[0].suffix(5)),
            words[1].first == UInt8(ascii: "/"), let minutes = Self.minutes(words[1].dropFirst()),
            let modality = Modality.allCases.first(where: { $0.code.utf8.elementsEqual(words[2]) }),
            let audience = SlotAudience.allCases.first(where: { $0.code.utf8.elementsEqual(words[3]) })
        else { return nil }
        self.init(from: from, to: to, slotMinutes: minutes, modality: modality, audience: audience)
    }

    /// As a number writes itself: no sign, no zero before it.
    private static func minutes(_ digits: Substring.UTF8View) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 1 || digits.first != 0x30
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
