import Clinics
import Containment
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// One visit: who, when, and what can be done about it.
struct VisitPage: DeskPage {
    let frame: DeskFrame
    let visit: VisitDetails
    var openings: OpeningsView?
    var notice: Notice?

    enum Notice: String, Sendable, Hashable {
        case changedMeanwhile, tooLate, notItsDay
        /// The message is on its way.
        case sentAgain
        /// The form that booked it came again with other contents.
        case stands
        /// Who it is for was put right; or it was that already.
        case identityDone, identitySame
        /// There is nothing to write to.
        case nowhere
    }

    private var appointment: Appointment { visit.visit.appointment }
    private var clinic: String { visit.clinic.id.description }

    var title: String { say(.deskVisit) + " " + appointment.reference.description }
    func address(_ paths: DeskPaths) -> String? { paths.visit(visit.clinic.id, appointment.id) }

    var main: HTML {
        """
        <div class="narrow visit-page">
        <p><a class="back" href="\(frame.paths.day(visit.clinic.id, visit.start.date, at: appointment.id))" data-key="Escape">‹ \(visit.start.date.words(in: say))</a></p>
        <h1>\(VisitParts.person(visit, say))</h1>
        \(HTML.optional(notice, noticed))
        \(VisitParts.deskCard(visit, say))
        \(HTML.when(visit.visit.isNotToCome, "<p class=\"note caution\">\(say(.deskCancellationQueuedText))</p>"))
        \(HTML.optional(visit.visit.claim, claimed))
        \(HTML.when(frame.allows(.checkIn), steps))
        \(HTML.optional(visit.person, particulars))
        \(HTML.when(canChange && frame.allows(.moveAtDesk), changes))
        \(HTML.optional(openings, opened))
        </div>
        """
    }

    private func opened(_ openings: OpeningsView) -> HTML {
        OpeningsSection(openings: openings, words: .ofClinic, say: say) {
            frame.paths.path(.openingProof, clinic, appointment.id.description, String($0))
        }.html
    }

