/// Sizes and indices as checkpoints and proofs write them.
enum Decimal {
    /// A whole number from 0 without sign or leading zero, that fits `Int`.
    static func size(_ text: some StringProtocol) -> Int? {
        let digits = text.utf8
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30 || digits.count == 1 else {
            return nil
        }
        return Int(text)
    }
}
