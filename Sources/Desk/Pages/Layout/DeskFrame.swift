import Containment
import Credentials
import Pages
import Scheduling
import Serving

/// What every page of the desk needs to know about the visit it answers.
struct DeskFrame: Sendable {
    var language: Language
    /// Goes back in the hidden field of every form.
    var csrf: String
    /// Today's date at the clinic, or in Québec's main zone.
    var today: LocalDate
    var isDemo: Bool
    /// `nil` for whoever has not signed in.
    var member: StaffMember?
    /// `nil` on pages that are no clinic's.
    var clinic: Clinic?
    var membership: Membership?
    /// Where they have a role.
    var clinics: [Clinic]
    var roles: RoleTable
    /// Forms ask whether somebody wants text messages.
    var offersTexts = false
    /// The page is drawn from what was typed before.
    var isTyped = false
    /// In force at the clinic, or where none is meant: here, and for its patients.
    var level = Level.open
    var onlineLevel = Level.open

    var paths: DeskPaths { DeskPaths(language) }

    /// Whether a page shows what leads to it; the verb decides again.
    func allows(_ capability: Capability) -> Bool { membership.map { roles.allows($0.role, capability) } ?? false }
}
