import Containment
import Pages
import Scheduling
import Serving
import Wording

/// An appointment for the person it belongs to: the confirmation at first,
/// then the page their link opens.
struct AppointmentPage: Page {
    let frame: PageFrame
    /// Other times of the clinic, which has asked for one of them; `nil` when it has not.
    var asked: [OpeningView]?
    let appointment: AppointmentView
    let particulars: ParticularsView
    /// Who opened them; `nil` with the weak link.
    var openings: OpeningsView?
    /// What just happened; `nil` on a later visit.
    var notice: Notice?
    /// The absolute full link, shown to copy right after booking and never again.
    var manageLink: String?
    var warnings: [EntryWarning] = []
    /// Whether it can still be cancelled.
    let canCancel: Bool
    /// Whether it can still be moved: within the clinic alone by the weak link.
    let canReschedule: Bool
    /// Whether an earlier place can be waited for (never with the weak link).
    var canWait = false
    /// Whether they can say how they are reached (never with the weak link).
    var canChangeContact = false
    /// Whether they can say that they will come.
    var canConfirm = true
    /// In force for patients at its clinic.
    var level = Level.open

    enum Notice: Sendable {
        case booked, rescheduled, cancelled, contactChanged
        /// The same form came again with other contents: the first stands.
        case stands
        /// It waits to be cancelled.
        case queued
    }

    private var say: Language { frame.language }

    var title: String { say(heading) }

    func address(_ paths: Paths) -> String { paths.appointment(appointment.id) }

    var main: HTML {
        """
        <div class="narrow appointment">
        \(head)
        \(HTML.optional(asked, choice))
        \(VisitParts.card(appointment.visit, heading: nil, say, extra: facts))
        \(HTML.when(canConfirm && canCancel && notice == nil && asked == nil && !appointment.isCancellationQueued, attendance))
        \(HTML.when(appointment.state.isLive, actions))
        \(HTML.when(appointment.state == .cancelled, "<p class=\"next\"><a class=\"button\" href=\"\(frame.paths.home(near: clinic.id))\">\(say(.searchAgain))</a></p>"))
        \(HTML.optional(manageLink, link))
        \(HTML.when(appointment.state == .booked, before))
        \(particularsSection)
        \(HTML.optional(openings, opened))
        \(HTML.when(appointment.state == .booked && !appointment.isCancellationQueued, changes))
        </div>
        """
    }

    private func opened(_ openings: OpeningsView) -> HTML {
        OpeningsSection(openings: openings, words: .ofPerson, say: say) { frame.paths.openingProof(appointment.id, leaf: $0) }.html
    }

    private var heading: Phrase {
        switch (notice, appointment.state) {
        case (.cancelled, _), (nil, .cancelled): .cancelledHeading
        case (.booked, _): .bookedHeading
        case (.rescheduled, _): .rescheduledHeading
        case (.contactChanged, _): .ownContactDoneHeading
        case (.stands, _): .standsHeading
        case (.queued, _): .queuedHeading
        case (nil, _): appointment.isCancellationQueued ? .queuedHeading : .appointmentTitle
        }
    }

    private var head: HTML {
        let lead: Phrase? =
            switch notice {
            case .booked: .bookedLead
            case .rescheduled: .rescheduledLead
            case .cancelled: .cancelledLead
            case .contactChanged: .ownContactDoneLead
            case .stands: .standsLead
            case .queued: .queuedLead
            case nil: appointment.isCancellationQueued ? .queuedLead : nil
            }
        return """
            <div class="head\(HTML.when(notice != nil, " noticed"))"\(HTML.when(notice != nil, " role=\"status\""))>
            \(HTML.when(notice != nil && notice != .stands && notice != .queued, Self.tick))
            <h1>\(say(heading))</h1>
            \(HTML.optional(lead) { "<p class=\"lead\">\(say($0))</p>" })
            \(HTML.when(notice == .stands && canChangeContact, "<p>\(say(.standsContact))</p>\(contactLink)"))
            \(HTML.when(notice != nil && notice != .stands && notice != .queued, written))
            \(HTML.when(appointment.isCancellationQueued, QueuedParts.takeBack(appointment.id, frame)))
            </div>
            """
    }

