import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// What became of what a device did without a connection.
///
/// Each entry that the service has bears `data-entry`: the device lets go of
/// those, and of nothing else.
struct ReconciliationPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let practitioners: [PractitionerID: Practitioner]
    /// A visit that is over is neither moved nor cancelled.
    let now: Instant
    let outcome: Outcome

    enum Outcome: Sendable {
        case settled(Reconciliation)
        /// Its device was revoked: nothing was taken, and here is what it was.
        case refused(DeviceJournal)
    }

    init(frame: DeskFrame, at: DeskSite.AtClinic, house: StaffedHouse, outcome: Outcome) {
        self.frame = frame
        clinic = at.clinic
        zone = at.zone
        now = at.context.instant
        self.outcome = outcome
        var ids: Set<PractitionerID> = []
        switch outcome {
        case .settled(let report):
            ids = Set(report.items.flatMap { [$0.visit].compactMap { $0 } + $0.others }.map(\.appointment.practitioner))
        case .refused(let journal):
            ids = Set(journal.entries.compactMap { if case .booking(let booking) = $0.act { booking.practitioner } else { nil } })
        }
        practitioners = Dictionary(
            ids.compactMap { id in house.node.directory.practitioner(id).map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    var title: String { say(.deskJournalTitle) }

    var main: HTML {
        """
        <div class="narrow journal">
        <p><a class="back" href="\(frame.paths.day(clinic.id, frame.today))" data-key="Escape">‹ \(say(.deskToDay))</a></p>
        <h1>\(say(.deskJournalTitle))</h1>
        \(content)
        <div class="actions"><a class="button" href="\(frame.paths.path(.device, clinic.id.description))">\(say(.deskJournalDevice))</a></div>
        </div>
        """
    }

    private var content: HTML {
        switch outcome {
        case .settled(let report): settled(report)
        case .refused(let journal): refused(journal)
        }
    }

    private func settled(_ report: Reconciliation) -> HTML {
        let collisions = report.items.filter { $0.outcome == .overbooked }
        let unkept = report.items.filter { !$0.outcome.isKept }
        return """
            <p class="lead" role="status" tabindex="-1" data-focus>\(say(unkept.isEmpty ? .deskJournalAll : .deskJournalSome))</p>
            \(HTML.when(abs(report.clockBehindSeconds) >= Reconciliation.clockOffSecondsMin, """
                <p class="note caution">\(say(report.clockBehindSeconds > 0 ? .deskJournalClockBehind : .deskJournalClockAhead)) \
                \(Quantities.count(max(1, Int(abs(report.clockBehindSeconds) + 30) / 60), .minute, in: say)). \(say(.deskJournalClockMended))</p>
                """))
            \(HTML.when(report.missingCount > 0, "<p class=\"note urgent\" role=\"alert\">\(say(.deskJournalMissing)) \(report.missingCount).</p>"))
            \(HTML.when(!collisions.isEmpty, """
                <section><h2>\(say(.deskJournalCollisions))</h2><p>\(say(.deskJournalCollisionsText))</p>
                \(HTML.each(collisions, collision))</section>
                """))
            \(HTML.when(report.items.count > collisions.count, """
                <section><h2>\(say(.deskJournalEntries))</h2><ul class="rows">\(HTML.each(report.items.filter { $0.outcome != .overbooked }, row))</ul></section>
                """))
            """
    }

    /// The two side by side, each with its ways out.
    private func collision(_ item: Reconciliation.Item) -> HTML {
        """
        <div class="collision" data-entry="\(item.entry)">
        \(HTML.optional(item.visit) { side($0, .deskJournalPromised) })
        \(item.others.isEmpty ? "<p class=\"side note\">\(say(.deskJournalTimeGone))</p>" : HTML.each(item.others) { side($0, .deskJournalAlreadyThere) })
        </div>
        """
    }

    private func side(_ visit: DayVisit, _ label: Phrase) -> HTML {
        let id = visit.appointment.id.description
        let canChange = visit.appointment.after(.cancelAtDesk, at: now) != nil
        return """
            <div class="side card"><p class="hint">\(say(label))</p>
            <p><a href="\(frame.paths.visit(clinic.id, visit.appointment.id))"><strong>\(VisitParts.name(visit.person, visit.appointment, say))</strong></a></p>
            <p>\(when(visit.appointment.start)) · \(who(visit.appointment.practitioner))\(HTML.when(visit.isOverbook, " <span class=\"mark overbook\">\(say(.deskOverbook))</span>"))</p>
            \(HTML.when(canChange, """
                <div class="actions"><a class="button" href="\(frame.paths.path(.move, clinic.id.description, id))">\(say(.deskMove))</a>
                <a class="button quiet danger" href="\(frame.paths.path(.cancellation, clinic.id.description, id))">\(say(.deskCancel))</a></div>
                """))</div>
            """
    }

    private func row(_ item: Reconciliation.Item) -> HTML {
        """
        <li data-\(item.outcome.isKept ? "entry" : "unkept")="\(item.entry)"><span>\(subject(item))</span>
        <span\(HTML.when(!item.outcome.isKept || item.outcome == .overtaken, " class=\"state late\""))>\(say(item.outcome.words(item.kind)))</span></li>
        """
    }

    private func subject(_ item: Reconciliation.Item) -> HTML {
        guard let visit = item.visit else { return "\(say(item.kind.words)), \(when(item.at))" }
        return """
            <a href="\(frame.paths.visit(clinic.id, visit.appointment.id))"><strong>\(VisitParts.name(visit.person, visit.appointment, say))</strong></a> · \
            \(when(visit.appointment.start))
            """
    }

    private func refused(_ journal: DeviceJournal) -> HTML {
        """
        <p class="note urgent" role="alert" tabindex="-1" data-focus>\(say(.deskJournalRefused))</p>
        <ul class="rows">\(HTML.each(journal.entries) { entry in
            switch entry.act {
            case .booking(let booking):
                """
                <li><span>\(VisitParts.listName(booking.particulars))\
                \(HTML.optional(booking.particulars.phone) { " · \(VisitParts.phone($0, say))" })</span>
                <span>\(when(booking.start)) · \(who(booking.practitioner))</span></li>
                """
            case .arrival(let visit): "<li><a href=\"\(frame.paths.visit(clinic.id, visit))\">\(say(.deskJournalArrival))</a><span>\(when(entry.at))</span></li>"
            case .incomplete, .undone: "<li><span>\(say(Reconciliation.Kind.booking.words))</span><span>\(when(entry.at))</span></li>"
            }
        })</ul>
        """
    }

    private func when(_ instant: Instant) -> String { zone.local(at: instant).words(in: say) }
    private func who(_ id: PractitionerID) -> String { practitioners[id].map { $0.givenName + " " + $0.familyName } ?? "" }
}

extension Reconciliation.Kind {
    fileprivate var words: Phrase {
        switch self {
        case .arrival: .deskJournalArrival
        case .booking: .deskJournalBooking
        case .none: .deskJournalUndone
        }
    }
}

extension EntryOutcome {
    fileprivate func words(_ kind: Reconciliation.Kind) -> Phrase {
        switch self {
        case .done: kind == .arrival ? .deskJournalArrivalDone : .deskJournalBookingDone
        case .already: .deskJournalAlready
        case .overbooked: .deskOverbook
        case .overtaken: .deskJournalOvertaken
        case .undone: .deskJournalUndone
        case .tooOld: .deskJournalTooOld
        case .unknown: .deskJournalUnknown
        case .incomplete: .deskJournalIncomplete
        case .contradicted: .deskJournalContradicted
        }
    }
}
