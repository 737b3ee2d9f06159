/// In which order a clinic's freed places are offered. Data that the clinic
/// sets, within bounds that are published; everybody who waits can read it.
///
/// Whoever the clinic puts first, then the nearest band of distance, then who
/// has waited longest. Nothing else counts: neither who someone is, nor what
/// they did before.
public struct OfferRule: Hashable, Sendable {
    /// Upper limits of the bands in kilometres, ascending; the last one is how
    /// far the clinic's places are offered at all.
    public let bands: [Int]
    /// Before all others, in whatever band: any of `underTwo` and `referral`.
    public let first: StandingRequest.Traits
    /// How long somebody has to answer by day.
    public let answerMinutes: Int

    public static let bandsMax = 5
    public static let answerBounds = 10...60
    public static let standard = OfferRule(bands: [5, 15, 50], first: [.underTwo], answerMinutes: 15)!

    /// `nil` outside the bounds.
    public init?(bands: [Int], first: StandingRequest.Traits, answerMinutes: Int) {
        guard (1...Self.bandsMax).contains(bands.count), bands.allSatisfy(Wish.radii.contains),
            zip(bands, bands.dropFirst()).allSatisfy({ $0 < $1 }), first.isSubset(of: [.underTwo, .referral]),
            Self.answerBounds.contains(answerMinutes)
        else { return nil }
        self.bands = bands
        self.first = first
        self.answerMinutes = answerMinutes
    }

    /// Which band a distance falls in; `nil` beyond the last.
    public func band(ofMetres metres: Double) -> Int? { bands.firstIndex { metres <= Double($0 * 1000) } }
}

extension OfferRule: LosslessStringConvertible {
    /// `bands=5,15,50 first=under-two answer=15`, as the store and the log keep it.
    public var description: String {
        let first = StandingRequest.Traits.named.filter { self.first.contains($0.trait) }.map(\.name)
        return "bands=\(bands.map(String.init).joined(separator: ",")) first=\(first.joined(separator: ",")) answer=\(answerMinutes)"
    }

    /// `nil` for anything that `description` does not write.
    public init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, let bands = Self.value(words[0], "bands="), let first = Self.value(words[1], "first="),
            let answer = Self.value(words[2], "answer=").flatMap({ Int($0) })
        else { return nil }
        let numbers = bands.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        let names = first.split(separator: ",")
        let traits = StandingRequest.Traits.named.filter { names.contains(Substring($0.name)) }
        guard !numbers.contains(nil), traits.count == names.count else { return nil }
        self.init(
            bands: numbers.compactMap { $0 }, first: traits.reduce(into: []) { $0.formUnion($1.trait) }, answerMinutes: answer)
        guard description == text else { return nil }
    }

    private static func value(_ word: Substring, _ key: String) -> Substring? {
        word.hasPrefix(key) ? word.dropFirst(key.count) : nil
    }
}

extension StandingRequest.Traits {
    /// Those that a clinic may put first, by their names in text.
    public static let named: [(name: String, trait: Self)] = [("under-two", .underTwo), ("referral", .referral)]
}
