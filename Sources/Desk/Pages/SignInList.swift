import Credentials
import Pages
import Scheduling
import Serving
import Wording

/// One's own sign-ins on the account page, each with a button that ends it.
struct SignInList {
    let signIns: [StaffSignIn]
    let zone: ZoneRules
    let paths: DeskPaths
    /// The hidden field that every form carries.
    let token: HTML
    let language: Language

    var html: HTML {
        """
        <p>\(language(.deskSignInsText))</p>
        <ul class="rows" data-sign-ins>\(HTML.each(signIns, row))</ul>
        \(HTML.when(signIns.count > 1, others))
        """
    }

    private var others: HTML {
        """
        <form method="post" action="\(paths.path(.otherSignIns))">\(token)
        <button class="button">\(language(.deskSignInsEndOthers))</button></form>
        """
    }

    private func row(_ signIn: StaffSignIn) -> HTML {
        """
        <li><span><strong>\(name(signIn))</strong>\(HTML.optional(mark(signIn)) { ", \($0)" })<br>
        \(language(.deskSignInBegan)) \(when(signIn.began)), \(way(signIn))<br>
        \(language(.deskSignInUsed)) \(when(signIn.lastUsed))</span>
        \(HTML.when(!signIn.isThis, end(signIn)))</li>
        """
    }

    private func end(_ signIn: StaffSignIn) -> HTML {
        """
        <form method="post" action="\(paths.path(.signInEnd))">\(token)\(FormParts.hidden(.signIn, signIn.id.description))\
        <button class="button quiet danger">\(language(.deskSignInEnd))<span class="hidden"> \(name(signIn)), \(when(signIn.began))</span></button></form>
        """
    }

    private func when(_ instant: Instant) -> String { zone.local(at: instant).words(in: language, withArticle: true) }

    private func mark(_ signIn: StaffSignIn) -> String? {
        if signIn.isThis { return language(.deskSignInThis) }
        return signIn.isThisBrowser ? language(.deskSignInThisBrowser) : nil
    }

    private func way(_ signIn: StaffSignIn) -> String {
        if signIn.isEnrolment { return language(.deskSignInEnrolment) }
        return switch signIn.method {
        case .passkey: language(.deskSignInByPasskey)
        case .password: language(.deskSignInByPassword)
        case .recoveryCode: language(.deskSignInByRecovery)
        case .link: language(.deskSignInByLink)
        }
    }

    /// `Firefox, Windows`: their own names, the same in both languages.
    private func name(_ signIn: StaffSignIn) -> String {
        let parts = [signIn.browser?.family.name, signIn.browser?.system.name].compactMap(\.self)
        return parts.isEmpty ? language(.deskSignInUnknownBrowser) : parts.joined(separator: ", ")
    }
}

extension BrowserKind.Family {
    fileprivate var name: String? {
        switch self {
        case .other: nil
        case .firefox: "Firefox"
        case .chrome: "Chrome"
        case .edge: "Edge"
        case .safari: "Safari"
        case .opera: "Opera"
        case .samsung: "Samsung Internet"
        }
    }
}

extension BrowserKind.System {
    fileprivate var name: String? {
        switch self {
        case .other: nil
        case .windows: "Windows"
        case .mac: "macOS"
        case .iPhone: "iPhone"
        case .iPad: "iPad"
        case .android: "Android"
        case .linux: "Linux"
        case .chromeOS: "ChromeOS"
        }
    }
}