    private func noticed(_ notice: Notice) -> HTML {
        switch notice {
        case .changedMeanwhile: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskChangedMeanwhile))</p>"
        case .tooLate: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskTooLate))</p>"
        case .notItsDay: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskNotItsDay))</p>"
        case .stands: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskStands))</p>"
        case .nowhere:
            """
            <p class="note caution" role="alert" tabindex="-1" data-focus>\(say(.deskNowhere)) \
            <a href="\(frame.paths.path(.contact, clinic, appointment.id.description))">\(say(.deskContactComplete))</a></p>
            """
        case .identityDone: "<p class=\"note\" role=\"status\" tabindex=\"-1\" data-focus>\(say(.deskIdentityDone))</p>"
        case .identitySame: "<p class=\"note\" role=\"status\" tabindex=\"-1\" data-focus>\(say(.deskIdentitySame))</p>"
        case .sentAgain: "<p class=\"note\" role=\"status\" tabindex=\"-1\" data-focus>\(say(.deskSentAgain))</p>"
        }
    }

    /// What set it before others, and what reception finds of it.
    private func claimed(_ claim: PriorityClaim) -> HTML {
        let said: Phrase =
            switch (claim.traits.contains(.underTwo), claim.traits.contains(.referral)) {
            case (true, true): .claimBoth
            case (true, false): .claimUnderTwo
            case (false, true): .claimReferral
            case (false, false): .claimGone
            }
        let found: Phrase =
            switch claim.state {
            case .unchecked: .claimAsk
            case .holds: .claimHeld
            case .fails: .claimFailed
            }
        return """
            <section class="card"><h2>\(say(.claimTitle))</h2>
            <p>\(say(said)) \(say(found))</p>
            \(HTML.when(frame.allows(.checkIn), findings(claim)))</section>
            """
    }

    private func findings(_ claim: PriorityClaim) -> HTML {
        let takesBack = claim.state == .fails && canChange && frame.allows(.cancelAtDesk)
        return """
            <form class="actions" method="post" action="\(frame.paths.path(.claim, clinic, appointment.id.description))" data-once>\(token)
            \(HTML.when(claim.state != .holds, "<button class=\"button\" name=\"claim\" value=\"holds\">\(say(.claimHolds))</button>"))
            \(HTML.when(claim.state != .fails, "<button class=\"button quiet\" name=\"claim\" value=\"fails\">\(say(.claimFails))</button>"))
            \(HTML.when(takesBack, "<a class=\"button quiet danger\" href=\"\(frame.paths.path(.cancellation, clinic, appointment.id.description))\">\(say(.claimTakeBack))</a>"))
            </form>
            """
    }

    private var canChange: Bool { [.booked, .pending].contains(appointment.state) && appointment.end > visit.now }

    private var steps: HTML {
        let offered: [(DayStep, Phrase)] =
            switch visit.visit.state {
            case .expected: [(.arrive, .deskArrive), (.begin, .deskBegin)]
            case .late: [(.arrive, .deskArrive), (.begin, .deskBegin), (.miss, .deskMiss)]
            case .arrived: [(.begin, .deskBegin), (.finish, .deskFinish), (.reset, .deskReset)]
            case .inConsultation: [(.finish, .deskFinish), (.reset, .deskReset)]
            case .done: [(.reset, .deskReset)]
            case .noShow: [(.arrive, .deskArrive), (.reset, .deskReset)]
            case .cancelled: []
            }
        let possible = offered.filter { $0.0.isPossible(for: appointment.start, at: visit.now, in: visit.zone) }
        return HTML.when(
            !possible.isEmpty,
            """
            <form class="actions" method="post" action="\(frame.paths.path(.visitSteps, clinic, appointment.id.description))">\(token)
            \(HTML.each(Array(possible.enumerated())) { index, item in
                "<button class=\"button\(HTML.when(index == 0 && item.0 != .reset, " primary"))\" name=\"step\" value=\"\(item.0.rawValue)\">\(say(item.1))</button>"
            })</form>
            """)
    }

    /// What is not the usual way, by e-mail, is said.
    private func messages(to person: Particulars) -> String? {
        switch person.messageRoute(sendsTexts: frame.offersTexts) {
        case .email: nil
        case .text: say(MessageChannel.text.words)
        case .none: say(.deskNoMessages)
        }
    }

    private func particulars(_ person: Particulars) -> HTML {
        """
        <section>
        <h2>\(say(.deskPerson))</h2>
        <dl class="facts card">
        \(HTML.optional(person.phone) { "<div><dt>\(say(.phoneLabel))</dt><dd>\(VisitParts.phone($0, say))</dd></div>" })
        \(fact(.emailLabel, person.email?.text))
        \(HTML.optional(messages(to: person)) { fact(.deskChannel, $0) })
        \(fact(.birthDateLabel, person.birthDate?.withoutWeekday(in: say)))
        \(fact(.healthNumberLabel, person.healthNumber))
        \(fact(.reasonShort, say(person.reason.name)))
        \(fact(.languagesLabel, person.language.ownName))
        \(HTML.when(person.bookedFor != .oneself, fact(.deskBookedFor, say(person.bookedFor.words))))
        </dl>
        \(HTML.when(frame.allows(.correctContact), reach(person)))
        \(HTML.when(!person.healthNumberWarnings.isEmpty, "<p class=\"warning\"><strong>\(say(.warningPrefix))</strong>\(say(.deskHealthNumberOdd))</p>"))
        </section>
        """
    }

    /// Putting right how they are reached, and writing to them once more.
    private func reach(_ person: Particulars) -> HTML {
        """
        <div class="actions"><a class="button quiet" href="\(frame.paths.path(.contact, clinic, appointment.id.description))">\(say(.deskContact))</a>
        \(HTML.when(frame.allows(.correctIdentity), "<a class=\"button quiet\" href=\"\(frame.paths.path(.identity, clinic, appointment.id.description))\">\(say(.deskIdentity))</a>"))
        \(HTML.when(person.messageRoute(sendsTexts: frame.offersTexts) != .none && appointment.isComing(at: visit.now), """
            <form method="post" action="\(frame.paths.path(.sending, clinic, appointment.id.description))" data-once>\(token)
            <button class="button quiet">\(say(.deskSendAgain))</button></form>
            """))</div>
        """
    }

    private func fact(_ label: Phrase, _ value: String?) -> HTML { "<div><dt>\(say(label))</dt><dd>\(value ?? say(.none))</dd></div>" }

    private var changes: HTML {
        """
        <section class="changes">
        <h2>\(say(.deskChange))</h2>
        <div class="actions">
        <a class="button" href="\(frame.paths.path(.move, clinic, appointment.id.description))">\(say(.deskMove))</a>
        <a class="button quiet danger" href="\(frame.paths.path(.cancellation, clinic, appointment.id.description))">\(say(.deskCancel))</a>
        </div>
        </section>
        """
    }
}

