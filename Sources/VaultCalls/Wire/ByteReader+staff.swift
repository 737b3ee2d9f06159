package import Credentials
package import Scheduling
package import Seals

extension ByteReader {
    package mutating func lookup() throws(VaultError) -> Lookup {
        switch try byte() {
        case 1: .email(try email())
        case 2: .phone(try phone())
        case 3: .healthNumber(try text())
        case 4: .nameAndBirth(family: try text(), birth: try date())
        default: throw .refused(.malformed)
        }
    }

    package mutating func correction() throws(VaultError) -> ContactCorrection {
        let phone = try optional { (reader: inout ByteReader) throws(VaultError) in try reader.phone() }
        let email = try optional { (reader: inout ByteReader) throws(VaultError) in try reader.email() }
        guard let language = Language(rawValue: try text()) else { throw .refused(.malformed) }
        guard let channel = MessageChannel(rawValue: try text()) else { throw .refused(.malformed) }
        return ContactCorrection(phone: phone, email: email, language: language, channel: channel)
    }

    package mutating func visitCorrection() throws(VaultError) -> VisitCorrection {
        switch try byte() {
        case 1: return .contact(try correction())
        case 2:
            let (given, family, hasOne) = (try text(), try text(), try bool())
            let birth = try optional { (reader: inout ByteReader) throws(VaultError) in try reader.date() }
            let number = try optional { (reader: inout ByteReader) throws(VaultError) in try reader.text() }
            return .identity(IdentityCorrection(givenName: given, familyName: family, hasOneName: hasOne, birthDate: birth, healthNumber: number))
        default: throw .refused(.malformed)
        }
    }

    package mutating func identityField() throws(VaultError) -> IdentityField {
        guard let field = IdentityField(rawValue: Int(try byte())) else { throw .refused(.malformed) }
        return field
    }

