import Scheduling
import Testing

/// The condition a slot is in before something happens to it.
enum Situation: CaseIterable {
    case free, reserved, held, lapsed, lapsedLongAgo, busy, unavailable, enteredInError
}

/// What is tried on it.
enum Attempt: CaseIterable {
    case hold, holdForMatcher, renew, renewOther, release, releaseOther, lapse, book, bookOther, cancel, cancelOther, close, reopen, retract
}

@Suite struct SlotMachineTests {
    private static let now = at("2026-08-13T12:00:00Z")
    private static let start = now + 7200
    private static let mine: HoldID = id(10)
    private static let visit: AppointmentID = id(20)

    private func slot(_ state: SlotState, publicFrom: Instant = now - 600) -> Slot {
        Slot(
            id: id(1), schedule: id(2), clinic: id(3), practitioner: id(4), start: Self.start, end: Self.start + 900, modality: .inPerson,
            audience: .everyone, state: state, publicFrom: publicFrom
        )
    }

    private func held(until expires: Instant) -> SlotMachine? {
        SlotMachine(slot: slot(.tentative), hold: Hold(id: Self.mine, slot: id(1), expires: expires, renewals: 0))
    }

    private func machine(_ situation: Situation) throws -> SlotMachine {
        let machine =
            switch situation {
            case .free: SlotMachine(slot: slot(.free))
            case .reserved: SlotMachine(slot: slot(.free, publicFrom: Self.now + 1))
            case .held: held(until: Self.now + 1)
            case .lapsed: held(until: Self.now)
            case .lapsedLongAgo: held(until: Self.now - Hold.publicDelaySeconds)
            case .busy: SlotMachine(slot: slot(.busy), appointment: Self.visit)
            case .unavailable: SlotMachine(slot: slot(.unavailable))
            case .enteredInError: SlotMachine(slot: slot(.enteredInError))
            }
        return try #require(machine)
    }

    private func perform(_ attempt: Attempt, on machine: inout SlotMachine, at now: Instant = now) throws(SlotMachine.Refusal)
        -> SlotMachine.Action
    {
        switch attempt {
        case .hold: try machine.hold(id(11), for: .anyone, at: now)
        case .holdForMatcher: try machine.hold(id(11), for: .matcher, at: now)
        case .renew: try machine.renew(Self.mine, at: now)
        case .renewOther: try machine.renew(id(12), at: now)
        case .release: machine.release(Self.mine, at: now)
        case .releaseOther: machine.release(id(12), at: now)
        case .lapse: try machine.lapse(at: now)
        case .book: try machine.book(Self.mine, as: id(21), at: now)
        case .bookOther: try machine.book(id(12), as: id(21), at: now)
        case .cancel: try machine.cancel(Self.visit, at: now)
        case .cancelOther: try machine.cancel(id(22), at: now)
        case .close: try machine.close(at: now)
        case .reopen: try machine.reopen(at: now)
        case .retract: machine.retract()
        }
    }

    /// The state each attempt leads to; whatever is not here is refused or
    /// changes nothing.
    private func expected(_ situation: Situation, _ attempt: Attempt) -> SlotState? {
        switch (situation, attempt) {
        case (.enteredInError, _): nil
        case (_, .retract): .enteredInError
        case (.free, .hold), (.lapsedLongAgo, .hold): .tentative
        case (.free, .holdForMatcher), (.reserved, .holdForMatcher), (.lapsed, .holdForMatcher), (.lapsedLongAgo, .holdForMatcher):
            .tentative
        case (.held, .renew): .tentative
        case (.held, .release), (.lapsed, .release), (.lapsedLongAgo, .release): .free
        case (.lapsed, .lapse), (.lapsedLongAgo, .lapse): .free
        case (.held, .book), (.lapsed, .book), (.lapsedLongAgo, .book): .busy
        case (.busy, .cancel): .free
        case (.free, .close), (.reserved, .close), (.lapsed, .close), (.lapsedLongAgo, .close): .unavailable
        case (.unavailable, .reopen): .free
        default: nil
        }
    }

    @Test(arguments: Situation.allCases, Attempt.allCases)
    func everyAttemptInEverySituationLeadsWhereTheTableSays(_ situation: Situation, _ attempt: Attempt) throws {
        var machine = try machine(situation)
        let before = machine
        let action = try? perform(attempt, on: &machine)
        if let expected = expected(situation, attempt) {
            #expect(machine.slot.state == expected)
            #expect(action != nil && action != .nothing)
        } else {
            #expect(machine == before)
            #expect(action == nil || action == .nothing)
        }
        #expect(SlotMachine(slot: machine.slot, hold: machine.hold, appointment: machine.appointment) == machine)
    }