extension VisitParts {
    /// Who it is, as far as one may see.
    static func person(_ visit: VisitDetails, _ say: Language) -> HTML { name(visit.visit.person, visit.visit.appointment, say) }

    /// As it stands in lists, by family name.
    static func listName(_ person: Particulars) -> HTML {
        "<strong>\(person.familyName)</strong>\(HTML.when(!person.givenName.isEmpty, ", \(person.givenName)"))"
    }

    static func name(_ person: PersonView, _ appointment: Appointment, _ say: Language) -> HTML {
        switch person {
        case .opened(let person): "\(person.fullName)"
        case .hidden, .waiting: "\(say(.deskVisit)) \(appointment.reference.description)"
        case .shredded: "\(say(.deskShredded))"
        case .unreadable: "\(say(.deskUnreadable))"
        }
    }

    /// When, with whom, and how it stands.
    static func deskCard(_ visit: VisitDetails, _ say: Language) -> HTML {
        let appointment = visit.visit.appointment
        func time(_ instant: Instant?) -> String? { instant.map { visit.zone.local(at: $0).time.words(in: say) } }
        return """
            <section class="card visit-card">
            <p class="visit-day">\(visit.start.date.words(in: say))</p>
            <p class="visit-time"><time datetime="\(visit.start.machineText)">\(visit.start.time.words(in: say))</time></p>
            <dl class="facts">
            <div><dt>\(say(.stateLabel))</dt><dd><span class="state \(visit.visit.state.rawValue)">\(say(visit.visit.state.words))</span>\
            \(HTML.when(visit.visit.isConfirmedComing, " · \(say(.deskConfirmed))"))\(HTML.optional(time(visit.visit.arrived)) { " · \(say(.deskArrivedAt)) \($0)" })\(HTML.optional(time(visit.visit.began)) { " · \(say(.deskBeganAt)) \($0)" })\
            \(HTML.optional(visit.visit.cancellation) { " · \(say($0.words))" })</dd></div>
            \(HTML.optional(visit.practitioner) { "<div><dt>\(say(.withLabel))</dt><dd>\($0.words(in: say))</dd></div>" })
            <div><dt>\(say(.howLabel))</dt><dd>\(say(appointment.modality.words)), \(Quantities.count(visit.minutes, .minute, in: say))</dd></div>
            <div><dt>\(say(.referenceLabel))</dt><dd><strong class="reference">\(appointment.reference.description)</strong></dd></div>
            <div><dt>\(say(.deskOrigin))</dt><dd>\(say(visit.visit.origin.words))\(HTML.when(visit.visit.isOverbook, ", \(say(.deskOverbook))"))</dd></div>
            </dl>
            \(HTML.when(visit.visit.isFlagged, "<p class=\"note caution\">\(say(.deskFlaggedText))</p>"))
            \(HTML.when(visit.visit.isUnproved, "<p class=\"note caution\">\(say(.deskUnprovedText))</p>"))
            </section>
            """
    }
}
