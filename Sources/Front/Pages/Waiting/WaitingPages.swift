import Pages
import Scheduling
import Serving
import Wording

/// Says otherwise where and when one can come.
struct RequestChangePage: Page {
    let frame: PageFrame
    let id: RequestID
    let fields: RequestFields
    let clinic: Clinic?
    let problems: [RequestProblem]

    private var say: Language { frame.language }

    var title: String { (problems.isEmpty ? "" : say(.errorPrefix)) + say(.changeWish) }

    func address(_ paths: Paths) -> String { paths.requestChange(id) }

    var formPlace: FormPlace? { FormPlace(id: "request-form") { $0.requestChange(id) } }

    var main: HTML {
        let wish = WishForm(frame: frame, fields: fields, clinic: clinic, problems: problems, isChange: true)
        return """
            <div class="narrow">
            <h1>\(say(.changeWishHeading))</h1>
            <p class="lead">\(say(.changeWishLead))</p>
            \(FormParts.summary(wish.entries, say))
            <form class="request-form" id="request-form" method="post" action="\(frame.paths.requestChange(id))" data-once novalidate>
            \(FormParts.token(frame))
            \(wish.html)
            <div class="actions">
            <button class="button primary">\(say(.changeWishSave))</button>
            <a class="button quiet" href="\(frame.paths.request(id))">\(say(.keepWish))</a>
            </div>
            </form>
            </div>
            """
    }
}

/// Asks before withdrawing: a link in a message never changes anything.
struct RequestWithdrawalPage: Page {
    let frame: PageFrame
    let id: RequestID

    var title: String { frame.language(.withdrawWish) }

    func address(_ paths: Paths) -> String { paths.requestWithdrawal(id) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow">
            <h1>\(say(.withdrawHeading))</h1>
            <p class="lead">\(say(.withdrawText))</p>
            <form method="post" action="\(frame.paths.requestWithdrawal(id))" data-once>
            \(FormParts.token(frame))
            <div class="actions">
            <button class="button primary danger">\(say(.withdrawConfirm))</button>
            <a class="button quiet" href="\(frame.paths.request(id))">\(say(.withdrawKeep))</a>
            </div>
            </form>
            </div>
            """
    }
}
