internal import Bytes

/// A witness's word that at some time a checkpoint was the largest it had
/// seen of that log, and grew out of all it had seen before (C2SP
/// tlog-cosignature, v1).
public struct Cosignature: Hashable, Sendable {
    /// Seconds since 1970.
    public let time: UInt64
    /// 64 bytes, Ed25519.
    public let signature: [UInt8]

    init(time: UInt64, signature: [UInt8]) {
        self.time = time
        self.signature = signature
    }

    /// - Parameter bytes: a note signature without the key's id.
    public init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard bytes.count == 8 + 64, let time = try? reader.unsigned(), time <= UInt64(Int64.max) else { return nil }
        self.init(time: time, signature: reader.rest())
    }

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.unsigned(time)
        writer.raw(signature)
        return writer.bytes
    }

    func signed(_ checkpoint: String) -> String { Self.signed(checkpoint, at: time) }

    static func signed(_ checkpoint: String, at time: UInt64) -> String { "cosignature/v1\ntime \(time)\n\(checkpoint)" }
}
