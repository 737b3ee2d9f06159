package import Bytes
package import Credentials
package import Scheduling
package import Seals

extension ByteReader {
    package mutating func lookup() throws(ByteError) -> Lookup {
        switch try byte() {
        case 1: .email(try email())
        case 2: .phone(try phone())
        case 3: .healthNumber(try text())
        case 4: .nameAndBirth(family: try text(), birth: try date())
        default: throw .malformed
        }
    }

    package mutating func correction() throws(ByteError) -> ContactCorrection {
        let phone = try optional { (reader: inout ByteReader) throws(ByteError) in try reader.phone() }
        let email = try optional { (reader: inout ByteReader) throws(ByteError) in try reader.email() }
        guard let language = Language(rawValue: try text()) else { throw .malformed }
        guard let channel = MessageChannel(rawValue: try text()) else { throw .malformed }
        return ContactCorrection(phone: phone, email: email, language: language, channel: channel)
    }

    package mutating func visitCorrection() throws(ByteError) -> VisitCorrection {
        switch try byte() {
        case 1: return .contact(try correction())
        case 2:
            let (given, family, hasOne) = (try text(), try text(), try bool())
            let birth = try optional { (reader: inout ByteReader) throws(ByteError) in try reader.date() }
            let number = try optional { (reader: inout ByteReader) throws(ByteError) in try reader.text() }
            return .identity(
                IdentityCorrection(givenName: given, familyName: family, hasOneName: hasOne, birthDate: birth, healthNumber: number))
        default: throw .malformed
        }
    }

    package mutating func identityField() throws(ByteError) -> IdentityField {
        guard let field = IdentityField(rawValue: Int(try byte())) else { throw .malformed }
        return field
    }

    /// Within what RFC 3339 can write, so that no sum of two overflows.
    package mutating func instant() throws(ByteError) -> Instant {
        let seconds = Int64(try integer())
        guard (0...Instant.distantFuture.seconds).contains(seconds) else { throw .malformed }
        return Instant(seconds: seconds)
    }

    /// What has one text, from exactly that.
    private mutating func value<Value>(_ parse: (String) -> Value?, _ text: (Value) -> String) throws(ByteError) -> Value {
        let read = try self.text()
        guard let value = parse(read), text(value) == read else { throw .malformed }
        return value
    }

    private mutating func present<Value>(_ value: Value?) throws(ByteError) -> Value {
        guard let value else { throw .malformed }
        return value
    }

    package mutating func staff() throws(ByteError) -> StaffID { try present(StaffID(bytes: raw(16))) }
    package mutating func grantID() throws(ByteError) -> GrantID { try present(GrantID(bytes: raw(16))) }
    package mutating func grantSecret() throws(ByteError) -> GrantSecret { GrantSecret(try digest()) }
    package mutating func challenge() throws(ByteError) -> PasskeyChallenge { try present(PasskeyChallenge(bytes: bytes())) }
    package mutating func email() throws(ByteError) -> EmailAddress { try value({ EmailAddress($0) }, \.text) }
    package mutating func phone() throws(ByteError) -> PhoneNumber { try value({ PhoneNumber($0) }, \.description) }
    package mutating func language() throws(ByteError) -> Language { try present(Language(rawValue: text())) }
    package mutating func method() throws(ByteError) -> SignInMethod { try present(SignInMethod(rawValue: text())) }
    package mutating func token() throws(ByteError) -> OneTimeToken { try value({ OneTimeToken($0) }, \.text) }
    package mutating func recoveryCode() throws(ByteError) -> RecoveryCode { try value({ RecoveryCode($0) }, \.text) }

    package mutating func timeCodeSecret() throws(ByteError) -> TimeCodeSecret {
        try present(TimeCodeSecret(bytes: raw(TimeCodeSecret.byteCount)))
    }

    package mutating func device() throws(ByteError) -> DeviceSecret? {
        try optional { (reader: inout ByteReader) throws(ByteError) in DeviceSecret(try reader.digest()) }
    }

