internal import Credentials
internal import Scheduling
package import Seals

extension StaffRequest {
    package enum Code: UInt8, CaseIterable {
        case passkeyChallenge = 1, signIn, invitation, enrol, grant, prove, signOut, signOutEverywhere, methods, passkeyCreation
        case addPasskey, removePasskey, newTimeCodeSecret, setPassword, newRecoveryCodes, staff, invite, revoke, open, find, correct
        case signIns, endSignIn, endOtherSignIns, notices
    }

    private var code: Code {
        switch self {
        case .passkeyChallenge: .passkeyChallenge
        case .signIn: .signIn
        case .invitation: .invitation
        case .enrol: .enrol
        case .grant: .grant
        case .prove: .prove
        case .signOut: .signOut
        case .signOutEverywhere: .signOutEverywhere
        case .notices: .notices
        case .signIns: .signIns
        case .endSignIn: .endSignIn
        case .endOtherSignIns: .endOtherSignIns
        case .methods: .methods
        case .passkeyCreation: .passkeyCreation
        case .addPasskey: .addPasskey
        case .removePasskey: .removePasskey
        case .newTimeCodeSecret: .newTimeCodeSecret
        case .setPassword: .setPassword
        case .newRecoveryCodes: .newRecoveryCodes
        case .staff: .staff
        case .invite: .invite
        case .revoke: .revoke
        case .open: .open
        case .find: .find
        case .correct: .correct
        }
    }

    package func write(to writer: inout ByteWriter) {
        writer.byte(code.rawValue)
        switch self {
        case .passkeyChallenge(let binding): writer.raw(binding)
        case .signIn(let proof, let device, let browser):
            writer.proof(proof)
            writer.device(device, browser)
        case .invitation(let link): writer.text(link.text)
        case .enrol(let link, let device, let browser):
            writer.text(link.text)
            writer.device(device, browser)
        case .notices(let queued): writer.list(queued) { $0.raw($1.bytes) }
        case .endSignIn(let id, let grant):
            writer.raw(id.bytes)
            writer.raw(grant.bytes)
        case .prove(let proof, let device, let grant):
            writer.proof(proof)
            writer.device(device)
            writer.raw(grant.bytes)
        case .grant(let grant, let flag), .newTimeCodeSecret(let grant, let flag):
            writer.raw(grant.bytes)
            writer.bool(flag)
        case .signOut(let grant), .signOutEverywhere(let grant), .signIns(let grant), .endOtherSignIns(let grant), .methods(let grant),
            .newRecoveryCodes(let grant):
            writer.raw(grant.bytes)
        case .passkeyCreation(let grant, let binding):
            writer.raw(grant.bytes)
            writer.raw(binding)
        case .addPasskey(let registration, let name, let challenge, let binding, let grant):
            writer.bytes(registration.clientDataJSON)
            writer.bytes(registration.attestationObject)
            writer.text(name)
            writer.bytes(challenge.bytes)
            writer.raw(binding)
            writer.raw(grant.bytes)
        case .removePasskey(let credentialID, let grant):
            writer.bytes(credentialID)
            writer.raw(grant.bytes)
        case .setPassword(let password, let code, let grant):
            writer.bytes(password.bytes)
            writer.text(code)
            writer.raw(grant.bytes)
        case .staff(let clinic, let grant):
            writer.raw(clinic.bytes)
            writer.raw(grant.bytes)
        case .invite(let invitation, let grant):
            writer.invitation(invitation)
            writer.raw(grant.bytes)
        case .revoke(let staff, let clinic, let grant):
            writer.raw(staff.bytes)
            writer.raw(clinic.bytes)
            writer.raw(grant.bytes)
        case .open(let seals, let clinic, let grant, let isUse):
            writer.list(seals) { $0.sealed($1) }
            writer.raw(clinic.bytes)
            writer.raw(grant.bytes)
            writer.bool(isUse)
        case .correct(let particulars, let contact, let correction, let clinic, let grant):
            writer.sealed(particulars)
            writer.sealed(contact)
            writer.visitCorrection(correction)
            writer.raw(clinic.bytes)
            writer.raw(grant.bytes)
        case .find(let lookup, let clinic, let grant):
            writer.lookup(lookup)
            writer.raw(clinic.bytes)
            writer.raw(grant.bytes)
        }
    }

    /// - Throws: `refused(.malformed)`.
    package init(_ reader: inout ByteReader) throws(VaultError) {
        guard let code = Code(rawValue: try reader.byte()) else { throw .refused(.malformed) }
        switch code {
        case .passkeyChallenge: self = .passkeyChallenge(binding: try reader.raw(32))
        case .signIn: self = .signIn(try reader.proof(), try reader.device(), try reader.browser())
        case .invitation: self = .invitation(try reader.token())
        case .enrol: self = .enrol(try reader.token(), try reader.device(), try reader.browser())
        case .grant: self = .grant(try reader.grantSecret(), isUse: try reader.bool())
        case .prove: self = .prove(try reader.proof(), try reader.device(), grant: try reader.grantSecret())
        case .signOut: self = .signOut(try reader.grantSecret())
        case .signOutEverywhere: self = .signOutEverywhere(try reader.grantSecret())
        case .notices:
            self = .notices(queued: try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.message() })
        case .signIns: self = .signIns(try reader.grantSecret())
        case .endSignIn: self = .endSignIn(try reader.grantID(), grant: try reader.grantSecret())
        case .endOtherSignIns: self = .endOtherSignIns(try reader.grantSecret())
        case .methods: self = .methods(try reader.grantSecret())
        case .passkeyCreation: self = .passkeyCreation(try reader.grantSecret(), binding: try reader.raw(32))
        case .addPasskey:
            let registration = PasskeyRegistration(clientDataJSON: try reader.bytes(), attestationObject: try reader.bytes())
            self = .addPasskey(
                registration, name: try reader.text(), try reader.challenge(), binding: try reader.raw(32),
                grant: try reader.grantSecret())
        case .removePasskey: self = .removePasskey(try reader.bytes(), grant: try reader.grantSecret())
        case .newTimeCodeSecret: self = .newTimeCodeSecret(try reader.grantSecret(), isAnother: try reader.bool())
        case .setPassword: self = .setPassword(try reader.password(), code: try reader.text(), grant: try reader.grantSecret())
        case .newRecoveryCodes: self = .newRecoveryCodes(try reader.grantSecret())
        case .staff: self = .staff(try reader.clinic(), grant: try reader.grantSecret())
        case .invite: self = .invite(try reader.invitation(), grant: try reader.grantSecret())
        case .revoke: self = .revoke(try reader.staff(), try reader.clinic(), grant: try reader.grantSecret())
        case .open:
            let seals = try reader.list { (reader: inout ByteReader) throws(VaultError) in try reader.sealed() }
            self = .open(seals, try reader.clinic(), grant: try reader.grantSecret(), isUse: try reader.bool())
        case .correct:
            let (particulars, contact) = (try reader.sealed(), try reader.sealed())
            self = .correct(particulars, contact, try reader.visitCorrection(), try reader.clinic(), grant: try reader.grantSecret())
        case .find: self = .find(try reader.lookup(), try reader.clinic(), grant: try reader.grantSecret())
        }
    }
}
