package import Bytes

/// A request that proves that whoever made it holds the master key. What is
/// asked and answered is for the two who can read that key.
package struct ByOperatorCall: Sendable {
    package let envelope: OperatorEnvelope

    package init(envelope: OperatorEnvelope) { self.envelope = envelope }
}

extension ByOperatorCall: VaultCall {
    package static let code = CallCode.plain(14)

    package init(_ reader: inout ByteReader) throws(ByteError) { envelope = try reader.operatorEnvelope() }
    package func write(to writer: inout ByteWriter) { writer.operatorEnvelope(envelope) }

    package static func write(_ answer: [UInt8], to writer: inout ByteWriter) {
        writer.kind(.toOperator)
        writer.bytes(answer)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> [UInt8] {
        try reader.expect(.toOperator)
        return try reader.bytes()
    }
}
