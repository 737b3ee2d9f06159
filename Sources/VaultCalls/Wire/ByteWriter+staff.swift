import Bytes
package import Credentials
package import Scheduling
package import Seals

/// Values of staff accounts, on the socket and in files alike.
extension ByteWriter {
    package mutating func lookup(_ lookup: Lookup) {
        switch lookup {
        case .email(let email):
            byte(1)
            text(email.description)
        case .phone(let phone):
            byte(2)
            text(phone.description)
        case .healthNumber(let number):
            byte(3)
            text(number)
        case .nameAndBirth(let family, let birth):
            byte(4)
            text(family)
            date(birth)
        }
    }

    package mutating func correction(_ correction: ContactCorrection) {
        optional(correction.phone) { $0.text($1.description) }
        optional(correction.email) { $0.email($1) }
        text(correction.language.rawValue)
        text(correction.channel.rawValue)
    }

    package mutating func visitCorrection(_ correction: VisitCorrection) {
        switch correction {
        case .contact(let contact):
            byte(1)
            self.correction(contact)
        case .identity(let identity):
            byte(2)
            text(identity.givenName)
            text(identity.familyName)
            bool(identity.hasOneName)
            optional(identity.birthDate) { $0.date($1) }
            optional(identity.healthNumber) { $0.text($1) }
        }
    }

    package mutating func instant(_ instant: Instant) { integer(Int(instant.seconds)) }

    package mutating func email(_ email: EmailAddress) { text(email.text) }

    package mutating func membership(_ membership: Membership) {
        raw(membership.clinic.bytes)
        text(membership.role.rawValue)
        optional(membership.practitioner) { $0.raw($1.bytes) }
    }

    package mutating func member(_ member: StaffMember) {
        raw(member.id.bytes)
        email(member.email)
        text(member.givenName)
        text(member.familyName)
        text(member.language.rawValue)
        list(member.memberships) { $0.membership($1) }
        bool(member.hasAccepted)
    }

    package mutating func invitation(_ invitation: StaffInvitation) {
        email(invitation.email)
        text(invitation.givenName)
        text(invitation.familyName)
        text(invitation.language.rawValue)
        membership(invitation.membership)
        optional(invitation.replaces) { $0.text($1.rawValue) }
    }

    package mutating func grantView(_ grant: GrantView) {
        raw(grant.id.bytes)
        member(grant.member)
        bool(grant.isEnrolment)
        text(grant.method.rawValue)
        for instant in [grant.began, grant.ends, grant.idleUntil, grant.provedUntil] { self.instant(instant) }
    }

    package mutating func assertion(_ assertion: PasskeyAssertion) {
        bytes(assertion.credentialID)
        bytes(assertion.clientDataJSON)
        bytes(assertion.authenticatorData)
        bytes(assertion.signature)
        optional(assertion.userHandle) { $0.bytes($1) }
    }

    package mutating func proof(_ proof: SignInProof) {
        switch proof {
        case .passkey(let assertion, let challenge, let binding):
            byte(1)
            self.assertion(assertion)
            bytes(challenge.bytes)
            raw(binding)
        case .password(let email, let password, let code):
            byte(2)
            self.email(email)
            bytes(password.bytes)
            text(code)
        case .recoveryCode(let email, let code):
            byte(3)
            self.email(email)
            text(code.text)
        case .link(let token):
            byte(4)
            text(token.text)
        }
    }

    package mutating func device(_ device: DeviceSecret?) { optional(device) { $0.digest($1.value) } }

    package mutating func browser(_ browser: BrowserKind?) {
        optional(browser) {
            $0.byte($1.family.rawValue)
            $0.byte($1.system.rawValue)
        }
    }

    package mutating func signIn(_ signIn: StaffSignIn) {
        raw(signIn.id.bytes)
        text(signIn.method.rawValue)
        for instant in [signIn.began, signIn.lastUsed] { self.instant(instant) }
        bool(signIn.isEnrolment)
        browser(signIn.browser)
        bool(signIn.isThis)
        bool(signIn.isThisBrowser)
    }

    package mutating func notice(_ notice: StaffNotice) {
        raw(notice.id.bytes)
        byte(notice.change.rawValue)
        sealed(notice.contact)
    }

    package mutating func operatorEnvelope(_ envelope: OperatorEnvelope) {
        instant(envelope.instant)
        raw(envelope.nonce)
        raw(envelope.tag)
        bytes(envelope.request)
    }
}
