import Pages
import Serving
import Wording

/// The vault lost the key of what somebody wrote: their own link opens their
/// copy, the link of an offer does not.
struct OfferOwnLinkPage: Page {
    let frame: PageFrame
    let home: OfferHome

    var title: String { frame.language(.offerOwnLinkTitle) }

    func address(_ paths: Paths) -> String { home.address(paths) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow stop">
            <h1>\(say(.offerOwnLinkTitle))</h1>
            <p class="lead">\(say(.offerOwnLinkText))</p>
            \(home.back(frame))
            <p class="note">\(say(.emergencyReminder))</p>
            </div>
            """
    }
}
