internal import Scheduling

/// The plaintext of a lookup (kind `lookup`), sealed to the look-up key.
public enum LookupCoding {
    private enum Tag {
        static let email: UInt8 = 1, phone: UInt8 = 2
    }

    /// - Throws: `malformed` for what is never sealed: what the desk types.
    public static func encode(_ lookup: Lookup) throws(SealError) -> [UInt8] {
        var writer = PlaintextWriter()
        switch lookup {
        case .email(let email): try writer.field(Tag.email, email.description)
        case .phone(let phone): try writer.field(Tag.phone, phone.description)
        // What the desk types goes to the vault as it is, never through the store.
        case .healthNumber, .nameAndBirth: throw .malformed
        }
        return writer.finish()
    }

    public static func decode(_ bytes: [UInt8]) throws(SealError) -> Lookup {
        var reader = try PlaintextReader(bytes)
        let email = try reader.value(Tag.email, as: EmailAddress.self)
        let phone = try reader.value(Tag.phone, as: PhoneNumber.self)
        try reader.finish()
        switch (email, phone) {
        case (let email?, nil): return .email(email)
        case (nil, let phone?): return .phone(phone)
        default: throw .malformed
        }
    }
}
