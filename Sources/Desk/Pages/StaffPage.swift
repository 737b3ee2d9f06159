import Credentials
import Pages
import Scheduling
import Serving
import Wording

/// Who works at the clinic, and inviting one more.
struct StaffPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let people: [StaffMember]
    let practitioners: [Practitioner]
    let fields: InvitationFields
    let problem: Problem?
    let outcome: Outcome?

    enum Problem: Sendable, Hashable {
        case incomplete
        case knownElsewhere
        /// They have this one here: it is changed by asking for it once more.
        case otherRole(StaffRole)

        /// As it waits with the form.
        var code: String {
            switch self {
            case .incomplete: "incomplete"
            case .knownElsewhere: "elsewhere"
            case .otherRole(let role): role.rawValue
            }
        }

        init?(code: String) {
            switch code {
            case Self.incomplete.code: self = .incomplete
            case Self.knownElsewhere.code: self = .knownElsewhere
            default:
                guard let role = StaffRole(rawValue: code) else { return nil }
                self = .otherRole(role)
            }
        }
    }

    enum Outcome: Sendable, Hashable {
        /// The name, and the link to give them.
        case link(String, String)
        case added(String)
    }

    var title: String { say(.deskStaff) }
    func address(_ paths: DeskPaths) -> String? { outcome == nil ? paths.path(.staff, clinic.id.description) : nil }

    private static let roles: [StaffRole] = [.reception, .manager, .practitioner]

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.deskStaff))</h1>
        \(HTML.optional(outcome, told))
        <section class="card"><h2>\(say(.deskStaffList))</h2>
        <ul class="rows">\(HTML.each(people, person))</ul></section>
        \(invitation)
        </div>
        """
    }

    private func told(_ outcome: Outcome) -> HTML {
        switch outcome {
        case .added(let name): "<p class=\"note\" role=\"status\">\(name): \(say(.deskInvitedAdded))</p>"
        case .link(let name, let address):
            """
            <section class="card link" role="status">
            <h2>\(say(.deskInvitedTitle)) \(name)</h2>
            <p id="link-hint">\(say(.deskInvitedText))</p>
            <div class="with-button">
            <input id="invitation-link" type="text" readonly value="\(address)" aria-label="\(say(.deskInvitedTitle)) \(name)" aria-describedby="link-hint">
            <button class="button quiet" type="button" data-copy="invitation-link" data-done="\(say(.linkCopied))" hidden>\(say(.copyLink))</button>
            </div>
            <p role="status" data-copy-status></p>
            </section>
            """
        }
    }

    private func person(_ member: StaffMember) -> HTML {
        let role = member.membership(at: clinic.id)?.role
        return """
            <li><span><strong>\(member.givenName) \(member.familyName)</strong><br>\
            <span class="hint">\(role.map { say($0.words) } ?? "")\(HTML.when(!member.hasAccepted, ", \(say(.deskInvitedNotYet))"))<br>\(member.email.text)</span></span>
            \(HTML.when(member.id != frame.member?.id, """
                <form method="post" action="\(frame.paths.path(.staffRemoval, clinic.id.description))">\(token)\(FormParts.hidden(.staff, member.id.description))\
                <button class="button quiet danger">\(say(.deskRevoke))<span class="hidden"> \(member.givenName) \(member.familyName)</span></button></form>
                """))</li>
            """
    }

    private func said(_ problem: Problem) -> HTML {
        switch problem {
        case .incomplete: "<p class=\"problem\" role=\"alert\">\(say(.deskInviteIncomplete))</p>"
        case .knownElsewhere: "<p class=\"problem\" role=\"alert\">\(say(.deskInviteElsewhere))</p>"
        case .otherRole(let role):
            """
            <p class="note caution" role="alert" tabindex="-1" data-focus>\(say(.deskInviteOtherRole)) <strong>\(say(role.words))</strong>. \(say(.deskInviteOtherRoleText))</p>\
            \(FormParts.hidden(.known, role.rawValue + " " + fields.email))
            """
        }
    }

    private var changesRole: Bool { if case .otherRole = problem { true } else { false } }

    private var invitation: HTML {
        """
        <form class="card" method="post" action="\(frame.paths.path(.staff, clinic.id.description))" data-once>
        <h2>\(say(.deskInvite))</h2>
        \(token)
        \(HTML.optional(problem, said))
        \(TextField(field: .givenName, label: say(.givenNameLabel), value: fields.givenName, language: say, autocomplete: "off", attributes: " maxlength=\"80\" required").html)
        \(TextField(field: .familyName, label: say(.familyNameLabel), value: fields.familyName, language: say, autocomplete: "off", attributes: " maxlength=\"80\" required").html)
        \(TextField(field: .email, label: say(.emailLabel), value: fields.email, language: say, type: "email", autocomplete: "off", attributes: " required").html)
        <fieldset class="group"><legend>\(say(.deskRole))</legend><div class="chips">
        \(HTML.each(Self.roles) { FormParts.chip(.role, $0.rawValue, say($0.words), isChecked: fields.role == $0, isRequired: true) })
        </div></fieldset>
        <div class="field"><label for="practitioner">\(say(.deskWhoseList))</label>
        <select id="practitioner" name="practitioner"><option value="">\(say(.deskNobody))</option>
        \(HTML.each(practitioners) { FormParts.option($0.id.description, $0.givenName + " " + $0.familyName, isSelected: fields.practitioner == $0.id) })
        </select></div>
        <fieldset class="group"><legend>\(say(.deskWrittenIn))</legend><div class="chips">
        \(HTML.each(Language.allCases) { FormParts.chip(.language, $0.rawValue, $0.ownName, isChecked: (fields.language ?? say) == $0) })
        </div></fieldset>
        <button class="button primary">\(say(changesRole ? .deskInviteChange : .deskInviteButton))</button>
        </form>
        """
    }
}
