package import Bytes
public import Credentials
public import Scheduling
public import Seals

/// A clinic's copies, its days' notes and what was left with it, each opened or not.
package struct OpenDayCall: Sendable {
    package let seals: [SealedRecord]
    package let clinic: ClinicID
    package let grant: GrantSecret
    /// Whether somebody is at the desk.
    package let isUse: Bool
}

extension OpenDayCall: StaffCall {
    package static let code = CallCode.staff(19)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        seals = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.sealed() }
        clinic = try reader.clinic()
        grant = try reader.grantSecret()
        isUse = try reader.bool()
    }

    package func write(to writer: inout ByteWriter) {
        writer.list(seals) { $0.sealed($1) }
        writer.raw(clinic.bytes)
        writer.digest(grant.value)
        writer.bool(isUse)
    }

    package static func write(value: [OpenedSeal], to writer: inout ByteWriter) throws(VaultError) {
        writer.kind(.opened)
        writer.integer(value.count)
        for seal in value { try writer.opened(seal) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> [OpenedSeal] {
        try reader.expect(.opened)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.opened() }
    }
}

extension VaultClient {
    public func open(
        _ seals: [SealedRecord], at clinic: ClinicID, grant: GrantSecret, isUse: Bool
    ) async throws(StaffFault) -> [OpenedSeal] {
        guard seals.count <= StaffLimits.sealsPerCallMax else { throw .vault(.refused(.tooMany)) }
        let opened = try await transport.ask(OpenDayCall(seals: seals, clinic: clinic, grant: grant, isUse: isUse))
        guard opened.count == seals.count else { throw .vault(.unavailable) }
        return opened
    }
}

extension ByteWriter {
    fileprivate mutating func opened(_ seal: OpenedSeal) throws(VaultError) {
        switch seal {
        case .opened(let particulars):
            byte(1)
            bytes(try ParticularsCoding.encodeForAnswer(particulars))
        case .shredded: byte(2)
        case .unreadable: byte(3)
        case .note(let note):
            byte(4)
            bytes(try NoteCoding.encodeForAnswer(note))
        case .word(let word):
            byte(5)
            bytes(try WordCoding.encodeForAnswer(word))
        }
    }
}

extension ByteReader {
    fileprivate mutating func opened() throws(ByteError) -> OpenedSeal {
        switch try byte() {
        case 1: .opened(try ParticularsCoding.decodeFromAnswer(bytes()))
        case 2: .shredded
        case 3: .unreadable
        case 4: .note(try NoteCoding.decodeFromAnswer(bytes()))
        case 5: .word(try WordCoding.decodeFromAnswer(bytes()))
        default: throw .malformed
        }
    }
}
