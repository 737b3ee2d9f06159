public import Clinics
import Containment
import Operations
import Patients
public import Scheduling
import Seals
public import UseCases

/// People who do not exist, with visits at one clinic: what a desk shows on a
/// day like any other.
public struct DemoPeople: Sendable {
    private let house: StaffedHouse
    private let seed: UInt64

    public init(house: StaffedHouse, seed: UInt64) {
        self.house = house
        self.seed = seed
    }

    /// How many in a hundred slots are booked, today and on the days after.
    private static let sharesByDay = [68, 45, 25]
    private static let peopleAtOnce = 8

    /// Books visits at a clinic, today and on the next days, then has the
    /// morning go by: who was due came, all but a few.
    ///
    /// - Parameters:
    ///   - morning: when they book; before the day's first slot.
    ///   - now: until when the day has gone.
    public func fill(_ clinic: Clinic, zone: ZoneRules, morning: Instant, now: Instant) async throws(Refusal) {
        var random = SplitMix64(seed: seed &+ UInt64(bitPattern: morning.seconds / 86_400))
        let today = zone.local(at: morning).date
        let administration = Administration(house)
        let reception = Reception(house)
        for (offset, share) in Self.sharesByDay.enumerated() {
            let day = try await administration.day(of: clinic.id, today.advanced(byDays: offset), .system("demonstration", at: morning))
            // A day that has visits was filled before.
            guard day.visits.isEmpty else { continue }
            let taken = day.lists.flatMap { $0.lines.map(\.slot) }.filter { _ in Int.random(in: 0..<100, using: &random) < share }
            let visits = taken.map { visit(in: $0, at: morning, using: &random) }
            _ = try await concurrently(visits, atOnce: Self.peopleAtOnce) { visit async throws(Refusal) in try await book(visit, reception)
            }
        }
        try await live(clinic, today, bookedAt: morning, now, using: &random)
    }

    /// Somebody, before they book.
    private struct Visit: Sendable {
        var slot: SlotID
        var owner: OwnerSecret
        var person: Particulars
        var context: Context
    }

    private func visit(in slot: Slot, at instant: Instant, using random: inout SplitMix64) -> Visit {
        // Each from a network of their own, as people are.
        let network = NetworkPrefix(addressBytes: (0..<4).map { _ in UInt8.random(in: 1...250, using: &random) }) ?? .local
        return Visit(
            slot: slot.id, owner: OwnerSecret(using: &random), person: person(fitting: slot.minutes, on: instant, using: &random),
            context: Context(actor: .patient, audience: .patient, language: .french, instant: instant, network: network))
    }

    private func book(_ visit: Visit, _ reception: Reception) async throws(Refusal) {
        do {
            let granted = try await reception.hold(visit.slot, owner: visit.owner, visit.context)
            _ = try await reception.book(
                BookingRequest(hold: granted.hold.id, token: granted.token, particulars: visit.person, consents: true), visit.context)
        } catch {
            // Not open to the public: the clinic's own.
            guard error.isSlotTaken else { throw error }
        }
    }

    private func person(fitting minutes: Int, on instant: Instant, using random: inout SplitMix64) -> Particulars {
        let reasons = Reason.allCases.filter { $0.minutes <= minutes }
        let born = LocalDate(dayNumber: Int(instant.seconds / 86_400) - Int.random(in: 15 * 365...88 * 365, using: &random))
        // From the numbers that the North American plan keeps for fiction.
        let phone = PhoneNumber(digits: "514555" + "01" + String(Int.random(in: 10...99, using: &random)))
        return Particulars(
            givenName: DemoNames.given.randomElement(using: &random) ?? "Camille",
            familyName: DemoNames.family.randomElement(using: &random) ?? "Roy", birthDate: born, healthNumber: nil, phone: phone,
            email: nil, language: Int.random(in: 0..<10, using: &random) < 8 ? .french : .english, bookedFor: .oneself,
            reason: reasons.randomElement(using: &random) ?? .renewal)
    }

    /// What whoever tries the demonstration booked is theirs to live.
    private func live(_ clinic: Clinic, _ today: LocalDate, bookedAt morning: Instant, _ now: Instant, using random: inout SplitMix64)
        async throws(Refusal)
    {
        let desk = Desk(house)
        @Sendable func context(_ instant: Instant) -> Context {
            Context(
                actor: .staff(StaffID(high: 0, low: 0), Membership(clinic: clinic.id, role: .reception)), audience: .staff,
                language: .french, instant: instant, network: .local)
        }
        let day = try await Administration(house).day(of: clinic.id, today, .system("demonstration", at: now))
        let due = day.visits.filter {
            $0.appointment.created == morning && $0.appointment.start < now && ($0.state == .expected || $0.state == .late)
        }.map { (appointment: $0.appointment, isMissed: Int.random(in: 0..<100, using: &random) < 7) }
        _ = try await concurrently(due, atOnce: Self.peopleAtOnce) { visit async throws(Refusal) in
            let appointment = visit.appointment
            guard !visit.isMissed else {
                if now - appointment.start > 1200 {
                    _ = try await desk.record(.miss, of: appointment.id, context(appointment.start + 1200))
                }
                return
            }
            _ = try await desk.record(.arrive, of: appointment.id, context(appointment.start - 240))
            if now - appointment.start > 300 { _ = try await desk.record(.begin, of: appointment.id, context(appointment.start + 300)) }
            if now > appointment.end { _ = try await desk.record(.finish, of: appointment.id, context(appointment.end)) }
        }
    }
}
