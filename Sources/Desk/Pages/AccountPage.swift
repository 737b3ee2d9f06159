import Bytes
import Credentials
import Pages
import Scheduling
import Seals
import Serving
import Wording

/// One's own ways to sign in.
struct AccountPage: DeskPage {
    let frame: DeskFrame
    let grant: GrantView
    let methods: StaffMethods
    /// `nil` until one has proved again who one is.
    let creation: PasskeyCreation?
    /// Empty while an account is being set up.
    let signIns: [StaffSignIn]
    let zone: ZoneRules
    let relyingPartyID: String
    let problem: Problem?
    /// New recovery codes, shown this once.
    let codes: [String]

    enum Problem: Sendable, Hashable {
        case passkey, lastMethod, signInGone
    }

    var title: String { say(.deskAccount) }
    func address(_ paths: DeskPaths) -> String? { codes.isEmpty ? paths.account(frame.clinic?.id) : nil }

    private var hasWay: Bool { !methods.passkeys.isEmpty || methods.hasPassword }

    var main: HTML {
        """
        <div class="narrow account">
        <h1>\(say(.deskAccount))</h1>
        <p class="lead">\(grant.member.givenName) \(grant.member.familyName), \(grant.member.email.text)</p>
        \(HTML.when(!hasWay, "<p class=\"note caution\" role=\"status\">\(say(.deskAccountFirst))</p>"))
        \(HTML.when(hasWay && !grant.isEnrolment && codes.isEmpty, startLink))
        \(HTML.when(!codes.isEmpty, newCodes))
        \(HTML.when(problem == .passkey, alert(.deskPasskeyRefused)))\(HTML.when(problem == .lastMethod, alert(.deskLastMethod)))\
        \(HTML.when(problem == .signInGone, "<p class=\"note\" role=\"status\">\(say(.deskSignInGone))</p>"))
        \(HTML.when(creation == nil, proveFirst))
        <section class="card">
        <h2>\(say(.deskPasskeys))</h2>
        <p>\(say(.deskPasskeysText))</p>
        \(HTML.when(!methods.passkeys.isEmpty, "<ul class=\"rows\">\(HTML.each(methods.passkeys, passkey))</ul>"))
        \(HTML.optional(creation, adding))
        </section>
        <section class="card">
        <h2>\(say(.deskPasswordSection))</h2>
        <p>\(say(methods.hasPassword ? .deskPasswordStands : .deskPasswordText))</p>
        <a class="button" href="\(frame.paths.path(.password))">\(say(methods.hasPassword ? .deskPasswordChange : .deskPasswordSet))</a>
        </section>
        \(HTML.when(hasWay, recovery))
        \(HTML.when(hasWay || !signIns.isEmpty, sessions))
        </div>
        """
    }

    private var startLink: HTML {
        "<p><a class=\"button primary\" href=\"\(frame.paths.path(.home))\">\(say(.deskToDay))</a></p>"
    }

    private var proveFirst: HTML {
        """
        <div class="note"><p>\(say(.deskProveToChange))</p>
        <p><a class="button" href="\(frame.paths.path(.proof))">\(say(.deskProofButton))</a></p></div>
        """
    }

    private func passkey(_ key: StaffMethods.Passkey) -> HTML {
        """
        <li><span><strong>\(key.name.isEmpty ? say(.deskPasskeyUnnamed) : key.name)</strong></span>
        <form method="post" action="\(frame.paths.path(.passkeyRemoval))">\(token)\
        \(FormParts.hidden(.credential, Base64.url.encode(key.credentialID)))\
        <button class="button quiet danger">\(say(.deskRemove))<span class="hidden"> \(key.name)</span></button></form></li>
        """
    }

    private func adding(_ creation: PasskeyCreation) -> HTML {
        """
        <form class="passkey" method="post" action="\(frame.paths.path(.passkeys))" data-passkey="create" data-rp="\(relyingPartyID)" \
        data-user="\(Base64.url.encode(creation.userHandle))" data-user-name="\(grant.member.email.text)" \
        data-display="\(grant.member.givenName) \(grant.member.familyName)" \
        data-exclude="\(creation.excluded.map { Base64.url.encode($0) }.joined(separator: " "))" \
        data-algorithms="\(PasskeyAlgorithm.allCases.map { String($0.rawValue) }.joined(separator: " "))" hidden>
        \(token)\(FormParts.hidden(.challenge, creation.challenge.text))\
        \(HTML.each([Field.clientData, .attestation]) { FormParts.hidden($0, "") })
        <div class="field"><label for="name">\(say(.deskPasskeyName))</label>
        <p class="hint" id="name-hint">\(say(.deskPasskeyNameHint))</p>
        <input id="name" name="name" type="text" maxlength="\(StaffMethods.passkeyNameMax)" aria-describedby="name-hint" autocomplete="off"></div>
        <button class="button primary">\(say(.deskPasskeyAdd))</button>
        <p class="problem" role="status" data-passkey-status data-failed="\(say(.deskPasskeyFailed))"></p>
        </form>
        <p class="hint" data-without-passkeys>\(say(.deskPasskeysNeedScript))</p>
        """
    }

    private var recovery: HTML {
        """
        <section class="card">
        <h2>\(say(.deskRecoveryTitle))</h2>
        <p>\(say(.deskRecoveryText))</p>
        <p><strong>\(Quantities.count(methods.recoveryCodesLeft, .recoveryCode, in: say))</strong></p>
        <form method="post" action="\(frame.paths.path(.recoveryCodes))" data-once>\(token)
        <button class="button">\(say(.deskRecoveryNew))</button></form>
        </section>
        """
    }

    private var newCodes: HTML {
        """
        <section class="card codes" role="status">
        <h2>\(say(.deskRecoveryShown))</h2>
        <p>\(say(.deskRecoveryKeep))</p>
        <ol class="code-list">\(HTML.each(codes) { "<li><code>\($0)</code></li>" })</ol>
        </section>
        """
    }

    private var sessions: HTML {
        """
        <section class="card">
        <h2>\(say(.deskSessions))</h2>
        \(signIns.isEmpty ? "<p>\(Quantities.count(methods.grantCount, .session, in: say)).</p>" : SignInList(signIns: signIns, zone: zone, paths: frame.paths, token: token, language: say).html)
        <p>\(say(.deskSessionsText))</p>
        <form method="post" action="\(frame.paths.path(.everywhere))">\(token)
        <button class="button quiet danger">\(say(.deskSignOutEverywhere))</button></form>
        </section>
        """
    }

    private func alert(_ phrase: Phrase) -> HTML { "<p class=\"note urgent\" role=\"alert\">\(say(phrase))</p>" }
}
