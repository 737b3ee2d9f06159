internal import Credentials
internal import Scheduling
package import Seals

extension StaffAnswer {
    private enum Code: UInt8 {
        case refused = 1, done, challenge, signedIn, invitation, grant, methods, creation, timeCodeSecret, recoveryCodes, staff, link
        case added, opened, tokens, corrected, signIns, ended, notices
    }

    package func write(to writer: inout ByteWriter) throws(VaultError) {
        func code(_ code: Code) { writer.byte(code.rawValue) }
        switch self {
        case .refused(let refusal):
            code(.refused)
            writer.raw(refusal.wireBytes)
        case .done: code(.done)
        case .challenge(let challenge):
            code(.challenge)
            writer.bytes(challenge.bytes)
        case .signedIn(let signedIn):
            code(.signedIn)
            writer.raw(signedIn.secret.bytes)
            writer.grantView(signedIn.grant)
            writer.raw(signedIn.device.bytes)
        case .invitation(let invitation):
            code(.invitation)
            writer.invitation(invitation)
        case .grant(let grant):
            code(.grant)
            writer.grantView(grant)
        case .methods(let methods):
            code(.methods)
            writer.methods(methods)
        case .creation(let creation):
            code(.creation)
            writer.bytes(creation.challenge.bytes)
            writer.bytes(creation.userHandle)
            writer.list(creation.excluded) { $0.bytes($1) }
        case .timeCodeSecret(let secret):
            code(.timeCodeSecret)
            writer.raw(secret.bytes)
        case .recoveryCodes(let codes):
            code(.recoveryCodes)
            writer.list(codes) { $0.text($1.text) }
        case .staff(let members):
            code(.staff)
            writer.list(members) { $0.member($1) }
        case .link(let token):
            code(.link)
            writer.text(token.text)
        case .added: code(.added)
        case .opened(let seals):
            code(.opened)
            writer.integer(seals.count)
            for seal in seals { try writer.opened(seal) }
        case .signIns(let signIns):
            code(.signIns)
            writer.list(signIns) { $0.signIn($1) }
        case .notices(let notices):
            code(.notices)
            writer.list(notices) { $0.notice($1) }
        case .ended(let ended):
            code(.ended)
            writer.integer(ended.signIns)
            writer.integer(ended.people)
        case .corrected(let seals):
            code(.corrected)
            writer.sealed(seals.particulars)
            writer.optional(seals.contact) { $0.sealed($1) }
            writer.list(seals.identity) { $0.byte(UInt8($1.rawValue)) }
        case .tokens(let tokens):
            code(.tokens)
            writer.list(tokens) { $0.blindToken($1) }
        }
    }

    /// - Throws: `refused(.malformed)`.
    package init(_ reader: inout ByteReader) throws(VaultError) {
        guard let code = Code(rawValue: try reader.byte()) else { throw .refused(.malformed) }
        switch code {
        case .refused: self = .refused(try StaffRefusal(&reader))
        case .done: self = .done
        case .challenge: self = .challenge(try reader.challenge())
        case .signedIn:
            let (secret, grant, device) = (try reader.grantSecret(), try reader.grantView(), DeviceSecret(bytes: try reader.raw(32)))
            guard let device else { throw .refused(.malformed) }
            self = .signedIn(SignedIn(secret: secret, grant: grant, device: device))
        case .invitation: self = .invitation(try reader.invitation())
        case .grant: self = .grant(try reader.grantView())
        case .methods: self = .methods(try reader.methods())
        case .creation:
            self = .creation(PasskeyCreation(
                challenge: try reader.challenge(), userHandle: try reader.bytes(),
                excluded: try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.bytes() }))
        case .timeCodeSecret: self = .timeCodeSecret(try reader.timeCodeSecret())
        case .recoveryCodes:
            self = .recoveryCodes(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.recoveryCode() })
        case .staff: self = .staff(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.member() })
        case .link: self = .link(try reader.token())
        case .added: self = .added
        case .signIns: self = .signIns(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.signIn() })
        case .notices: self = .notices(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.notice() })
        case .ended: self = .ended(EndedSignIns(signIns: try reader.integer(), people: try reader.integer()))
        case .corrected:
            self = .corrected(CorrectedSeals(
                particulars: try reader.sealed(),
                contact: try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.sealed() },
                identity: try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.identityField() }))
        case .tokens: self = .tokens(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.blindToken() })
        case .opened: self = .opened(try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.opened() })
        }
    }
}

extension ByteWriter {
    fileprivate mutating func methods(_ methods: StaffMethods) {
        list(methods.passkeys) {
            $0.bytes($1.credentialID)
            $0.text($1.name)
            $0.instant($1.added)
            $0.optional($1.lastUsed) { $0.instant($1) }
        }
        bool(methods.hasPassword)
        integer(methods.recoveryCodesLeft)
        integer(methods.grantCount)
    }

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
        }
    }
}

extension ByteReader {
    fileprivate mutating func methods() throws(VaultError) -> StaffMethods {
        let passkeys = try list { (reader: inout ByteReader) throws(VaultError) in
            StaffMethods.Passkey(
                credentialID: try reader.bytes(), name: try reader.text(), added: try reader.instant(),
                lastUsed: try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.instant() })
        }
        return StaffMethods(passkeys: passkeys, hasPassword: try bool(), recoveryCodesLeft: try integer(), grantCount: try integer())
    }

    fileprivate mutating func opened() throws(VaultError) -> OpenedSeal {
        switch try byte() {
        case 1: .opened(try ParticularsCoding.decodeFromAnswer(bytes()))
        case 2: .shredded
        case 3: .unreadable
        case 4: .note(try NoteCoding.decodeFromAnswer(bytes()))
        default: throw .refused(.malformed)
        }
    }
}
