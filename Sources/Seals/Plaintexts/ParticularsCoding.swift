internal import Bytes
public import Scheduling

/// The plaintext of the clinic's and the person's copies.
public enum ParticularsCoding {
    private enum Tag {
        static let givenName: UInt8 = 1, familyName: UInt8 = 2, birthDate: UInt8 = 3, healthNumber: UInt8 = 4
        static let phone: UInt8 = 5, email: UInt8 = 6, language: UInt8 = 7, bookedFor: UInt8 = 8, reason: UInt8 = 9
        static let channel: UInt8 = 10, origin: UInt8 = 11
    }

    /// - Parameter origin: of a clinic's copy that was put right: the SHA-256
    ///   of the plaintext that the person's own copy still has. It is what
    ///   proves later that the two are of one visit.
    /// - Throws: `tooLong` when a field is over 1,024 bytes.
    public static func encode(_ particulars: Particulars, origin: [UInt8]? = nil) throws(SealError) -> [UInt8] {
        var writer = PlaintextWriter()
        try writer.field(Tag.givenName, particulars.givenName)
        try writer.field(Tag.familyName, particulars.familyName)
        try writer.field(Tag.birthDate, particulars.birthDate?.description)
        try writer.field(Tag.healthNumber, particulars.healthNumber)
        try writer.field(Tag.phone, particulars.phone?.description)
        try writer.field(Tag.email, particulars.email?.description)
        try writer.field(Tag.language, particulars.language.rawValue)
        try writer.field(Tag.bookedFor, particulars.bookedFor.rawValue)
        try writer.field(Tag.reason, particulars.reason.rawValue)
        try writer.field(Tag.channel, particulars.channel.sealed)
        if let origin { try writer.field(Tag.origin, origin) }
        return writer.finish()
    }

    /// The SHA-256 of the person's own copy, as the clinic's copy knows it:
    /// one that nobody put right is the same plaintext.
    public static func origin(ofClinicCopy bytes: [UInt8]) throws(SealError) -> [UInt8] {
        var reader = try PlaintextReader(bytes)
        return reader.bytes(Tag.origin) ?? Digest.sha256(bytes).bytes
    }

    public static func decode(_ bytes: [UInt8]) throws(SealError) -> Particulars {
        var reader = try PlaintextReader(bytes)
        let givenName = try reader.text(Tag.givenName)
        let familyName = try reader.text(Tag.familyName)
        let birthDate = try reader.value(Tag.birthDate, as: LocalDate.self)
        let healthNumber = try reader.textOrNil(Tag.healthNumber)
        let phone = try reader.value(Tag.phone, as: PhoneNumber.self)
        let email = try reader.value(Tag.email, as: EmailAddress.self)
        guard let language = Language(rawValue: try reader.text(Tag.language)),
            let bookedFor = BookedFor(rawValue: try reader.text(Tag.bookedFor)),
            let reason = Reason(rawValue: try reader.text(Tag.reason))
        else { throw .malformed }
        let channel = try reader.channel(Tag.channel)
        _ = reader.bytes(Tag.origin)
        try reader.finish()
        return Particulars(
            givenName: givenName, familyName: familyName, hasOneName: givenName.isEmpty, birthDate: birthDate, healthNumber: healthNumber,
            phone: phone,
            email: email, language: language, bookedFor: bookedFor, reason: reason, channel: channel)
    }
}
