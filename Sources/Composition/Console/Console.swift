import Foundation

/// The standard output and error of the command line; nothing else in the
/// program writes to them.
package enum Console {
    /// One or more lines for people or programs, on the standard output.
    package static func say(_ text: String) { write(text, to: .standardOutput) }

    /// What went wrong and what to do about it, on the standard error.
    package static func complain(_ text: String) { write("creneau: " + text, to: .standardError) }

    /// A value as JSON, keys in order, so that two runs compare.
    package static func say(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        say(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// How wide the terminal is, in characters; `nil` where there is none, or
    /// it does not say (ioctl_tty(2)).
    package static var outputColumns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func write(_ text: String, to file: FileHandle) {
        // A closed pipe at the other end is the reader's choice, no fault of ours.
        try? file.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}
