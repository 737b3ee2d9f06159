public import Scheduling

/// Something the service says, in each of its languages.
///
/// A phrase cannot exist in one language only: the initializer takes both,
/// so the catalogue is complete by construction. Phrases are grouped by the
/// page that says them, in `Phrases/`, and written with plain spaces and
/// apostrophes; the typographer sets them (see `Typography`).
public struct Phrase: Sendable, Hashable {
    public let french: String
    public let english: String

    public init(_ french: String, _ english: String) {
        self.french = Typography.french(french)
        self.english = Typography.english(english)
    }

    public subscript(language: Language) -> String { language == .french ? french : english }
}

extension Language {
    /// Says a phrase in this language: `say(.bookingTitle)`.
    public func callAsFunction(_ phrase: Phrase) -> String { phrase[self] }

    /// The language a reader can switch to.
    public var other: Language { self == .french ? .english : .french }
}
