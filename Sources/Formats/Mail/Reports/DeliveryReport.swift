public import Scheduling

/// What a mail server reports about a message it had taken (RFC 3464): that it
/// could not be delivered, or is late.
public struct DeliveryReport: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case failed(Cause)
        /// Late, relayed, delivered: nothing that anybody has to see to.
        case other
    }

    /// As the status code tells (RFC 3463).
    public enum Cause: Hashable, Sendable {
        case badAddress
        case mailboxFull
        case unknown
    }

    /// Larger than this nothing is looked at; reports are a few kilobytes,
    /// and what they are about stands at their beginning.
    public static let bytesMax = 262_144

    public let outcome: Outcome
    /// The `Message-ID` of the message it is about.
    public let messageID: String

    /// `nil` for whatever is no such report, or does not name its message.
    public init?(_ bytes: [UInt8]) {
        let mail = MailEntity(bytes.prefix(Self.bytesMax))
        guard mail.type == "multipart/report", mail.parameter("report-type").map({ $0.lowercased() == "delivery-status" }) ?? true
        else { return nil }
        let parts = mail.parts
        guard let status = parts.first(where: { Self.statusTypes.contains($0.type) }),
            let original = parts.first(where: { Self.originalTypes.contains($0.type) }),
            let id = MailEntity(original.body).field("message-id"), id.utf8.count <= Self.idBytesMax,
            let outcome = Self.outcome(status.groups.dropFirst())
        else { return nil }
        messageID = id
        self.outcome = outcome
    }

    /// RFC 5322 §2.1.1: no line is longer.
    private static let idBytesMax = 998
    /// RFC 3464, RFC 6533.
    private static let statusTypes = ["message/delivery-status", "message/global-delivery-status"]
    private static let originalTypes = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"]

    /// Our messages have one recipient: one that failed is all.
    private static func outcome(_ recipients: ArraySlice<MailEntity>) -> Outcome? {
        let actions = recipients.compactMap { recipient in recipient.field("action").map { ($0.lowercased(), recipient) } }
        guard !actions.isEmpty else { return nil }
        guard let failed = actions.first(where: { $0.0 == "failed" })?.1 else { return .other }
        return .failed(cause(failed))
    }

    /// Some servers say `5.0.0` and the code in what the next server said.
    private static func cause(_ recipient: MailEntity) -> Cause {
        let said = [recipient.field("status"), recipient.field("diagnostic-code")].compactMap { $0.flatMap(StatusCode.init) }
        guard let code = said.first(where: { $0.subject != 0 }) else { return .unknown }
        return switch (code.subject, code.detail) {
        case (1, _), (2, 1): .badAddress
        case (2, 2): .mailboxFull
        default: .unknown
        }
    }
}

/// An enhanced status code, `5.1.1` (RFC 3463 §2).
private struct StatusCode {
    let subject: Int
    let detail: Int

    /// The first one in a text.
    init?(_ text: String) {
        for word in text.split(whereSeparator: { !("0"..."9").contains($0) && $0 != "." }) {
            let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
            guard numbers.count == 3, ["2", "4", "5"].contains(numbers[0]), numbers[1].count <= 3, numbers[2].count <= 3,
                let subject = Int(numbers[1]), let detail = Int(numbers[2])
            else { continue }
            (self.subject, self.detail) = (subject, detail)
            return
        }
        return nil
    }
}

extension MailMessageID {
    /// The message whose `Message-ID` this is, as a sender of this domain
    /// writes them; `nil` for any other.
    public static func message(_ text: String, of sender: EmailAddress) -> MessageID? {
        let bare = text.drop { $0 == " " || $0 == "<" }.prefix { $0 != ">" && $0 != " " }
        let parts = bare.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].lowercased() == sender.domain.lowercased() else { return nil }
        return MessageID(String(parts[0]))
    }
}
