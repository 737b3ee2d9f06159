internal import Scheduling

/// The plaintext of a contact (kind `contact`). A channel stands in it only
/// where it is not e-mail: contacts sealed before there was a choice read so.
public enum ContactCoding {
    private enum Tag {
        static let email: UInt8 = 1, phone: UInt8 = 2, language: UInt8 = 3, givenName: UInt8 = 4, visitToken: UInt8 = 5
        static let channel: UInt8 = 6
    }

    /// - Throws: `tooLong` when a field is over 1,024 bytes.
    public static func encode(_ contact: Contact) throws(SealError) -> [UInt8] {
        var writer = PlaintextWriter()
        try writer.field(Tag.email, contact.email?.description)
        try writer.field(Tag.phone, contact.phone?.description)
        try writer.field(Tag.language, contact.language.rawValue)
        try writer.field(Tag.givenName, contact.givenName)
        try writer.field(Tag.visitToken, contact.visitToken.bytes)
        try writer.field(Tag.channel, contact.channel.sealed)
        return writer.finish()
    }

    public static func decode(_ bytes: [UInt8]) throws(SealError) -> Contact {
        var reader = try PlaintextReader(bytes)
        let email = try reader.value(Tag.email, as: EmailAddress.self)
        let phone = try reader.value(Tag.phone, as: PhoneNumber.self)
        guard let language = Language(rawValue: try reader.text(Tag.language)) else { throw .malformed }
        let givenName = try reader.textOrNil(Tag.givenName)
        guard let visitToken = reader.bytes(Tag.visitToken).flatMap(VisitToken.init(bytes:)) else { throw .malformed }
        let channel = try reader.channel(Tag.channel)
        try reader.finish()
        return Contact(
            email: email, phone: phone, language: language, givenName: givenName, visitToken: visitToken, channel: channel)
    }
}

extension MessageChannel {
    /// What a seal keeps of it: nothing for e-mail, so that a value has one form.
    var sealed: String? { self == .email ? nil : rawValue }
}

extension PlaintextReader {
    mutating func channel(_ tag: UInt8) throws(SealError) -> MessageChannel {
        guard let text = try textOrNil(tag) else { return .email }
        guard let channel = MessageChannel(rawValue: text), channel != .email else { throw .malformed }
        return channel
    }
}
