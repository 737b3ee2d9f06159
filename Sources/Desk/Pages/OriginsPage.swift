import Bytes
import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Visits that were booked from one network in one day: seen together,
/// released together, kept where they are real. Nobody is named: who it is
/// stands on each visit's page, on the record.
struct OriginsPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let now: Instant
    let groups: [OriginGroup]
    var notice: Notice?

    enum Notice: Sendable, Equatable {
        case decided(OriginDecision)
        /// A colleague was quicker.
        case seenTo
    }

    var title: String { say(.deskOrigins) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.origins, clinic.id.description) }

    var main: HTML {
        """
        <div class="narrow wide">
        <p><a class="back" href="\(frame.paths.day(clinic.id, frame.today))" data-key="Escape">‹ \(say(.deskToday))</a></p>
        <h1>\(say(.deskOrigins))</h1>
        \(HTML.optional(notice, noticed))
        \(HTML.when(groups.isEmpty, "<p class=\"lead empty\">\(say(.deskOriginsNone))</p>"))
        \(HTML.when(!groups.isEmpty, "<p class=\"lead\">\(say(.deskOriginsText))</p>"))
        \(HTML.each(Array(groups.enumerated())) { section($0.element, number: $0.offset + 1) })
        </div>
        """
    }

    private func noticed(_ notice: Notice) -> HTML {
        switch notice {
        case .decided(let decision):
            """
            <p class="note" role="status" tabindex="-1" data-focus>\(say(.deskOriginReleased)) \(decision.released) · \
            \(say(.deskOriginKept)) \(decision.kept)</p>
            """
        case .seenTo: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskOriginSeenTo))</p>"
        }
    }

    private func section(_ group: OriginGroup, number: Int) -> HTML {
        """
        <section class="card" aria-labelledby="origin-\(number)">
        <h2 id="origin-\(number)">\(Quantities.count(group.visits.count, .sameOrigin, in: say))</h2>
        <p>\(say(.deskOriginTaken)) \(taken(group))</p>
        <form method="post" action="\(frame.paths.path(.originDecision, clinic.id.description))" data-once>
        \(token)\(FormParts.hidden(.origin, Self.text(group.origin)))\(FormParts.hidden(.seen, String(now.seconds)))
        <ol class="messages origins">\(HTML.each(group.visits, line))</ol>
        <p class="hint">\(say(.deskOriginReleaseText))</p>
        <div class="actions"><button class="button danger">\(say(.deskOriginRelease))</button>
        <button class="button quiet" name="\(Field.kept.rawValue)" value="all">\(say(.deskOriginKeepAll))</button></div>
        </form></section>

        """
    }

    /// In seconds or in a morning: it tells much.
    private func taken(_ group: OriginGroup) -> HTML {
        let times = group.visits.map(\.appointment.created).sorted()
        guard let first = times.first, let last = times.last else { return "" }
        return "\(moment(first))\(HTML.when(last - first >= 60, " – \(moment(last))"))"
    }

    private func line(_ visit: OriginGroup.Visit) -> HTML {
        let appointment = visit.appointment
        let reference = appointment.reference.description
        return """
            <li><p><a href="\(frame.paths.visit(clinic.id, appointment.id))">\(moment(appointment.start)) · \
            <span class="nobreak">\(reference)</span></a> <span class="hint">\(say(words(visit.proof)))</span></p>
            <label class="choice"><input type="checkbox" name="\(Self.field(of: appointment.id))" value="yes"\
            \(HTML.when(visit.proof == .proven, " checked"))><span>\(say(.deskOriginKeep))<span class="hidden"> \(reference)</span></span></label></li>

            """
    }

    private func words(_ proof: ContactStanding) -> Phrase {
        switch proof {
        case .unasked: .deskProofUnasked
        case .proven: .deskProofProven
        case .unproved: .deskProofUnproved
        case .strange: .deskProofStrange
        }
    }

    /// Forms know no names that repeat: each box has its own.
    static func field(of appointment: AppointmentID) -> String { "keep-" + appointment.description }

    static func text(_ origin: [UInt8]) -> String { Hex.encode(origin) }

    private func moment(_ instant: Instant) -> HTML {
        let local = zone.local(at: instant)
        return "<time datetime=\"\(local.machineText)\">\(local.date.dayAndMonth(in: say)), \(local.time.words(in: say))</time>"
    }
}
