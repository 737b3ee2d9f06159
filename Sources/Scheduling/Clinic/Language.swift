/// A language of the service itself; French is the default.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"

    public var asSet: LanguageSet { self == .french ? .french : .english }
}
