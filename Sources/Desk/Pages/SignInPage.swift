import Credentials
import Pages
import Scheduling
import Serving
import Wording

/// Signing in: a passkey, a password with its code, or a recovery code.
struct SignInPage: DeskPage {
    let frame: DeskFrame
    /// `nil` while the vault is away.
    let challenge: String?
    let relyingPartyID: String
    let resumption: Resumption?
    let problem: Problem?
    let email: String

    enum Problem: Sendable, Hashable {
        case failed
        case tooManyTries(Int)
        case signedOut
        case vaultAway
    }

    var title: String { say(.deskSignInTitle) }
    func address(_ paths: DeskPaths) -> String? { resumption == nil ? paths.path(.signIn) : nil }
    var bodyClass: String { "desk threshold" }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.deskSignInTitle))</h1>
        \(HTML.optional(problem) { ProofForms.notice($0, say) })
        \(HTML.when(resumption.map { !$0.fields.isEmpty } ?? false, "<p class=\"note\">\(say(.deskFormKept))</p>"))
        \(ProofForms.passkey(
            action: frame.paths.path(.signInPasskey), challenge: challenge, relyingPartyID: relyingPartyID, say, token + hidden(resumption)))
        <form class="card" method="post" action="\(frame.paths.path(.signIn))" data-once>
        <h2>\(say(.deskSignInPassword))</h2>
        \(token)\(hidden(resumption))
        \(emailField("email", autofocus: false))
        \(ProofForms.passwordFields(say))
        <button class="button">\(say(.deskSignInButton))</button>
        </form>
        <details class="more">
        <summary>\(say(.deskRecoverySummary))</summary>
        <form class="card" method="post" action="\(frame.paths.path(.signInRecovery))" data-once>
        \(token)\(hidden(resumption))
        \(emailField("recovery-email", autofocus: false))
        <div class="field"><label for="recovery-code">\(say(.deskRecoveryCode))</label>
        <input id="recovery-code" name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" required></div>
        <button class="button">\(say(.deskSignInButton))</button>
        </form>
        <p class="hint">\(say(.deskRecoveryHelp))</p>
        </details>
        </div>
        """
    }

    private func emailField(_ id: String, autofocus: Bool) -> HTML {
        """
        <div class="field"><label for="\(id)">\(say(.emailLabel))</label>
        <input id="\(id)" name="email" type="email" value="\(email)" autocomplete="username webauthn" required></div>
        """
    }
}

/// The forms by which someone proves who they are, at sign-in and later.
enum ProofForms {
    /// Only shown where the browser knows passkeys, which takes its script.
    static func passkey(action: String, challenge: String?, relyingPartyID: String, _ say: Language, _ carried: HTML) -> HTML {
        HTML.optional(challenge) { challenge in
            """
            <form class="card passkey" method="post" action="\(action)" data-passkey="get" data-rp="\(relyingPartyID)" hidden>
            \(carried)\(FormParts.hidden(.challenge, challenge))\
            \(HTML.each([Field.credential, .clientData, .authenticatorData, .signature, .userHandle]) { FormParts.hidden($0, "") })
            <button class="button primary big" type="submit">\(say(.deskPasskeyButton))</button>
            <p class="hint">\(say(.deskPasskeyHint))</p>
            <p class="problem" role="status" data-passkey-status data-failed="\(say(.deskPasskeyFailed))"></p>
            </form>
            """
        }
    }

    /// For password managers: whose password it is.
    static func username(_ member: StaffMember?) -> HTML {
        HTML.optional(member) { "<input type=\"email\" autocomplete=\"username\" value=\"\($0.email.text)\" readonly hidden>" }
    }

    static func passwordFields(_ say: Language) -> HTML {
        """
        <div class="field"><label for="password">\(say(.deskPassword))</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required></div>
        <div class="field"><label for="code">\(say(.deskTimeCode))</label>
        <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required></div>
        """
    }

    static func notice(_ problem: SignInPage.Problem, _ say: Language) -> HTML {
        switch problem {
        case .failed: alert(say(.deskSignInFailed))
        case .tooManyTries(let seconds):
            alert(say(.deskTooManyTries) + " " + Quantities.count(max(1, (seconds + 59) / 60), .minute, in: say) + ".")
        case .signedOut: "<p class=\"note\" role=\"status\">\(say(.deskSignedOut))</p>"
        case .vaultAway: alert(say(.deskVaultAway))
        }
    }

    private static func alert(_ text: String) -> HTML { "<p class=\"note urgent\" role=\"alert\" tabindex=\"-1\" data-focus>\(text)</p>" }
}
