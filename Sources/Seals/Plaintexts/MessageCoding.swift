/// The plaintext of an enclosure (kind `message`).
public enum MessageCoding {
    private enum Tag {
        static let manage: UInt8 = 1, request: UInt8 = 2, offer: UInt8 = 3, code: UInt8 = 4
    }

    /// - Throws: `tooLong` when a code is over 1,024 bytes.
    public static func encode(_ enclosure: Enclosure) throws(SealError) -> [UInt8] {
        var writer = PlaintextWriter()
        switch enclosure {
        case .manage(let token): try writer.field(Tag.manage, token.text)
        case .request(let token): try writer.field(Tag.request, token.text)
        case .offer(let token): try writer.field(Tag.offer, token.text)
        case .code(let code): try writer.field(Tag.code, code)
        }
        return writer.finish()
    }

    public static func decode(_ bytes: [UInt8]) throws(SealError) -> Enclosure {
        var reader = try PlaintextReader(bytes)
        let fields = (
            manage: try reader.textOrNil(Tag.manage), request: try reader.textOrNil(Tag.request), offer: try reader.textOrNil(Tag.offer),
            code: try reader.textOrNil(Tag.code)
        )
        try reader.finish()
        switch fields {
        case (let text?, nil, nil, nil): if let token = ManageToken(text) { return .manage(token) }
        case (nil, let text?, nil, nil): if let token = RequestLinkToken(text) { return .request(token) }
        case (nil, nil, let text?, nil): if let token = OfferLinkToken(text) { return .offer(token) }
        case (nil, nil, nil, let text?): return .code(text)
        default: break
        }
        throw .malformed
    }
}
