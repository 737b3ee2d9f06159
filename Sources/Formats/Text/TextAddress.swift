public import Scheduling

/// A telephone as the address of a mailbox: how the demonstration keeps text
/// messages beside its e-mails.
public enum TextAddress {
    /// Exists nowhere (RFC 2606 §2).
    private static let domain = "texto.invalid"

    public static func address(of phone: PhoneNumber) -> EmailAddress? { EmailAddress(phone.e164 + "@" + domain) }

    /// `nil` for what is an address of e-mail.
    public static func phone(of address: String) -> PhoneNumber? {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == domain else { return nil }
        return PhoneNumber(String(parts[0]))
    }
}
