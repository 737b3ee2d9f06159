public import Formats
public import Scheduling

/// A text message ready to go.
public struct TextMessage: Sendable, Hashable {
    /// Stable across retries; what became of the message is told under it.
    public var id: MessageID
    public var language: Language
    public var text: ShortText

    public init(id: MessageID, language: Language, text: ShortText) {
        self.id = id
        self.language = language
        self.text = text
    }
}
