internal import Bytes
public import Scheduling

/// A secret with the id of what it is about: what stands in a link.
///
/// Text form, 65 characters: a letter that says which link it is (`m`, `v`,
/// `r` or `o`), then base64url of id (16) ‖ secret (32).
public struct LinkToken<Held: LinkSecret>: Sendable, Equatable, CustomStringConvertible {
    public let subject: Identifier<Held.Subject>
    public let secret: Held

    public init(_ subject: Identifier<Held.Subject>, secret: Held) {
        self.subject = subject
        self.secret = secret
    }

    public var text: String { String(Held.linkLetter) + Base64.url.encode(subject.bytes + secret.bytes) }

    /// `nil` for anything that `text` does not write, another link's letter included.
    public init?(_ text: String) {
        guard text.utf8.count == 65, text.first == Held.linkLetter, let bytes = Base64.url.decode(text.dropFirst()),
            let subject = Identifier<Held.Subject>(bytes: bytes.prefix(16)), let secret = Held(bytes: Array(bytes.dropFirst(16)))
        else { return nil }
        self.init(subject, secret: secret)
    }

    public var description: String { "LinkToken(\(subject), redacted)" }
}

extension LinkToken where Held.Subject == Appointment {
    public init(appointment: AppointmentID, secret: Held) { self.init(appointment, secret: secret) }
    public var appointment: AppointmentID { subject }
}

extension LinkToken where Held.Subject == StandingRequest {
    public var request: RequestID { subject }
}

extension LinkToken where Held.Subject == Offer {
    public var offer: OfferID { subject }
}
