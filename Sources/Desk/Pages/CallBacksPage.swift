import Clinics
import Containment
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Whom the clinic is to call back: who waits longest first. Each is opened by
/// the vault, on the record.
struct CallBacksPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let list: CallBacks
    var notice: Notice?

    enum Notice: String, Sendable {
        case noted
        /// A colleague was quicker.
        case changed
    }

    var title: String { say(.deskCallBacks) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.callBacks, clinic.id.description) }

    var main: HTML {
        """
        <div class="narrow wide">
        <p><a class="back" href="\(frame.paths.day(clinic.id, frame.today))" data-key="Escape">‹ \(say(.deskToday))</a></p>
        <h1>\(say(.deskCallBacks))</h1>
        \(HTML.optional(notice, noticed))
        \(closed)
        <form method="post" action="\(frame.paths.path(.callBackSteps, clinic.id.description))" id="calls" data-once>\(token)</form>
        \(list.waiting.isEmpty ? "<p class=\"lead empty\">\(say(.deskCallBacksNone))</p>" : waiting)
        \(HTML.when(!list.called.isEmpty, called))
        </div>
        """
    }

    private func noticed(_ notice: Notice) -> HTML {
        switch notice {
        case .noted: "<p class=\"note\" role=\"status\" tabindex=\"-1\" data-focus>\(say(.deskWordNoted))</p>"
        case .changed: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskWordChanged))</p>"
        }
    }

    /// Why nothing is opened, where nothing is.
    private var closed: HTML {
        switch list.openings {
        case .opened: HTML()
        case .notAllowed: "<p class=\"note\">\(say(.deskNamesNotAllowed))</p>"
        case .vaultUnavailable: "<p class=\"note urgent\" role=\"alert\">\(say(.deskNamesAway))</p>"
        case .capReached(let seconds):
            """
            <p class="note urgent" role="alert">\(say(.deskNamesCap)) \
            \(Quantities.count(max(1, (seconds + 59) / 60), .minute, in: say)).</p>
            """
        }
    }

    private var waiting: HTML {
        let isCut = list.count > list.waiting.count
        return """
            <p class="lead">\(say(.deskCallBacksText))\(HTML.when(isCut, " \(say(.deskCallBacksMore)) \(list.count)."))</p>
            <ol class="messages">\(HTML.each(list.waiting) { line($0, "<h2>\(name($0))</h2>") })</ol>
            """
    }

    private var called: HTML {
        """
        <section aria-labelledby="called-title"><h2 id="called-title">\(say(.deskCalledTitle))</h2>
        <p class="hint">\(say(.deskCalledText))</p>
        <ol class="messages">\(HTML.each(list.called) { line($0, "<h3>\(name($0))</h3>") })</ol></section>
        """
    }

    private func line(_ view: WordView, _ heading: HTML) -> HTML {
        """
        <li id="w-\(view.id)">\(heading)
        <dl>\(HTML.optional(view.word, said))\
        \(row(.deskWordLeft, moment(view.left)))\
        \(HTML.when(view.tries > 0, row(.deskWordTries, tries(view))))</dl>
        <div class="actions">\(buttons(view))</div></li>

        """
    }

    private func name(_ view: WordView) -> HTML {
        guard let word = view.word else { return "\(say(.deskWordUnopened))" }
        return "<strong>\(word.familyName)</strong>\(HTML.when(!word.givenName.isEmpty, ", \(word.givenName)"))"
    }

    private func said(_ word: LeftWord) -> HTML {
        row(.phoneLabel, VisitParts.phone(word.phone, say)) + row(.deskWordTimes, "\(word.times.words(in: say).capitalizedFirst)")
            + row(.reasonLabel, "\(say(word.reason.name))")
            + HTML.when(!word.about.isEmpty, row(.deskWordAbout, "<span class=\"note-text\">\(word.about)</span>"))
            + HTML.optional(word.birthDate) { row(.birthDateLabel, "\($0.withoutWeekday(in: say))") }
            + row(.deskWordLanguage, "<span lang=\"\(Document.tag(word.language))\">\(word.language.ownName)</span>")
    }

    private func row(_ label: Phrase, _ content: HTML) -> HTML { "<div><dt>\(say(label))</dt><dd>\(content)</dd></div>" }

    private func tries(_ view: WordView) -> HTML {
        "\(Quantities.count(view.tries, .tryOfCall, in: say))\(HTML.optional(view.tried) { ", \(say(.deskWordLastTry)) \(moment($0))" })"
    }

    private func buttons(_ view: WordView) -> HTML {
        switch view.state {
        case .waiting:
            button(.callBack, .deskWordCall, view, kind: "") + button(.miss, .deskWordMiss, view, kind: " quiet")
                + HTML.when(view.tries > 0, button(.unmiss, .deskWordUnmiss, view, kind: " quiet"))
        case .called: button(.reopen, .deskWordReopen, view, kind: " quiet")
        }
    }

    private func button(_ step: WordChange, _ phrase: Phrase, _ view: WordView, kind: String) -> HTML {
        """
        <button class="button\(kind)" form="calls" name="step" value="\(step.rawValue):\(view.id):\(view.version)">\(say(phrase))\
        <span class="hidden"> \(name(view))</span></button>
        """
    }

    private func moment(_ instant: Instant) -> HTML {
        let local = zone.local(at: instant)
        return "<time datetime=\"\(local.machineText)\">\(local.date.dayAndMonth(in: say)), \(local.time.words(in: say))</time>"
    }
}
