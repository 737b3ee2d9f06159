import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    private static let moveDays = 14

    /// Free slots to move a visit to; with one chosen, what moving it there
    /// means, to be confirmed.
    @Sendable func moveChoice(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        let wanted = MovePage.Wanted(date: at.query(.date), practitioner: at.query(.practitioner))
        if let slot = at.query(.slot, as: SlotID.self) { return try await moveTo(slot, wanted, id, at) }
        return try await movePage(at, id, wanted, isTaken: await typed(of: "move \(id)", at) != nil)
    }

    private func movePage(
        _ at: AtClinic, _ id: AppointmentID, _ wanted: MovePage.Wanted, isTaken: Bool = false
    ) async throws -> Response {
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        guard visit.appointment.isMovable else { return try await visitPage(at, id, notice: .changedMeanwhile, status: .conflict) }
        let first = wanted.date ?? max(at.today(), at.zone.local(at: visit.appointment.start).date)
        var minutes = 5
        if case .opened(let person) = visit.person { minutes = person.reason.minutes }
        // Whose it is comes first; others are asked for, or stand in where there is nothing.
        var practitioner = wanted.practitioner ?? .one(visit.appointment.practitioner)
        var slots = try await desk.freeSlots(of: practitioner.id, from: first, days: Self.moveDays, minutesMin: minutes, at.context)
        let isFallback = slots.isEmpty && wanted.practitioner == nil
        if isFallback {
            practitioner = .anyone
            slots = try await desk.freeSlots(from: first, days: Self.moveDays, minutesMin: minutes, at.context)
        }
        // Of a list that is cut off the last date is not whole: it is where the next one begins.
        var next = first.advanced(byDays: Self.moveDays)
        if slots.count == Desk.freeSlotsMax, let last = slots.last.map({ at.zone.local(at: $0.start).date }) {
            if last > first { slots.removeAll { at.zone.local(at: $0.start).date == last } }
            next = max(last, first.advanced(byDays: 1))
        }
        let page = MovePage(
            frame: frame(at), visit: view(visit, at), from: first, next: next, practitioner: practitioner,
            practitioners: try await desk.practitioners(at.context), isFallback: isFallback,
            slots: slots.filter { $0.id != visit.appointment.slot }.map(choice), isTaken: isTaken)
        return answer(page, status: isTaken ? .conflict : .ok, at.presence.session)
    }

    /// Both times, before anything is done. Of a list that was drawn before
    /// a colleague moved the visit, nothing is chosen.
    private func moveTo(
        _ slot: SlotID, _ wanted: MovePage.Wanted, _ id: AppointmentID, _ at: AtClinic
    ) async throws -> Response {
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let seen = at.query(.sequence, as: Int.self) ?? visit.appointment.sequence
        guard visit.appointment.isMovable, visit.appointment.sequence == seen
        else { return try await visitPage(at, id, notice: .changedMeanwhile, status: .conflict) }
        do {
            let slot = try await desk.freeSlot(slot, at.context)
            return answer(
                MoveConfirmationPage(frame: frame(at), visit: view(visit, at), to: choice(slot), wanted: wanted), at.presence.session)
        } catch {
            guard error.isSlotTaken else { throw error }
            return try await movePage(at, id, wanted, isTaken: true)
        }
    }

    private func choice(_ slot: Slot) -> MovePage.Choice {
        MovePage.Choice(slot: slot, practitioner: house.node.directory.practitioner(slot.practitioner))
    }

    @Sendable func move(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        guard let slot = at.form[.slot, as: SlotID.self], let sequence = at.form[.sequence, as: Int.self]
        else { throw Fault.unreadable([]) }
        do {
            let moved = try await desk.move(
                id, sequence: sequence, to: slot, writing: at.form[.notify] == "yes", at.context)
            return seeOther(DeskPaths(at.language).day(at.clinic.id, at.zone.local(at: moved.start).date, at: id))
        } catch {
            guard error.isSlotTaken else { return try await overtaken(error, at, id) }
            let wanted = MovePage.Wanted(date: at.form[.date], practitioner: at.form[.practitioner])
            let address = DeskPaths(at.language).move(at.clinic.id, id, wanted)
            return try await again(TypedForm(at.form, status: 409), of: "move \(id)", at: address, at) {
                try await movePage(at, id, wanted, isTaken: true)
            }
        }
    }
}

extension Appointment {
    fileprivate var isMovable: Bool { state == .booked || state == .pending }
}
