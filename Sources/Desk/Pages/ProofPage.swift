import Credentials
import Pages
import Scheduling
import Serving
import Wording

/// Proving again who one is, for what needs it.
struct ProofPage: DeskPage {
    let frame: DeskFrame
    let challenge: String?
    let relyingPartyID: String
    let resumption: Resumption?
    let problem: SignInPage.Problem?
    let methods: StaffMethods

    var title: String { say(.deskProofTitle) }
    var bodyClass: String { "desk threshold" }

    var main: HTML {
        let carried = token + hidden(resumption)
        return """
            <div class="narrow">
            <h1>\(say(.deskProofTitle))</h1>
            <p class="lead">\(say(.deskProofText))</p>
            \(HTML.optional(problem) { ProofForms.notice($0, say) })
            \(HTML.when(!methods.passkeys.isEmpty, ProofForms.passkey(
                action: frame.paths.path(.proofPasskey), challenge: challenge, relyingPartyID: relyingPartyID, say, carried)))
            \(HTML.when(methods.hasPassword, """
                <form class="card" method="post" action="\(frame.paths.path(.proof))" data-once>
                \(carried)\(ProofForms.username(frame.member))
                <h2>\(say(.deskSignInPassword))</h2>
                \(ProofForms.passwordFields(say))
                <button class="button">\(say(.deskProofButton))</button>
                </form>
                """))
            \(HTML.when(methods.passkeys.isEmpty && !methods.hasPassword, """
                <p class="note">\(say(.deskProofNoWay))</p>
                <a class="button primary" href="\(frame.paths.path(.account))">\(say(.deskAccount))</a>
                """))
            </div>
            """
    }
}