    package mutating func bool() throws(VaultError) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw .refused(.malformed)
        }
    }

    /// Within what RFC 3339 can write, so that no sum of two overflows.
    package mutating func instant() throws(VaultError) -> Instant {
        let seconds = Int64(try integer())
        guard (0...Instant.distantFuture.seconds).contains(seconds) else { throw .refused(.malformed) }
        return Instant(seconds: seconds)
    }

    /// What has one text, from exactly that.
    private mutating func value<Value>(_ parse: (String) -> Value?, _ text: (Value) -> String) throws(VaultError) -> Value {
        let read = try self.text()
        guard let value = parse(read), text(value) == read else { throw .refused(.malformed) }
        return value
    }

    private mutating func present<Value>(_ value: Value?) throws(VaultError) -> Value {
        guard let value else { throw .refused(.malformed) }
        return value
    }

    package mutating func staff() throws(VaultError) -> StaffID { try present(StaffID(bytes: raw(16))) }
    package mutating func grantID() throws(VaultError) -> GrantID { try present(GrantID(bytes: raw(16))) }
    package mutating func grantSecret() throws(VaultError) -> GrantSecret { try present(GrantSecret(bytes: raw(32))) }
    package mutating func challenge() throws(VaultError) -> PasskeyChallenge { try present(PasskeyChallenge(bytes: bytes())) }
    package mutating func email() throws(VaultError) -> EmailAddress { try value({ EmailAddress($0) }, \.text) }
    package mutating func phone() throws(VaultError) -> PhoneNumber { try value({ PhoneNumber($0) }, \.description) }
    package mutating func language() throws(VaultError) -> Language { try present(Language(rawValue: text())) }
    package mutating func method() throws(VaultError) -> SignInMethod { try present(SignInMethod(rawValue: text())) }
    package mutating func token() throws(VaultError) -> OneTimeToken { try value({ OneTimeToken($0) }, \.text) }
    package mutating func recoveryCode() throws(VaultError) -> RecoveryCode { try value({ RecoveryCode($0) }, \.text) }

    package mutating func timeCodeSecret() throws(VaultError) -> TimeCodeSecret {
        try present(TimeCodeSecret(bytes: raw(TimeCodeSecret.byteCount)))
    }

    package mutating func device() throws(VaultError) -> DeviceSecret? {
        try optional { (reader: inout ByteReader) throws(VaultError) in try reader.present(DeviceSecret(bytes: reader.raw(32))) }
    }

    package mutating func browser() throws(VaultError) -> BrowserKind? {
        try optional { (reader: inout ByteReader) throws(VaultError) in
            guard let family = BrowserKind.Family(rawValue: try reader.byte()), let system = BrowserKind.System(rawValue: try reader.byte())
            else { throw .refused(.malformed) }
            return BrowserKind(family: family, system: system)
        }
    }

    package mutating func signIn() throws(VaultError) -> StaffSignIn {
        StaffSignIn(
            id: try grantID(), method: try method(), began: try instant(), lastUsed: try instant(), isEnrolment: try bool(),
            browser: try browser(), isThis: try bool(), isThisBrowser: try bool())
    }

    package mutating func message() throws(VaultError) -> MessageID { try present(MessageID(bytes: raw(16))) }
    package mutating func accessChange() throws(VaultError) -> AccessChange { try present(AccessChange(rawValue: byte())) }

    package mutating func notice() throws(VaultError) -> StaffNotice {
        StaffNotice(id: try message(), change: try accessChange(), contact: try sealed())
    }

    /// In the form that is hashed, which normalizing again does not change.
    package mutating func password() throws(VaultError) -> Password {
        let read = try text()
        guard let password = try? Password(read), password.bytes.elementsEqual(read.utf8) else { throw .refused(.malformed) }
        return password
    }

    package mutating func membership() throws(VaultError) -> Membership {
        let clinic = try clinic()
        let role = try present(StaffRole(rawValue: text()))
        let practitioner = try optional { (reader: inout ByteReader) throws(VaultError) in
            try reader.present(PractitionerID(bytes: reader.raw(16)))
        }
        guard role == .practitioner || practitioner == nil else { throw .refused(.malformed) }
        return Membership(clinic: clinic, role: role, practitioner: practitioner)
    }

    package mutating func member() throws(VaultError) -> StaffMember {
        StaffMember(
            id: try staff(), email: try email(), givenName: try text(), familyName: try text(), language: try language(),
            memberships: try list { (reader: inout ByteReader) throws(VaultError) in try reader.membership() }, hasAccepted: try bool())
    }

    package mutating func invitation() throws(VaultError) -> StaffInvitation {
        StaffInvitation(
            email: try email(), givenName: try text(), familyName: try text(), language: try language(), membership: try membership(),
            replaces: try optional { (reader: inout ByteReader) throws(VaultError) -> StaffRole in
                guard let role = StaffRole(rawValue: try reader.text()) else { throw .refused(.malformed) }
                return role
            })
    }

    package mutating func grantView() throws(VaultError) -> GrantView {
        GrantView(
            id: try grantID(), member: try member(), isEnrolment: try bool(), method: try method(), began: try instant(),
            ends: try instant(), idleUntil: try instant(), provedUntil: try instant())
    }

    package mutating func assertion() throws(VaultError) -> PasskeyAssertion {
        PasskeyAssertion(
            credentialID: try bytes(), clientDataJSON: try bytes(), authenticatorData: try bytes(), signature: try bytes(),
            userHandle: try optional { (reader: inout ByteReader) throws(VaultError) in
                let handle = try reader.bytes()
                guard !handle.isEmpty else { throw .refused(.malformed) }
                return handle
            })
    }

    package mutating func proof() throws(VaultError) -> SignInProof {
        switch try byte() {
        case 1: .passkey(try assertion(), challenge: try challenge(), binding: try raw(32))
        case 2: .password(try email(), try password(), code: try text())
        case 3: .recoveryCode(try email(), try recoveryCode())
        case 4: .link(try token())
        default: throw .refused(.malformed)
        }
    }

    package mutating func operatorEnvelope() throws(VaultError) -> OperatorEnvelope {
        let (instant, nonce, tag) = (
            try instant(), try raw(OperatorEnvelope.nonceByteCount), try raw(OperatorEnvelope.tagByteCount)
        )
        return OperatorEnvelope(instant: instant, nonce: nonce, request: try bytes(), tag: tag)
    }
}