    /// Where what happened is written to; or that nothing is, in time to note the number.
    private var written: HTML {
        // What the clinic put right is not in the person's own copy.
        guard case .shown(let person) = particulars, !appointment.isContactCorrected else { return HTML() }
        let route = person.messageRoute(sendsTexts: frame.offersTexts)
        let lead: Phrase = if case .text = route { .textedTo } else { .writtenTo }
        if let masked = route.masked { return "<p class=\"written\">\(say(lead)) <strong class=\"nobreak\">\(masked)</strong>.</p>" }
        guard appointment.state.isLive else { return HTML() }
        return "<p class=\"warning\">\(say(.writtenNowhere)) <strong class=\"nobreak\">\(appointment.reference.description)</strong>.</p>"
    }

    /// The gap, filled.
    static let tick: HTML = """
        <svg class="tick" viewBox="3 6 26 20" width="52" height="40" aria-hidden="true" focusable="false">\
        <path class="mark-wall" d="M3 6h8v10h10V6h8v20H3z"/><path class="mark-slot" d="M12 6h8v9h-8z"/></svg>
        """

    /// So many times stand on the page itself.
    static let askedMax = 6

    private func choice(_ openings: [OpeningView]) -> HTML {
        """
        <section class="asked" aria-labelledby="asked">
        <h2 id="asked">\(say(.askedToChooseTitle))</h2>
        <p>\(say(.askedToChooseText))</p>
        \(HTML.when(openings.isEmpty, "<p class=\"note\">\(say(.noOtherTimeHere))</p>"))
        \(HTML.when(!openings.isEmpty, """
            <form method="post" action="\(frame.paths.rescheduling(appointment.id))" data-once>
            \(FormParts.token(frame))
            \(OpeningList(openings: openings, today: frame.today, language: say).html)
            </form>
            <p class="next"><a class="button" href="\(frame.paths.rescheduling(appointment.id))">\(say(.allOtherTimes))</a></p>
            """))
        </section>
        """
    }

    private var facts: HTML {
        """
        <div><dt>\(say(.referenceLabel))</dt><dd><strong class="reference">\(appointment.reference.description)</strong><br>\
        <span class="hint">\(say(.referenceHint))</span></dd></div>
        \(HTML.when(notice == nil, "<div><dt>\(say(.stateLabel))</dt><dd>\(say(appointment.state.words))</dd></div>"))
        <div class="\(appointment.state.isLive ? "on-paper" : "")"><dt>\(say(.phoneNumberLabel))</dt><dd><a href="tel:\(clinic.phone.e164)" class="nobreak">\(clinic.phone.display(in: say))</a></dd></div>
        """
    }

    private var clinic: Clinic { appointment.visit.clinic }

    private var actions: HTML {
        """
        <ul class="quick">
        <li><a class="action" href="\(frame.paths.calendar(appointment.id))">\(say(.addToCalendar))</a></li>
        \(HTML.when(appointment.visit.modality == .inPerson, "<li>\(VisitParts.mapLink(clinic, say))</li>"))
        <li data-print hidden><button class="action" type="button">\(say(.printPage))</button></li>
        <li><a class="action" href="tel:\(clinic.phone.e164)">\(say(.callClinic)) \
        <span class="nobreak">\(clinic.phone.display(in: say))</span></a></li>
        </ul>
        """
    }

    /// One button, and what it leaves; nothing depends on it.
    private var attendance: HTML {
        if appointment.isConfirmed { return "<p class=\"note\" role=\"status\">\(say(.attendanceNoted))</p>" }
        return """
            <form class="attendance" method="post" action="\(frame.paths.attendance(appointment.id))" data-once>\(FormParts.token(frame))
            <button class="button primary">\(say(.attend))</button>
            <p class="hint">\(say(.attendHint))</p>
            </form>
            """
    }

    private func link(_ address: String) -> HTML {
        """
        <section class="card link">
        <h2>\(say(.linkTitle))</h2>
        <p id="link-hint">\(say(.linkText))</p>
        <div class="with-button">
        <input id="manage-link" type="text" readonly value="\(address)" aria-label="\(say(.linkTitle))" aria-describedby="link-hint">
        <button class="button quiet" type="button" data-copy="manage-link" data-done="\(say(.linkCopied))" hidden>\(say(.copyLink))</button>
        </div>
        <p role="status" data-copy-status></p>
        </section>
        """
    }

