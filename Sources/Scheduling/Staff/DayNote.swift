/// What somebody at the desk leaves for whoever has the next shift, about one
/// date of their clinic: the key is under the counter, the printer is out.
///
/// It is no place for what concerns a person's health, and the desk says so;
/// because people will name people all the same, it is sealed like
/// particulars are, and destroyed with the day.
public struct DayNote: Sendable, Equatable {
    /// What its writer is called.
    public var author: String
    public var text: String

    /// Longest text, in Unicode scalars.
    public static let textMax = 500
    /// Longest name of an author, in Unicode scalars.
    public static let authorMax = 120

    public init(author: String, text: String) {
        self.author = author
        self.text = text
    }

    /// `nil` when there is nothing to say, or more than `textMax`, or
    /// characters that would disturb what stands around them. Line ends are
    /// kept as line feeds; the author's name is cut at `authorMax`.
    public init?(by author: String, typed: String) {
        let text = typed.typedParagraphs
        guard !text.isEmpty, text.unicodeScalars.count <= Self.textMax, text.arePlainParagraphs else { return nil }
        self.init(author: String(String.UnicodeScalarView(author.unicodeScalars.prefix(Self.authorMax))), text: text)
    }
}
