import Scheduling
import Wording

/// What is asked, who sees it and when it is destroyed, in plain words.
struct PrivacyPage: Page {
    let frame: PageFrame
    /// Days after the visit at which particulars are destroyed.
    let shredDays: Int

    var title: String { frame.language(.privacyTitle) }

    func address(_ paths: Paths) -> String { paths.privacy }

    var main: HTML {
        let say = frame.language
        let texts: [(title: Phrase, text: Phrase)] = frame.offersTexts ? [(.privacyTextsTitle, .privacyTextsText)] : []
        let sections: [(title: Phrase, text: Phrase)] = [
            (.privacyWhatTitle, .privacyWhatText),
            (.privacySealTitle, .privacySealText),
            (.privacyWhoTitle, .privacyWhoText),
            (.privacyWaitingTitle, .privacyWaitingText),
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
            \(HTML.each(sections) { "<h2>\(say($0.title))</h2>\n<p>\(say($0.text))</p>\n" })
            </article>
            """
    }
}
