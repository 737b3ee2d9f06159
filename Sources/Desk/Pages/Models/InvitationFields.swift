import Credentials
import Pages
import Scheduling
import Serving

/// An invitation as it was typed.
struct InvitationFields: Sendable, Equatable {
    var email = ""
    var givenName = ""
    var familyName = ""
    var language: Language?
    var role: StaffRole?
    var practitioner: PractitionerID?
    /// The role that the page has told of, of this very address: another one
    /// may take its place.
    var known: StaffRole?

    init() {}

    init(_ form: URLEncodedForm) {
        func text(_ field: Field) -> String { form.line(field, max: 300) }
        email = text(.email)
        givenName = text(.givenName)
        familyName = text(.familyName)
        language = Language(rawValue: text(.language))
        role = StaffRole(rawValue: text(.role))
        practitioner = PractitionerID(text(.practitioner))
        let told = text(.known).split(separator: " ", maxSplits: 1).map(String.init)
        if told.count == 2, told[1] == email { known = StaffRole(rawValue: told[0]) }
    }

    /// `nil` while something is missing.
    func invitation(to clinic: ClinicID, _ pageLanguage: Language) -> StaffInvitation? {
        guard let address = EmailAddress(email), let role, !givenName.isEmpty, !familyName.isEmpty,
            role != .practitioner || practitioner != nil
        else { return nil }
        return StaffInvitation(
            email: address, givenName: givenName, familyName: familyName, language: language ?? pageLanguage,
            membership: Membership(clinic: clinic, role: role, practitioner: practitioner),
            replaces: known)
    }
}
