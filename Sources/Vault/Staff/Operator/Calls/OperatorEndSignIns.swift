internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// Ends sign-ins.
struct OperatorEndSignIns {
    /// Of nobody in particular: of everybody.
    let email: EmailAddress?
}

extension OperatorEndSignIns: OperatorCall {
    static let code: UInt8 = 5
    typealias Value = EndedSignIns

    init(_ reader: inout ByteReader) throws(ByteError) {
        email = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.email() }
    }

    func write(to writer: inout ByteWriter) { writer.optional(email) { $0.email($1) } }

    static func write(value: EndedSignIns, to writer: inout ByteWriter) {
        writer.kind(.ended)
        writer.integer(value.signIns)
        writer.integer(value.people)
    }

    static func value(_ reader: inout ByteReader) throws(ByteError) -> EndedSignIns {
        try reader.expect(.ended)
        return EndedSignIns(signIns: try reader.integer(), people: try reader.integer())
    }

    func decide(_ core: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> EndedSignIns {
        try core.endSignIns(of: email, at: now, &journal)
    }
}
