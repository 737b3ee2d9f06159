import FoundationEssentials
import Pages
import Scheduling
import Serving

/// Reads the Maildir of the demonstration, so that a visitor sees the
/// messages without a mail program. It understands what the courier of this
/// program writes, and nothing else.
///
/// Reads files where it is called: the demonstration has one visitor.
struct DemoMailbox: Sendable {
    struct Letter: Sendable {
        /// The file's name.
        var name: String
        var received: Instant
        var to: String
        var subject: String
        /// The plain text part.
        var text: String
    }

    private static let messagesMax = 100
    private static let bytesMax = 256 * 1024

    let path: String

    init(_ path: String) { self.path = path }

    /// Newest first.
    var messages: [Letter] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/new")) ?? []
        return names.filter { Self.received($0) != nil }
            .sorted { (Self.received($0) ?? .distantPast, $0) > (Self.received($1) ?? .distantPast, $1) }
            .prefix(Self.messagesMax).compactMap { message(named: $0) }
    }

    /// `nil` for a name no courier gives: one that could leave the folder too.
    func message(named name: String) -> Letter? {
        guard let received = Self.received(name), let data = FileManager.default.contents(atPath: path + "/new/" + name),
            data.count <= Self.bytesMax, let letter = MailReading(Array(data))
        else { return nil }
        return Letter(
            name: name, received: received, to: letter.header("To") ?? "", subject: letter.header("Subject") ?? "",
            text: letter.plainText ?? "")
    }

    /// `1795471200.P4Q1.host`: the second it was delivered in comes first.
    private static func received(_ name: String) -> Instant? {
        let isPlain =
            name.utf8.count <= 200
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "._-\\".unicodeScalars.contains(scalar))
            }
        guard isPlain, let first = name.split(separator: ".", maxSplits: 1).first, let seconds = Int64(first) else { return nil }
        return Instant(seconds: seconds)
    }
}
