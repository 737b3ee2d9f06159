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
        var text = String.UnicodeScalarView()
        // One character in Swift, two scalars here.
        for character in typed {
            text.append(contentsOf: character == "\r\n" || character == "\r" ? "\n".unicodeScalars : String(character).unicodeScalars)
        }
        while let last = text.last, last.properties.isWhitespace { text.removeLast() }
        while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
        let isPlain = text.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar == "\n"
            case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
            case .surrogate, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        guard !text.isEmpty, text.count <= Self.textMax, isPlain else { return nil }
        self.init(author: String(String.UnicodeScalarView(author.unicodeScalars.prefix(Self.authorMax))), text: String(text))
    }
}
