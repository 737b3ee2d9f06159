public import Scheduling

/// A secret with the appointment it is about: what stands in a link.
///
/// Text form, 65 characters: a letter that says which link it is (`m` or
/// `v`), then base64url of appointment id (16) ‖ secret (32).
public struct LinkToken<Held: LinkSecret>: Sendable, Equatable, CustomStringConvertible {
    public let appointment: AppointmentID
    public let secret: Held

    public init(appointment: AppointmentID, secret: Held) {
        self.appointment = appointment
        self.secret = secret
    }

    public var text: String { String(Held.linkLetter) + Base64URL.encode(appointment.bytes + secret.bytes) }

    /// `nil` for anything that `text` does not write, another link's letter included.
    public init?(_ text: String) {
        guard text.utf8.count == 65, text.first == Held.linkLetter, let bytes = Base64URL.decode(text.dropFirst()),
            let appointment = AppointmentID(bytes: bytes.prefix(16)), let secret = Held(bytes: Array(bytes.dropFirst(16)))
        else { return nil }
        self.init(appointment: appointment, secret: secret)
    }

    public var description: String { "LinkToken(\(appointment), redacted)" }
}
