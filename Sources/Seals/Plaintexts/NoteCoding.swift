public import Scheduling

/// The plaintext of a day's note (kind `note`), sealed to the clinic's key of
/// that date. A text of `DayNote.textMax` may take two fields.
public enum NoteCoding {
    private enum Tag {
        static let author: UInt8 = 1, text: UInt8 = 2, rest: UInt8 = 3
    }

    /// - Throws: `tooLong`.
    public static func encode(_ note: DayNote) throws(SealError) -> [UInt8] {
        var writer = PlaintextWriter()
        let text = Array(note.text.utf8)
        try writer.field(Tag.author, note.author)
        try writer.field(Tag.text, Array(text.prefix(PlaintextWriter.fieldMax)))
        if text.count > PlaintextWriter.fieldMax { try writer.field(Tag.rest, Array(text.dropFirst(PlaintextWriter.fieldMax))) }
        return writer.finish()
    }

    public static func decode(_ bytes: [UInt8]) throws(SealError) -> DayNote {
        var reader = try PlaintextReader(bytes)
        let author = try reader.text(Tag.author)
        guard let begin = reader.bytes(Tag.text) else { throw .malformed }
        let rest = reader.bytes(Tag.rest)
        guard rest.map({ !$0.isEmpty && begin.count == PlaintextWriter.fieldMax }) ?? true,
            let text = String(validating: begin + (rest ?? []), as: UTF8.self)
        else { throw .malformed }
        try reader.finish()
        return DayNote(author: author, text: text)
    }
}
