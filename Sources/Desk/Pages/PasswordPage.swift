import Credentials
import Pages
import QRCodes
import Scheduling
import Seals
import Serving
import Wording

/// Setting a password with the codes of an authenticator app.
struct PasswordPage: DeskPage {
    let frame: DeskFrame
    /// Stays until it is used, or another is asked for.
    let secret: String
    let uri: String
    let problem: Problem?

    enum Problem: Sendable, Hashable {
        case password(PasswordProblem)
        case code
    }

    var title: String { say(.deskPasswordSection) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.password) }
    var bodyClass: String { "desk threshold" }

    private var passwordProblem: String? {
        guard case .password(let problem) = problem else { return nil }
        return say(problem.words)
    }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.deskPasswordSection))</h1>
        <form method="post" action="\(frame.paths.path(.password))" data-once>
        \(token)\(ProofForms.username(frame.member))<button class="first" tabindex="-1" aria-hidden="true"></button>
        <section class="card">
        <h2>1. \(say(.deskAppTitle))</h2>
        <p>\(say(.deskAppText))</p>
        \(HTML.optional(try? QRCode(uri, .medium)) { "<p>\($0.svg(label: say(.deskAppCode)))</p>" })
        <p>\(say(.deskAppTyped))<br><code class="secret">\(grouped)</code></p>
        <p><a class="action" href="\(uri)">\(say(.deskAppOpen))</a></p>
        <p><button class="button quiet" name="again" value="yes" formnovalidate>\(say(.deskAppAnother))</button></p>
        </section>
        <section class="card">
        <h2>2. \(say(.deskPasswordChoose))</h2>
        \(TextField(
            field: .password, label: say(.deskPassword), value: "", language: say, type: "password", hint: say(.deskPasswordHint),
            problem: passwordProblem, autocomplete: "new-password", attributes: " maxlength=\"1024\" required").html)
        \(TextField(
            field: .code, label: say(.deskTimeCode), value: "", language: say, problem: problem == .code ? say(.deskCodeWrong) : nil,
            autocomplete: "one-time-code", attributes: " inputmode=\"numeric\" maxlength=\"12\" required").html)
        </section>
        <div class="actions"><button class="button primary">\(say(.deskPasswordSave))</button>
        <a class="button quiet" href="\(frame.paths.path(.account))">\(say(.deskBack))</a></div>
        </form>
        </div>
        """
    }

    /// In fours, as people read keys out.
    private var grouped: String {
        var text = ""
        for (index, character) in secret.enumerated() {
            if index > 0, index % 4 == 0 { text += " " }
            text.append(character)
        }
        return text
    }
}
