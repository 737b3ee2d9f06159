package import Bytes
package import Credentials
internal import Scheduling

// Answers that several calls of the desk and of operators share.

extension RefusableCall where Value == Void {
    package static func write(value: Void, to writer: inout ByteWriter) { writer.kind(.done) }
    package static func value(_ reader: inout ByteReader) throws(ByteError) { try reader.expect(.done) }
}

extension RefusableCall where Value == SignedIn {
    package static func write(value: SignedIn, to writer: inout ByteWriter) {
        writer.kind(.signedIn)
        writer.digest(value.secret.value)
        writer.grantView(value.grant)
        writer.digest(value.device.value)
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> SignedIn {
        try reader.expect(.signedIn)
        return SignedIn(secret: try reader.grantSecret(), grant: try reader.grantView(), device: DeviceSecret(try reader.digest()))
    }
}

extension RefusableCall where Value == GrantView {
    package static func write(value: GrantView, to writer: inout ByteWriter) {
        writer.kind(.grant)
        writer.grantView(value)
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> GrantView {
        try reader.expect(.grant)
        return try reader.grantView()
    }
}

extension RefusableCall where Value == [StaffMember] {
    package static func write(value: [StaffMember], to writer: inout ByteWriter) {
        writer.kind(StaffAnswerKind.staff)
        writer.list(value) { $0.member($1) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> [StaffMember] {
        try reader.expect(StaffAnswerKind.staff)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.member() }
    }
}

extension RefusableCall where Value == InvitationOutcome {
    package static func write(value: InvitationOutcome, to writer: inout ByteWriter) {
        switch value {
        case .link(let link):
            writer.kind(.link)
            writer.text(link.text)
        case .added: writer.kind(.added)
        }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> InvitationOutcome {
        guard reader.next == StaffAnswerKind.added.rawValue else {
            try reader.expect(.link)
            return .link(try reader.token())
        }
        try reader.expect(.added)
        return .added
    }
}