    package mutating func browser() throws(ByteError) -> BrowserKind? {
        try optional { (reader: inout ByteReader) throws(ByteError) in
            guard let family = BrowserKind.Family(rawValue: try reader.byte()), let system = BrowserKind.System(rawValue: try reader.byte())
            else { throw .malformed }
            return BrowserKind(family: family, system: system)
        }
    }

    package mutating func signIn() throws(ByteError) -> StaffSignIn {
        StaffSignIn(
            id: try grantID(), method: try method(), began: try instant(), lastUsed: try instant(), isEnrolment: try bool(),
            browser: try browser(), isThis: try bool(), isThisBrowser: try bool())
    }

    package mutating func message() throws(ByteError) -> MessageID { try present(MessageID(bytes: raw(16))) }
    package mutating func accessChange() throws(ByteError) -> AccessChange { try present(AccessChange(rawValue: byte())) }

    package mutating func notice() throws(ByteError) -> StaffNotice {
        StaffNotice(id: try message(), change: try accessChange(), contact: try sealed())
    }

    /// In the form that is hashed, which normalizing again does not change.
    package mutating func password() throws(ByteError) -> Password {
        let read = try text()
        guard let password = try? Password(read), password.bytes.elementsEqual(read.utf8) else { throw .malformed }
        return password
    }

    package mutating func membership() throws(ByteError) -> Membership {
        let clinic = try clinic()
        let role = try present(StaffRole(rawValue: text()))
        let practitioner = try optional { (reader: inout ByteReader) throws(ByteError) in
            try reader.present(PractitionerID(bytes: reader.raw(16)))
        }
        guard role == .practitioner || practitioner == nil else { throw .malformed }
        return Membership(clinic: clinic, role: role, practitioner: practitioner)
    }

    package mutating func member() throws(ByteError) -> StaffMember {
        StaffMember(
            id: try staff(), email: try email(), givenName: try text(), familyName: try text(), language: try language(),
            memberships: try list { (reader: inout ByteReader) throws(ByteError) in try reader.membership() }, hasAccepted: try bool())
    }

    package mutating func invitation() throws(ByteError) -> StaffInvitation {
        StaffInvitation(
            email: try email(), givenName: try text(), familyName: try text(), language: try language(), membership: try membership(),
            replaces: try optional { (reader: inout ByteReader) throws(ByteError) -> StaffRole in
                guard let role = StaffRole(rawValue: try reader.text()) else { throw .malformed }
                return role
            })
    }

    package mutating func grantView() throws(ByteError) -> GrantView {
        GrantView(
            id: try grantID(), member: try member(), isEnrolment: try bool(), method: try method(), began: try instant(),
            ends: try instant(), idleUntil: try instant(), provedUntil: try instant())
    }

    package mutating func assertion() throws(ByteError) -> PasskeyAssertion {
        PasskeyAssertion(
            credentialID: try bytes(), clientDataJSON: try bytes(), authenticatorData: try bytes(), signature: try bytes(),
            userHandle: try optional { (reader: inout ByteReader) throws(ByteError) in
                let handle = try reader.bytes()
                guard !handle.isEmpty else { throw .malformed }
                return handle
            })
    }

    package mutating func proof() throws(ByteError) -> SignInProof {
        switch try byte() {
        case 1: .passkey(try assertion(), challenge: try challenge(), binding: try raw(32))
        case 2: .password(try email(), try password(), code: try text())
        case 3: .recoveryCode(try email(), try recoveryCode())
        case 4: .link(try token())
        default: throw .malformed
        }
    }

    package mutating func operatorEnvelope() throws(ByteError) -> OperatorEnvelope {
        let (instant, nonce, tag) = (
            try instant(), try raw(OperatorEnvelope.nonceByteCount), try raw(OperatorEnvelope.tagByteCount)
        )
        return OperatorEnvelope(instant: instant, nonce: nonce, request: try bytes(), tag: tag)
    }
}
