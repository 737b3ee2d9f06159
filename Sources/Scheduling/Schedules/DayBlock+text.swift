extension DayBlock: CustomStringConvertible, LosslessStringConvertible {
    /// `08:00-12:00 /15 in-person everyone`: from, to, minutes a slot,
    /// modality, audience.
    public var description: String {
        "\(from)-\(to) /\(slotMinutes) \(modality.code) \(audience.code)"
    }

    /// Exactly what `description` writes; `nil` for anything else.
    public init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 4, words[0].utf8.count == 11, words[1].hasPrefix("/"),
            let from = LocalTime(String(words[0].prefix(5))), let to = LocalTime(String(words[0].suffix(5))),
            let minutes = Int(words[1].dropFirst()), let modality = Modality(code: words[2]),
            let audience = SlotAudience(code: words[3])
        else { return nil }
        self.init(from: from, to: to, slotMinutes: minutes, modality: modality, audience: audience)
        guard description == text else { return nil }
    }
}
