/// Why bytes are not CBOR that we read.
enum CBORError: Error, Hashable {
    /// They end within an item.
    case truncated
    /// More follows where one item was all there should be.
    case trailing
    /// A string, array or map without its length in front (RFC 8949 §3.2).
    case indefiniteLength
    /// A tag, a reserved value, or a map key that is neither integer nor text.
    case unsupported
    case badText
    case duplicateKey
    case tooDeep
    case tooMany
}
