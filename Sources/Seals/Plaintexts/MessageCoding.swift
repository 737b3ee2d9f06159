/// The plaintext of what a confirmation carries that nothing else may: the
/// full link (kind `message`). Erased when it is delivered.
public enum MessageCoding {
    private static let manageTokenTag: UInt8 = 1

    public static func encode(_ token: ManageToken) throws(SealError) -> [UInt8] {
        var writer = PlaintextWriter()
        try writer.field(manageTokenTag, token.text)
        return writer.finish()
    }

    public static func decode(_ bytes: [UInt8]) throws(SealError) -> ManageToken {
        var reader = try PlaintextReader(bytes)
        guard let token = ManageToken(try reader.text(manageTokenTag)) else { throw .malformed }
        try reader.finish()
        return token
    }
}
