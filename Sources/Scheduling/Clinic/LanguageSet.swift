/// A set of languages people are served in.
public struct LanguageSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let french = LanguageSet(rawValue: 1)
    public static let english = LanguageSet(rawValue: 2)
}
