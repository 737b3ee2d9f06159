import Database
import Scheduling

@testable import Store

/// One of each guarded list, and of each of its forms.
enum SampleWrites {
    static let all: [(name: String, list: [Statement])] =
        [
            ("hold, by the public", hold(.publicly, caps: [cap(1), cap(2)], key: true)),
            ("hold, at the desk", hold(.clinic(clinic), caps: [], key: false)),
            (
                "renew a hold",
                HoldRenewalWrite(
                    slot: slot, of: clinic, hold: holdID, tokenHash: hash(1), now: now, until: now + 300, mark: hash(9), leaf: leaf
                ).statements()
            ),
            (
                "give a hold back",
                HoldReleaseWrite(slot: slot, of: clinic, hold: holdID, tokenHash: hash(1), now: now, leaf: leaf).statements()
            ),
            (
                "give a hold back, at the desk",
                HoldReleaseWrite(slot: slot, of: clinic, hold: holdID, tokenHash: hash(1), isAtDesk: true, now: now, leaf: leaf)
                    .statements()
            ),
            ("book, by the public", book(.slot(.publicly), isOnline: true).statements()),
            ("book, at the desk", book(.slot(.clinic(clinic)), isOnline: false).statements()),
            ("book, on top of the schedule", book(.added(added), isOnline: false).statements()),
            ("accept an offer", accept(giving: nil)),
            ("accept an offer, and give up a later visit", accept(giving: id(40))),
            ("cancel, by the person", cancel(.manage(hash: hash(4)), isAsRead: false)),
            ("cancel, by the weaker link", cancel(.visit(hash: hash(4)), isAsRead: false)),
            ("cancel, at the desk", cancel(.clinic(clinic), isAsRead: true)),
            ("move, by the person", move(.manage(hash: hash(4)), .held(holdID, tokenHash: hash(1)))),
            ("move, at the desk", move(.clinic(clinic), .free(of: clinic))),
            (
                "say that one will come",
                ConfirmationWrite(appointment: appointment, proof: .visit(hash: hash(4)), leaf: leaf, now: now).statements()
            ),
        ]
        + DayStep.allCases.map { step in
            (
                "on the day: \(step.rawValue)",
                DayStepWrite(appointment: appointment, step: step, message: step == .miss ? message : nil, leaf: leaf, now: now + 1)
                    .statements()
            )
        }

    private static let now = Instant(seconds: 1_800_000_000)
    private static let clinic: ClinicID = id(1), slot: SlotID = id(2), holdID: HoldID = id(3), visit: AppointmentID = id(4)
    private static let appointment = Appointment(
        id: visit, reference: AppointmentReference("K7M-42Q")!, slot: slot, clinic: clinic, practitioner: id(21), start: now + 3_600,
        end: now + 4_800, modality: .inPerson, state: .booked, sequence: 0, created: now, updated: now)
    private static let leaf = LeafWrite(id: id(5), leaf: "{}", opened: "{}", record: visit.bytes)
    private static let message = OutboxWrite(
        id: id(6), kind: .confirmation, about: .appointment(visit), version: 0, dueAt: now, seal: seal(3), cause: hash(7))

    private static func id<Entity>(_ low: UInt64) -> Identifier<Entity> { Identifier(high: 0x0190_0000_0000_0000, low: low) }
    private static func hash(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }
    private static func cap(_ byte: UInt8) -> CounterGuard { CounterGuard(key: hash(100 + byte), bucket: 7, limit: 5) }
    private static func seal(_ kind: Int64) -> SealRow {
        SealRow(
            record: visit.bytes, kind: kind, version: 1, clinic: clinic.bytes, keyID: hash(UInt8(50 + kind)), sealed: hash(UInt8(60 + kind))
        )
    }

    private static func hold(_ claim: SlotClaim, caps: [CounterGuard], key: Bool) -> [Statement] {
        SlotHoldWrite(
            slot: slot, of: clinic, hold: holdID, tokenHash: hash(1), ownerHash: hash(2), now: now, until: now + 300, caps: caps,
            idempotency: key ? IdempotencyMark(key: hash(10), request: hash(11)) : nil, leaf: leaf, claim: claim
        ).statements()
    }

    private static let added = Slot(
        id: slot, schedule: id(20), clinic: clinic, practitioner: id(21), start: now + 3_600, end: now + 4_800, modality: .inPerson,
        audience: .clinic,
        kind: .overbook, state: .busy, publicFrom: now + 3_600)

    private static func book(_ place: BookingWrite.Place, isOnline: Bool) -> BookingWrite {
        var write = BookingWrite(
            appointment: appointment, hold: holdID, holdTokenHash: hash(1), requestHash: hash(3), manageHash: hash(4), visitHash: hash(5),
            seals: [seal(0), seal(1), seal(2)], message: message, leaf: leaf, now: now, place: place)
        guard isOnline else { return write }
        write.caps = [cap(1), cap(2)]
        write.credit = CounterCredit(counters: [cap(1)], count: 4, contact: cap(3))
        write.trace = BookingOriginWrite(origin: hash(12), proof: .proven)
        return write
    }

    private static func accept(giving given: AppointmentID?) -> [Statement] {
        let offer: OfferID = id(30)
        let terms = SlotClaim.offer(offer, giving: given.map { SlotClaim.AppointmentStand(id: $0, sequence: 2) })
        return AcceptanceWrite(
            booking: book(.slot(terms), isOnline: false), offer: offer, round: id(31),
            given: given.map {
                AcceptanceWrite.Given(
                    id: $0, at: clinic,
                    message: OutboxWrite(id: id(41), kind: .cancelled, about: .appointment($0), version: 3, dueAt: now, seal: nil),
                    leaf: LeafWrite(id: id(42), leaf: "{}", opened: "{}", record: $0.bytes))
            }
        ).statements()
    }

    private static func cancel(_ proof: AppointmentProof, isAsRead: Bool) -> [Statement] {
        CancellationWrite(
            appointment: appointment, proof: proof, reason: isAsRead ? .other : nil, isAsRead: isAsRead, message: message, leaf: leaf,
            now: now
        ).statements()
    }

    private static func move(_ proof: AppointmentProof, _ target: ReschedulingWrite.Target) -> [Statement] {
        var write = ReschedulingWrite(
            appointment: visit, sequence: 2, proof: proof, slot: slot, at: [clinic, id(8)], target: target, seals: [seal(0)],
            message: message, leaf: leaf, now: now)
        if case .held = target { write.cap = cap(4) }
        return write.statements()
    }
}
