extension DayBlock: CustomStringConvertible, LosslessStringConvertible {
    /// `08:00-12:00 /15 in-person everyone`: from, to, minutes a slot,
    /// modality, audience.
    public var description: String {
        "\(from)-\(to) /\(slotMinutes) \(modality.code) \(audience.code)"
    }

    /// Exactly what `description` writes; `nil` for anything else.
    public init?(_ text: String) {
        var reader = ByteReader(text)
        self.init(&reader)
        guard reader.isAtEnd else { return nil }
    }

    /// The block that comes next.
    init?(_ reader: inout ByteReader) {
        guard let from = LocalTime(&reader), reader.pass(UInt8(ascii: "-")), let to = LocalTime(&reader),
            reader.pass(Self.slash), let minutes = reader.number(digitsMax: 4), reader.pass(UInt8(ascii: " "))
        else { return nil }
        for (word, modality) in Self.modalities where reader.pass(word) {
            guard reader.pass(UInt8(ascii: " ")) else { return nil }
            for (word, audience) in Self.audiences where reader.pass(word) {
                self.init(from: from, to: to, slotMinutes: minutes, modality: modality, audience: audience)
                return
            }
            return nil
        }
        return nil
    }

    private static let slash = Array(" /".utf8)
    private static let modalities = Modality.allCases.map { (Array($0.code.utf8), $0) }
    private static let audiences = SlotAudience.allCases.map { (Array($0.code.utf8), $0) }
}
