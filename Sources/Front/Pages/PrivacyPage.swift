import Pages
import Scheduling
import Serving
import Wording

/// What is asked, who sees it and when it is destroyed, in plain words.
struct PrivacyPage: Page {
    let frame: PageFrame
    /// Days after the visit at which particulars are destroyed.
    let shredDays: Int
    let imprint: Imprint

    var title: String { frame.language(.privacyTitle) }

    func address(_ paths: Paths) -> String { paths.privacy }

    /// Whom one turns to, where that is set.
    private var people: [(Phrase, String)] {
        let all: [(Phrase, String?)] = [
            (.imprintOperator, imprint.siteOperator), (.imprintPrivacy, imprint.privacyOfficer),
            (.imprintAccessibility, imprint.accessibilityContact),
        ]
        return all.compactMap { label, text in text.map { (label, $0) } }
    }

    var main: HTML {
        let say = frame.language
        let texts: [(title: Phrase, text: Phrase)] = frame.offersTexts ? [(.privacyTextsTitle, .privacyTextsText)] : []
        let sections: [(title: Phrase, text: Phrase)] =
            [
                (.privacyWhatTitle, .privacyWhatText),
                (.privacySealTitle, .privacySealText),
                (.privacyWhoTitle, .privacyWhoText),
                (.privacyWaitingTitle, .privacyWaitingText),
                (.privacyWordTitle, .privacyWordText),
            ] + texts + [
                (.privacyDestroyTitle, .privacyDestroyText(days: shredDays)),
                (.privacyPositionTitle, .privacyPositionText),
                (.privacyDeviceTitle, .privacyDeviceText),
                (.privacyRightsTitle, .privacyRightsText),
            ]
        return """
            <article class="narrow prose">
            <h1>\(say(.privacyTitle))</h1>
            <p class="lead">\(say(.privacyLead))</p>
            \(HTML.when(!people.isEmpty, "<dl class=\"facts card\">\(HTML.each(people) { "<div><dt>\(say($0.0))</dt><dd>\($0.1)</dd></div>" })</dl>"))
            \(HTML.each(sections) { "<h2>\(say($0.title))</h2>\n<p>\(say($0.text))</p>\n" })
            </article>
            """
    }
}
