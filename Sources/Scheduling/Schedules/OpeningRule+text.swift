extension OpeningRule: CustomStringConvertible, LosslessStringConvertible {
    /// `when-made`, or days and time: `1 18:00`.
    public var description: String {
        switch self {
        case .whenMade: "when-made"
        case .daysBefore(let days, let time): "\(days) \(time)"
        }
    }

    /// Exactly what `description` writes, up to `daysMax`; `nil` for anything else.
    public init?(_ text: String) {
        if text == "when-made" {
            self = .whenMade
            return
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let days = Int(words[0]), (0...Self.daysMax).contains(days), let time = LocalTime(String(words[1]))
        else { return nil }
        self = .daysBefore(days, at: time)
        guard description == text else { return nil }
    }
}
