import Containment
import Credentials
import Database
import Logging
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Who is at the clinic at a time and has nobody then: of several, the
    /// one whose next visit is furthest off.
    ///
    /// - Returns: `nil` when everybody is busy, or nobody is there.
    public func freePractitioner(at start: Instant, minutes: Int, _ context: Context) async throws(Refusal) -> PractitionerID? {
        try gate.permit(context, .overbook)
        let clinic = try clinic(context)
        let zone = try zone(of: clinic)
        try reach(context).check(start)
        let until = start + Int64(minutes) * 60
        let (slots, visits, _, _) = try await day(of: clinic.id, zone.local(at: start).date, zone, context.instant)
        let places = node.directory.current
        let free = Dictionary(grouping: slots, by: \.slot.practitioner).compactMap { id, rows -> (id: PractitionerID, next: Instant)? in
            // Their hours are where their slots are; what was closed is not worked.
            guard rows.contains(where: { $0.slot.isWorked && $0.slot.start <= start && $0.slot.end > start }) else { return nil }
            let theirs = visits.map(\.row.appointment).filter { $0.practitioner == id && $0.occupies }
            let held = rows.filter { $0.isKept(at: context.instant) }.map(\.slot)
            let busy = theirs.map { ($0.start, $0.end) } + held.map { ($0.start, $0.end) }
            guard !busy.contains(where: { $0.0 < until && $0.1 > start }) else { return nil }
            return (id, busy.map(\.0).filter { $0 >= until }.min() ?? Instant(seconds: .max))
        }
        return free.min { ($1.next, places.place(of: $0.id), $0.id) < ($0.next, places.place(of: $1.id), $1.id) }?.id
    }

    /// Says what else the person has, before they get one more.
    func checkOthers(_ booking: DeskBooking, _ grant: GrantSecret, _ context: Context) async throws(Refusal) {
        guard let known = booking.known else { return }
        let others = try await coming(of: booking.particulars, but: booking.hold, grant: grant, context).map(\.id)
        guard others.allSatisfy(known.contains) else { throw .alreadyComing(others) }
    }

    /// Coming visits that somebody already has at the clinic, before they get
    /// another. A person is known by family name and birth date, number or
    /// telephone, and by the same names; without any of those, nobody is.
    ///
    /// It is a search like any other, on the record. Where it cannot be made
    /// now, or not in this role, nothing is known: that books all the same.
    ///
    /// - Parameter hold: of the form; what it booked itself is no other visit.
    func coming(
        of person: Particulars, but hold: HoldID, grant: GrantSecret, _ context: Context
    ) async throws(Refusal) -> [Appointment] {
        guard let lookup = person.lookup, (try? gate.permit(context, .findVisits)) != nil else { return [] }
        let own = try await record.read { tx throws(StoreError) in try tx.appointment(from: hold)?.appointment.id }
        let found: [DayVisit]
        do {
            found = try await find(.person(lookup), grant: grant, context)
        } catch {
            record.logger.info("nobody was looked for before a booking", metadata: ["refusal": "\(error)"])
            return []
        }
        let name = NameFold.person(person.fullName)
        return found.filter { visit in
            guard case .opened(let other) = visit.person, visit.appointment.id != own else { return false }
            return visit.appointment.start > context.instant && NameFold.person(other.fullName) == name
        }.map(\.appointment)
    }

    /// When a visit of the clinic is, and with whom; no name.
    public func appointment(_ id: AppointmentID, _ context: Context) async throws(Refusal) -> Appointment {
        try gate.permit(context, .viewDay)
        return try await row(id, context).row.appointment
    }
}

extension Particulars {
    /// By what of them an earlier visit is found.
    fileprivate var lookup: Lookup? {
        if let birthDate { return .nameAndBirth(family: familyName, birth: birthDate) }
        if let healthNumber { return .healthNumber(healthNumber) }
        return phone.map(Lookup.phone)
    }
}

extension Slot {
    fileprivate var isWorked: Bool { kind == .regular && [.free, .tentative, .busy].contains(state) }
}

extension Appointment {
    /// Takes its practitioner's time.
    fileprivate var occupies: Bool { [.pending, .booked, .arrived].contains(state) }
}
