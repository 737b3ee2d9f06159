internal import Bytes
internal import Seals
internal import VaultCalls

/// What the core is given to do. Only calls come from outside: a hash that
/// was computed has no form on the socket.
enum VaultWork: Sendable {
    /// Answered beside the core, which may be busy.
    case pulse
    case alone(any AloneCall)
    case batched(any BatchedCall)
    case hashed(any AfterHashing, HashResult)

    /// A call, from the bytes of its request and no others.
    ///
    /// - Throws: `refused(.malformed)`.
    init(encoded: [UInt8]) throws(VaultError) {
        do throws(ByteError) {
            var reader = ByteReader(encoded)
            guard try reader.byte() == VaultWire.version, let call = ServedCalls.byCode[try CallCode(&reader)] else { throw .malformed }
            self = try Self.read(call, &reader)
            try reader.finish()
        } catch {
            throw .refused(.malformed)
        }
    }

    private static func read<Call: ServedCall>(_ call: Call.Type, _ reader: inout ByteReader) throws(ByteError) -> VaultWork {
        try Call(&reader).work
    }
}

/// What came of it.
enum VaultOutcome: Sendable {
    /// As it is sent.
    case answer([UInt8])
    /// The answer follows once this is hashed.
    case hash(HashWork)
}
