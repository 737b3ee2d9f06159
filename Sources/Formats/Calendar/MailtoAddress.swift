internal import Bytes
import Scheduling

/// The part of a `mailto:` URI after the colon (RFC 6068 §2): characters an
/// address may have and a URI may not are percent-encoded.
enum MailtoAddress {
    static func encode(_ address: EmailAddress) -> String { PercentEncoding.encode(address.text, keeping: "!$'*+@") }
}
