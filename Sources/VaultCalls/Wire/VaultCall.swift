package import Bytes
package import Seals

/// One question to the vault. A file a call says all that the two processes
/// have to agree on: what is asked, its code, what is answered, how both are
/// written and read; and how the client asks it. How it is served is the
/// vault's own.
package protocol VaultCall: Sendable {
    associatedtype Answer: Sendable

    static var code: CallCode { get }

    /// What follows the code.
    ///
    /// - Throws: `malformed` for what is no such request.
    init(_ reader: inout ByteReader) throws(ByteError)
    func write(to writer: inout ByteWriter)

    /// The answer's kind, and what follows it.
    static func write(_ answer: Answer, to writer: inout ByteWriter) throws(VaultError)

    /// - Throws: whatever, for what is no answer to this call.
    static func answer(_ reader: inout ByteReader) throws(ByteError) -> Answer
}

extension VaultCall {
    package var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.byte(VaultWire.version)
        Self.code.write(to: &writer)
        write(to: &writer)
        return writer.bytes
    }

    package static func encode(_ result: Result<Answer, VaultError>) -> [UInt8] {
        do throws(VaultError) {
            var writer = ByteWriter()
            writer.byte(VaultWire.version)
            try write(try result.get(), to: &writer)
            guard writer.bytes.count <= VaultWire.answerMax else { throw .refused(.tooMany) }
            return writer.bytes
        } catch {
            return VaultWire.failure(error)
        }
    }

    /// - Throws: what the vault threw, or `unavailable` when it is not understood.
    package static func decode(_ bytes: [UInt8]) throws(VaultError) -> Answer {
        if let error = try VaultWire.failure(in: bytes) { throw error }
        do {
            var reader = ByteReader(bytes)
            _ = try reader.byte()
            let answer = try answer(&reader)
            try reader.finish()
            return answer
        } catch {
            throw .unavailable
        }
    }
}
