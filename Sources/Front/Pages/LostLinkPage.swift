import Pages
import Scheduling
import Serving
import Wording

/// Where a lost link is asked for again.
struct LostLinkPage: Page {
    let frame: PageFrame
    /// As typed.
    var contact = ""
    var isContactInvalid = false

    var title: String {
        let say = frame.language
        return (isContactInvalid ? say(.errorPrefix) : "") + say(.lostLinkTitle)
    }

    func address(_ paths: Paths) -> String { paths.lostLink }

    var formPlace: FormPlace? { FormPlace(id: "lost-link") { $0.lostLink } }

    var main: HTML {
        let say = frame.language
        let field = TextField(
            field: .contact, label: say(.lostLinkLabel), value: contact, language: say,
            problem: isContactInvalid ? say(.lostLinkInvalid) : nil, autocomplete: "email",
            attributes: " maxlength=\"254\" required spellcheck=\"false\" autocapitalize=\"none\""
        )
        return """
            <div class="narrow">
            <h1>\(say(.lostLinkTitle))</h1>
            <p class="lead">\(say(.lostLinkLead))</p>
            \(FormParts.summary(isContactInvalid ? [(Field.contact.rawValue, say(.lostLinkInvalid))] : [], say))
            <form id="lost-link" class="card" method="post" action="\(frame.paths.lostLink)" data-once novalidate>
            \(FormParts.token(frame))
            \(field.html)
            <button class="button primary">\(say(.lostLinkButton))</button>
            </form>
            </div>
            """
    }
}
