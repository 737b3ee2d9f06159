package import Bytes
package import Seals

/// A question of the desk.
package protocol StaffCall: VaultCall, RefusableCall where Answer == Result<Value, StaffRefusal> {}

extension StaffCall {
    package static func write(_ answer: Result<Value, StaffRefusal>, to writer: inout ByteWriter) throws(VaultError) {
        writer.kind(AnswerKind.staff)
        try write(outcome: answer, to: &writer)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> Result<Value, StaffRefusal> {
        try reader.expect(AnswerKind.staff)
        return try outcome(&reader)
    }
}
