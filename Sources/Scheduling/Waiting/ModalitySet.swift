/// Ways of being seen that somebody accepts. Raw bits are what the store keeps.
public struct ModalitySet: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ modality: Modality) { rawValue = 1 << modality.rawValue }

    public static let all = ModalitySet(rawValue: 0b111)

    public func contains(_ modality: Modality) -> Bool { isSuperset(of: ModalitySet(modality)) }
    public var modalities: [Modality] { Modality.allCases.filter { contains($0) } }
}
