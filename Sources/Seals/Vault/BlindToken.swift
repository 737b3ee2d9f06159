/// A keyed hash of something that identifies a person, for equality alone.
///
/// HMAC-SHA256 under the month's index key, cut to 16 bytes; only the vault
/// can compute one.
public struct BlindToken: Hashable, Sendable {
    /// Raw values are what the store keeps.
    public enum Field: Int, Hashable, Sendable, CaseIterable {
        case phone = 0
        case email = 1
        case healthNumber = 2
        case nameAndBirth = 3
        /// A person (by number, or name and birth date) with the reason: who waits twice for one need.
        case need = 4
        /// Both names and the birth date: twins share the family's name and the date.
        case person = 5
    }

    public let field: Field
    /// Month of the key, `year × 100 + month`: 202611.
    public let month: Int
    /// 16 bytes.
    public let bytes: [UInt8]

    public init(field: Field, month: Int, bytes: [UInt8]) {
        self.field = field
        self.month = month
        self.bytes = bytes
    }
}
