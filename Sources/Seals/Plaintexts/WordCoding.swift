public import Scheduling

/// The plaintext of word that was left with a clinic (kind `word`), sealed to
/// the clinic's key of the date on which it is to be read. A text of
/// `LeftWord.aboutMax` may take two fields.
public enum WordCoding {
    private enum Tag {
        static let givenName: UInt8 = 1, familyName: UInt8 = 2, birthDate: UInt8 = 3, phone: UInt8 = 4, times: UInt8 = 5
        static let reason: UInt8 = 6, language: UInt8 = 7, about: UInt8 = 8, rest: UInt8 = 9
    }

    /// - Throws: `tooLong`.
    public static func encode(_ word: LeftWord) throws(SealError) -> [UInt8] {
        var writer = PlaintextWriter()
        try writer.field(Tag.givenName, word.givenName)
        try writer.field(Tag.familyName, word.familyName)
        try writer.field(Tag.birthDate, word.birthDate?.description)
        try writer.field(Tag.phone, word.phone.description)
        try writer.field(Tag.times, [word.times.rawValue])
        try writer.field(Tag.reason, word.reason.rawValue)
        try writer.field(Tag.language, word.language.rawValue)
        let about = Array(word.about.utf8)
        try writer.field(Tag.about, Array(about.prefix(PlaintextWriter.fieldMax)))
        if about.count > PlaintextWriter.fieldMax { try writer.field(Tag.rest, Array(about.dropFirst(PlaintextWriter.fieldMax))) }
        return writer.finish()
    }

    public static func decode(_ bytes: [UInt8]) throws(SealError) -> LeftWord {
        var reader = try PlaintextReader(bytes)
        let (given, family) = (try reader.text(Tag.givenName), try reader.text(Tag.familyName))
        let birth = try reader.value(Tag.birthDate, as: LocalDate.self)
        guard let phone = try reader.value(Tag.phone, as: PhoneNumber.self), let times = reader.bytes(Tag.times), times.count == 1,
            let reason = Reason(rawValue: try reader.text(Tag.reason)), let language = Language(rawValue: try reader.text(Tag.language)),
            let begin = reader.bytes(Tag.about)
        else { throw .malformed }
        let rest = reader.bytes(Tag.rest)
        guard CallTimes(CallTimes.each).isSuperset(of: CallTimes(rawValue: times[0])),
            rest.map({ !$0.isEmpty && begin.count == PlaintextWriter.fieldMax }) ?? true,
            let about = String(validating: begin + (rest ?? []), as: UTF8.self)
        else { throw .malformed }
        try reader.finish()
        return LeftWord(
            givenName: given, familyName: family, birthDate: birth, phone: phone, times: CallTimes(rawValue: times[0]), reason: reason,
            about: about, language: language)
    }
}
