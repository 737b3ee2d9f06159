import Containment
public import Credentials
import Database
import Logging
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// The whole day of the clinic, or a practitioner's own list of it. Names
    /// are opened by the vault, on the record; while it is away, times and
    /// states still show.
    ///
    /// - Throws: `.staff(.signedOut)` when the grant has ended meanwhile.
    public func day(_ date: LocalDate, grant: GrantSecret, _ context: Context) async throws(Refusal) -> ClinicDay {
        let reading = try await reading(date, context)
        let (views, openings) = try await views(reading.rows, reading.notes, grant: grant, context)
        return day(reading, views.persons, views.notes, openings, context.instant)
    }

    /// A date as the store has it, as far as the role sees it.
    func reading(_ date: LocalDate, _ context: Context) async throws(Refusal) -> DayReading {
        try gate.permit(context, .viewDay)
        let membership = try membership(context)
        let clinic = try clinic(context)
        let zone = try zone(of: clinic)
        try reach(context).check(date)
        let (slots, rows, notes, undelivered) = try await day(of: clinic.id, date, zone, context.instant)
        let isTheirs = { (practitioner: PractitionerID) in membership.role != .practitioner || practitioner == membership.practitioner }
        let sameOrigin =
            (try? gate.permit(context, .cancelAtDesk)) == nil ? 0 : try await record.largestOrigin(of: clinic.id, at: context.instant)
        let box = try await box(of: clinic.id, context)
        return DayReading(
            clinic: clinic, date: date, zone: zone, slots: slots.filter { isTheirs($0.slot.practitioner) },
            rows: rows.filter { isTheirs($0.row.appointment.practitioner) }, notes: notes, undelivered: undelivered, sameOrigin: sameOrigin,
            box: box)
    }

    /// One visit of the clinic.
    public func visit(_ id: AppointmentID, grant: GrantSecret, _ context: Context) async throws(Refusal) -> DayVisit {
        try gate.permit(context, .viewDay)
        let row = try await row(id, context)
        let (persons, _) = try await people([row], grant: grant, context)
        var visit = DayVisit(row, persons[0], at: context.instant)
        let standing = try await record.read { tx throws(StoreError) in try tx.contactStanding(of: id, at: row.row.appointment.clinic) }
        visit.isUnproved = standing == .unproved
        return visit
    }

    /// - Throws: `.notFound` alike for what is not there and what is another
    ///   clinic's, or another practitioner's; `.required` out of reach.
    func row(_ id: AppointmentID, _ context: Context) async throws(Refusal) -> DayRow {
        let membership = try membership(context)
        let row: DayRow? = try await record.read { tx throws(StoreError) in
            try tx.visit(id, of: membership.clinic, sealKind: Int64(SealKind.clinic.rawValue))
        }
        guard let row, membership.role != .practitioner || row.row.appointment.practitioner == membership.practitioner
        else { throw .notFound }
        try reach(context).check(row.row.appointment.start)
        return row
    }

    func people(
        _ rows: [DayRow], grant: GrantSecret, isUse: Bool = true, _ context: Context
    ) async throws(Refusal) -> (persons: [PersonView], openings: ClinicDay.Openings) {
        let (views, openings) = try await views(rows, [], grant: grant, isUse: isUse, context)
        return (views.persons, openings)
    }

    /// Opens what the grant may see: all in one request to the vault, which
    /// journals before it decrypts. Both answers are in the order asked for.
    func views(
        _ rows: [DayRow], _ notes: [NoteRow], grant: GrantSecret, isUse: Bool = true, _ context: Context
    ) async throws(Refusal) -> (views: (persons: [PersonView], notes: [DayNote?]), openings: ClinicDay.Openings) {
        func none(_ view: PersonView) -> (persons: [PersonView], notes: [DayNote?]) { (rows.map { _ in view }, notes.map { _ in nil }) }
        do { try gate.permit(context, .openParticulars) } catch { return (none(.hidden), .notAllowed) }
        let reach = try reach(context)
        // Of a device's earlier days: what is out of reach stays closed.
        let isNear = rows.map { reach.covers($0.row.appointment.start) }
        let seals = (zip(rows, isNear).map { $1 ? $0.seal : nil } + notes.map(\.seal)).map { $0.flatMap(SealedRecord.init) }
        var opened: [OpenedSeal] = []
        do {
            let all = seals.compactMap { $0 }
            // Asked even for none: a grant that has ended shows.
            for first in stride(from: 0, through: max(0, all.count - 1), by: StaffLimits.sealsPerCallMax) {
                let page = Array(all[first..<min(first + StaffLimits.sealsPerCallMax, all.count)])
                opened += try await staff.open(page, at: try membership(context).clinic, grant: grant, isUse: isUse)
            }
        } catch let fault as StaffFault {
            return (none(.waiting), try openings(after: fault))
        } catch {
            throw .denied
        }
        var next = opened.makeIterator()
        let results = seals.map { $0 == nil ? OpenedSeal.shredded : next.next() ?? .unreadable }
        return ((zip(results, isNear).map { $1 ? PersonView($0) : .waiting }, results.dropFirst(rows.count).map(\.note)), .opened)
    }

    func openings(after fault: StaffFault) throws(Refusal) -> ClinicDay.Openings {
        switch fault {
        case .refused(.capReached(let seconds)): return .capReached(retryAfterSeconds: seconds)
        case .refused(.notAllowed): return .notAllowed
        case .refused(let refusal): throw .staff(refusal)
        case .vault(.refused(.contained)): throw Refusal(fault)
        case .vault(let error):
            record.logger.warning("the vault did not open a clinic's day", metadata: ["error": "\(error)"])
            return .vaultUnavailable
        }
    }
}

extension PersonView {
    fileprivate init(_ seal: OpenedSeal) {
        self =
            switch seal {
            case .opened(let particulars): .opened(particulars)
            case .shredded: .shredded
            // A note under a visit's id is no copy of its particulars.
            case .unreadable, .note, .word: .unreadable
            }
    }
}

extension OpenedSeal {
    fileprivate var note: DayNote? { if case .note(let note) = self { note } else { nil } }
}
