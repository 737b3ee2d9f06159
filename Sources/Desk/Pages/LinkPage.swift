import Credentials
import Pages
import Scheduling
import Serving
import Wording

/// What a one-time link opens: a page with a button. Looking changes nothing,
/// so that a scanner of mail uses no link up.
struct LinkPage: DeskPage {
    let frame: DeskFrame
    let token: String
    /// `nil` for a link that signs in once.
    let invitation: StaffInvitation?
    let clinic: Clinic?

    var title: String { say(invitation == nil ? .deskSignInTitle : .deskInvitationTitle) }
    var bodyClass: String { "desk threshold" }

    func address(_ paths: DeskPaths) -> String? { paths.path(invitation == nil ? .link : .invitation, token) }

    var main: HTML {
        """
        <div class="narrow">
        \(invitation.map(invited) ?? "<h1>\(say(.deskSignInTitle))</h1><p class=\"lead\">\(say(.deskLinkText))</p>")
        <form method="post" action="\(address(frame.paths) ?? "")" data-once>
        \(FormParts.hidden(.csrf, frame.csrf))
        <button class="button primary big" autofocus>\(say(invitation == nil ? .deskSignInButton : .deskInvitationButton))</button>
        </form>
        <p class="hint">\(say(invitation == nil ? .deskLinkOnce : .deskInvitationNext))</p>
        </div>
        """
    }

    private func invited(_ invitation: StaffInvitation) -> HTML {
        """
        <h1>\(say(.deskInvitationTitle))</h1>
        <p class="lead">\(say(.deskInvitationText))</p>
        <dl class="facts card">
        <div><dt>\(say(.nameLabel))</dt><dd>\(invitation.givenName) \(invitation.familyName)</dd></div>
        <div><dt>\(say(.emailLabel))</dt><dd>\(invitation.email.text)</dd></div>
        \(HTML.optional(clinic) { "<div><dt>\(say(.deskClinic))</dt><dd>\($0.name)</dd></div>" })
        <div><dt>\(say(.deskRole))</dt><dd>\(say(invitation.membership.role.words))</dd></div>
        </dl>
        """
    }
}
