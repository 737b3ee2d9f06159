/// Words that may stand in a header: no control character, so that nothing
/// can end the line and begin a header of its own (CWE-93).
public struct HeaderText: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public static let utf8CountMax = 400

    /// `nil` for an empty text, one over `utf8CountMax` bytes, and any text
    /// with a control character or a line or paragraph separator.
    public init?(_ text: String) {
        guard (1...Self.utf8CountMax).contains(text.utf8.count),
            text.unicodeScalars.allSatisfy({ scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: false
                default: true
                }
            })
        else { return nil }
        description = text
    }
}
