internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// A link that signs someone in once.
struct OperatorSignInLink {
    let email: EmailAddress
}

extension OperatorSignInLink: OperatorCall {
    static let code: UInt8 = 2
    typealias Value = OneTimeToken

    init(_ reader: inout ByteReader) throws(ByteError) { email = try reader.email() }
    func write(to writer: inout ByteWriter) { writer.email(email) }

    static func write(value: OneTimeToken, to writer: inout ByteWriter) {
        writer.kind(.link)
        writer.text(value.text)
    }

    static func value(_ reader: inout ByteReader) throws(ByteError) -> OneTimeToken {
        try reader.expect(.link)
        return try reader.token()
    }

    func decide(_ core: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> OneTimeToken {
        try core.signInLink(email, at: now, &journal)
    }
}
