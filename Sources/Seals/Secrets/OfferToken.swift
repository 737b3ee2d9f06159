public import Bytes
import Scheduling

/// What stands in the message of an offer: shows time and place, accepts and
/// refuses. It decrypts nothing, and ends with the offer. The vault makes it,
/// so that a yes proves to the vault that its message was read.
public struct OfferToken: Secret {
    public static let label = "creneau/v1 offer"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }
}
