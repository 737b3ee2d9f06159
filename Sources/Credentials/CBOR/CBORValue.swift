/// One data item (RFC 8949 §3).
enum CBORValue: Hashable {
    case unsigned(UInt64)
    /// The number is -1 - `count`.
    case negative(count: UInt64)
    case bytes([UInt8])
    case text(String)
    case array([CBORValue])
    case map([CBORKey: CBORValue])
    case boolean(Bool)
    case null
    /// A floating-point number or another simple value: well formed, and of
    /// no use to anything read here.
    case other

    /// `nil` when it is no integer, or one beyond 64 bits with a sign.
    var integer: Int64? {
        switch self {
        case .unsigned(let value): Int64(exactly: value)
        case .negative(let count): Int64(exactly: count).map { -1 - $0 }
        default: nil
        }
    }

    var byteString: [UInt8]? {
        guard case .bytes(let bytes) = self else { return nil }
        return bytes
    }

    var textString: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var entries: [CBORKey: CBORValue]? {
        guard case .map(let entries) = self else { return nil }
        return entries
    }
}
