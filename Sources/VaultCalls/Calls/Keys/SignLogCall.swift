package import Bytes
public import Seals

/// Signs a checkpoint of the log.
package struct SignLogCall: Sendable {
    package let checkpoint: LogCheckpoint
}

extension SignLogCall: VaultCall {
    package static let code = CallCode.plain(37)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        checkpoint = LogCheckpoint(
            text: try reader.text(), oldSize: try reader.integer(),
            proof: try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.digest() })
    }

    package func write(to writer: inout ByteWriter) {
        writer.text(checkpoint.text)
        writer.integer(checkpoint.oldSize)
        writer.list(checkpoint.proof) { $0.digest($1) }
    }

    package static func write(_ answer: LogAnswer, to writer: inout ByteWriter) {
        switch answer {
        case .signed(let line, let key):
            writer.bool(true)
            writer.text(line)
            writer.text(key)
        case .known(let size, let root):
            writer.bool(false)
            writer.integer(size)
            writer.digest(root)
        }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> LogAnswer {
        guard try reader.bool() else { return .known(size: try reader.integer(), root: try reader.digest()) }
        return .signed(line: try reader.text(), key: try reader.text())
    }
}

extension VaultClient {
    public func signLog(_ checkpoint: LogCheckpoint) async throws(VaultError) -> LogAnswer {
        try await transport.ask(SignLogCall(checkpoint: checkpoint))
    }
}