    private var before: HTML {
        switch appointment.visit.modality {
        case .inPerson:
            """
            <section>
            <h2>\(say(.bringTitle))</h2>
            <ul><li>\(say(.bringCard))</li><li>\(say(.bringMedication))</li></ul>
            </section>
            """
        case .phone: "<p class=\"note\">\(say(.beforePhone))</p>"
        case .video: "<p class=\"note\">\(say(.beforeVideo))</p>"
        }
    }

    private var particularsSection: HTML {
        let content: HTML =
            switch particulars {
            case .shown(let person): known(person)
            case .unavailable: "<p class=\"note\" role=\"status\">\(say(.particularsUnavailable))</p>"
            case .destroyed: "<p class=\"note\">\(say(.particularsDestroyed))</p>"
            case .notWithThisLink: "<p class=\"note\">\(say(.particularsNotWithThisLink))</p>"
            }
        return
            "<section class=\"particulars\">\n<h2>\(say(.particularsTitle))</h2>\n\(content)\n\(HTML.when(!appointment.corrected.isEmpty, corrected))</section>"
    }

    private func known(_ person: Particulars) -> HTML {
        """
        <dl class="facts">
        \(fact(.nameLabel, person.fullName))
        <div><dt>\(say(.birthDateLabel))</dt><dd>\(person.birthDate?.withoutWeekday(in: say) ?? say(.none))\
        \(HTML.when(warnings.contains(.childsAge), warning(.childsAge)))</dd></div>
        <div><dt>\(say(.healthNumberLabel))</dt><dd>\(person.healthNumber ?? say(.none))\
        \(HTML.optional(warnings.first { $0 != .childsAge }, warning))</dd></div>
        \(fact(.phoneLabel, person.phone?.display(in: say) ?? say(.none)))
        \(fact(.emailLabel, person.email?.display ?? say(.none)))
        \(fact(.reasonShort, say(person.reason.name)))
        </dl>
        \(HTML.when(appointment.isContactCorrected, "<p class=\"note\">\(say(.contactCorrected))</p>"))
        \(HTML.when(canChangeContact && notice != .stands, contactLink))
        """
    }

    /// Which field, and on which day: the value is the clinic's, and not on this page.
    private var corrected: HTML {
        """
        <div class="note"><p>\(say(.identityCorrected))</p>
        <ul>\(HTML.each(appointment.corrected) { "<li>\(say($0.field.words)), \($0.date.withoutWeekday(in: say))</li>" })</ul></div>
        """
    }

    private var contactLink: HTML {
        "<p><a class=\"action\" href=\"\(frame.paths.ownContact(appointment.id))\">\(say(.ownContactLink))</a></p>"
    }

    private func warning(_ warning: EntryWarning) -> HTML {
        "<br><span class=\"warning\"><strong>\(say(.warningPrefix))</strong>\(say(warning.words)) \(say(.warningAtClinic))</span>"
    }

    private func fact(_ label: Phrase, _ value: String) -> HTML {
        "<div><dt>\(say(label))</dt><dd>\(value)</dd></div>"
    }

    private var changes: HTML {
        guard canCancel || canReschedule else { return "<p class=\"note\">\(say(.tooLateToChange))</p>" }
        return """
            <section class="changes">
            <h2>\(say(.changeTitle))</h2>
            <p>\(say(level < .frozen ? .changeText : .changesWait))</p>
            <div class="actions">
            \(HTML.when(canReschedule, """
                <a class="button" href="\(frame.paths.rescheduling(appointment.id))">\(say(.moveAppointment))</a>
                """))
            \(HTML.when(canWait, """
                <a class="button quiet" href="\(frame.paths.earlierPlace(appointment.id))">\(say(.earlierPlace))</a>
                """))
            \(HTML.when(canCancel, """
                <a class="button quiet danger" href="\(frame.paths.cancellation(appointment.id))">\(say(.cancelAppointment))</a>
                """))
            </div>
            </section>
            """
    }
}