    @Test func aHeldSlotIsNotOfferedTwice() throws {
        var machine = try machine(.free)
        #expect(
            try machine.hold(Self.mine, for: .anyone, at: Self.now)
                == .hold(Hold(id: Self.mine, slot: id(1), expires: Self.now + 300, renewals: 0)))
        for taker in SlotTaker.allCases {
            #expect(throws: SlotMachine.Refusal.unavailable(.held(until: Self.now + 300))) {
                try machine.hold(id(11), for: taker, at: Self.now + 299)
            }
        }
    }

    @Test func aLapsedHoldIsTheMatchersAtOnceAndThePublicsAfterTheDelay() throws {
        let lapse = Self.now
        let machine = try machine(.lapsed)
        #expect(machine.availability(now: lapse - 1) == .held(until: lapse))
        #expect(machine.availability(now: lapse) == .reserved(publicFrom: lapse + 30))
        #expect(machine.availability(now: lapse + 29).permits(.matcher))
        #expect(!machine.availability(now: lapse + 29).permits(.anyone))
        #expect(machine.availability(now: lapse + 30) == .open)
    }

    @Test func aHoldIsRenewedOnceAndNotAfterItLapsed() throws {
        var machine = try machine(.held)
        #expect(try machine.renew(Self.mine, at: Self.now) == .hold(Hold(id: Self.mine, slot: id(1), expires: Self.now + 300, renewals: 1)))
        #expect(throws: SlotMachine.Refusal.hold(.spent)) { try machine.renew(Self.mine, at: Self.now + 1) }
        #expect(throws: SlotMachine.Refusal.hold(.lapsed)) { try machine.renew(Self.mine, at: Self.now + 300) }
    }

    @Test func releasingALapsedHoldDoesNotDelayThePublicFurther() throws {
        var machine = try machine(.lapsedLongAgo)
        #expect(machine.release(Self.mine, at: Self.now) == .free(publicFrom: Self.now))
        #expect(machine.release(Self.mine, at: Self.now) == .nothing)
        #expect(machine.availability(now: Self.now) == .open)
    }

    @Test func whatFreesWaitsForTheMatcher() throws {
        var machine = try machine(.busy)
        #expect(try machine.cancel(Self.visit, at: Self.now) == .free(publicFrom: Self.now + 30))
        #expect(machine.availability(now: Self.now) == .reserved(publicFrom: Self.now + 30))
        var closed = try self.machine(.unavailable)
        #expect(try closed.reopen(at: Self.now) == .free(publicFrom: Self.now + 30))
    }

    @Test func aBookingSentTwiceBooksOnce() throws {
        var machine = try machine(.held)
        #expect(try machine.book(Self.mine, as: Self.visit, at: Self.now) == .book(Self.visit))
        #expect(try machine.book(Self.mine, as: Self.visit, at: Self.now) == .nothing)
        #expect(throws: SlotMachine.Refusal.notHeld) { try machine.book(Self.mine, as: id(21), at: Self.now) }
    }

    @Test func whoComesBackAfterSomeoneElseTookTheSlotLoses() throws {
        var machine = try machine(.lapsedLongAgo)
        _ = try machine.hold(id(11), for: .anyone, at: Self.now)
        #expect(throws: SlotMachine.Refusal.notHeld) { try machine.book(Self.mine, as: id(21), at: Self.now) }
        #expect(machine.release(Self.mine, at: Self.now) == .nothing)
        #expect(machine.hold?.id == id(11))
    }

    @Test(arguments: [Attempt.hold, .holdForMatcher, .renew, .book, .cancel])
    func nothingIsTakenOrGivenBackOnceTheVisitHasBegun(_ attempt: Attempt) throws {
        for situation in [Situation.free, .held, .busy] {
            var machine = try machine(situation)
            let before = machine
            #expect(throws: SlotMachine.Refusal.self) { try perform(attempt, on: &machine, at: Self.start) }
            #expect(machine == before)
        }
    }

    @Test func retractingSaysWhomToTell() throws {
        var held = try machine(.held)
        #expect(held.retract() == .retract(Hold(id: Self.mine, slot: id(1), expires: Self.now + 1, renewals: 0), nil))
        var busy = try machine(.busy)
        #expect(busy.retract() == .retract(nil, Self.visit))
    }

    @Test func partsThatContradictOneAnotherAreRefused() {
        let hold = Hold(id: Self.mine, slot: id(1), expires: Self.now, renewals: 0)
        #expect(SlotMachine(slot: slot(.free), hold: hold) == nil)
        #expect(SlotMachine(slot: slot(.tentative)) == nil)
        #expect(SlotMachine(slot: slot(.busy)) == nil)
        #expect(SlotMachine(slot: slot(.free), appointment: Self.visit) == nil)
        #expect(SlotMachine(slot: slot(.tentative), hold: Hold(id: Self.mine, slot: id(99), expires: Self.now, renewals: 0)) == nil)
    }
}
