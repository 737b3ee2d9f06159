package import Bytes
package import Seals

/// What is answered with a value, or with why whoever asks is refused: what
/// the desk and operators ask.
package protocol RefusableCall: Sendable {
    associatedtype Value: Sendable

    /// The value's kind, and what follows it.
    static func write(value: Value, to writer: inout ByteWriter) throws(VaultError)

    /// - Throws: whatever, for what is no answer to this call.
    static func value(_ reader: inout ByteReader) throws(ByteError) -> Value
}

extension RefusableCall {
    package static func write(outcome: Result<Value, StaffRefusal>, to writer: inout ByteWriter) throws(VaultError) {
        switch outcome {
        case .success(let value): try write(value: value, to: &writer)
        case .failure(let refusal):
            writer.kind(StaffAnswerKind.refused)
            writer.raw(refusal.wireBytes)
        }
    }

    package static func outcome(_ reader: inout ByteReader) throws(ByteError) -> Result<Value, StaffRefusal> {
        guard reader.next == StaffAnswerKind.refused.rawValue else { return .success(try value(&reader)) }
        try reader.expect(StaffAnswerKind.refused)
        return .failure(try StaffRefusal(&reader))
    }
}
