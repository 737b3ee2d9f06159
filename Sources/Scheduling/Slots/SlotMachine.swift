/// The life of one slot, as a value: every change goes through a method that
/// either returns what must be done about it, or refuses and changes nothing.
///
/// The store's guarded statements say the same in SQL; this says it where it
/// can be read, and tested state by state.
public struct SlotMachine: Hashable, Sendable {
    public private(set) var slot: Slot
    /// Present exactly while the slot is tentative, lapsed or not.
    public private(set) var hold: Hold?
    /// Present exactly while the slot is busy.
    public private(set) var appointment: AppointmentID?

    /// `nil` when the parts contradict one another.
    public init?(slot: Slot, hold: Hold? = nil, appointment: AppointmentID? = nil) {
        guard (hold != nil) == (slot.state == .tentative), (appointment != nil) == (slot.state == .busy),
            hold == nil || hold?.slot == slot.id
        else { return nil }
        self.slot = slot
        self.hold = hold
        self.appointment = appointment
    }

    /// What a change asks of whoever made it.
    public enum Action: Hashable, Sendable {
        case hold(Hold)
        /// Tell the matcher; the public may hold the slot from `publicFrom`.
        case free(publicFrom: Instant)
        case book(AppointmentID)
        case close
        /// Take it out of sight; whoever had an appointment or a hold must be told.
        case retract(Hold?, AppointmentID?)
        /// It was so already.
        case nothing
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// Not to be held now, and why.
        case unavailable(Slot.Availability)
        /// No such hold stands on the slot: it was released, or lapsed and
        /// someone else came.
        case notHeld
        case hold(Hold.Refusal)
        /// The hold has not lapsed yet.
        case stands(until: Instant)
        /// No such appointment occupies the slot.
        case notBooked
        /// The visit has begun.
        case past
    }

    public func availability(now: Instant) -> Slot.Availability { slot.availability(holdExpires: hold?.expires, now: now) }

    /// Free (or lapsed) → tentative.
    public mutating func hold(_ id: HoldID, for taker: SlotTaker, at now: Instant) throws(Refusal) -> Action {
        let availability = availability(now: now)
        guard availability.permits(taker) else { throw .unavailable(availability) }
        let hold = Hold(id: id, slot: slot.id, at: now)
        self.hold = hold
        slot.state = .tentative
        return .hold(hold)
    }

    /// Tentative → tentative, once.
    public mutating func renew(_ id: HoldID, at now: Instant) throws(Refusal) -> Action {
        guard var hold, hold.id == id else { throw .notHeld }
        guard now < slot.start else { throw .past }
        do { try hold.renew(at: now) } catch { throw .hold(error) }
        self.hold = hold
        return .hold(hold)
    }

    /// Tentative → free, by the holder; a second release does nothing.
    public mutating func release(_ id: HoldID, at now: Instant) -> Action {
        guard let hold, hold.id == id else { return .nothing }
        return free(from: min(now, hold.expires))
    }

    /// Tentative → free, by time alone.
    public mutating func lapse(at now: Instant) throws(Refusal) -> Action {
        guard let hold else { return .nothing }
        guard hold.isLapsed(at: now) else { throw .stands(until: hold.expires) }
        return free(from: hold.expires)
    }

    /// Tentative → busy. A lapsed hold still books as long as nobody else has
    /// taken the slot: typing slowly costs nothing by itself.
    public mutating func book(_ id: HoldID, as appointment: AppointmentID, at now: Instant) throws(Refusal) -> Action {
        // The client made the id, so that a retry asks for what it already has.
        if slot.state == .busy, self.appointment == appointment { return .nothing }
        guard hold?.id == id else { throw .notHeld }
        guard now < slot.start else { throw .past }
        hold = nil
        self.appointment = appointment
        slot.state = .busy
        return .book(appointment)
    }

    /// Busy → free, before the start.
    public mutating func cancel(_ appointment: AppointmentID, at now: Instant) throws(Refusal) -> Action {
        guard self.appointment == appointment else { throw .notBooked }
        guard now < slot.start else { throw .past }
        return free(from: now)
    }

    /// Free (or lapsed) → unavailable.
    public mutating func close(at now: Instant) throws(Refusal) -> Action {
        switch slot.state {
        case .unavailable: return .nothing
        case .free: break
        case .tentative where hold?.isLapsed(at: now) == true: break
        case .tentative, .busy, .enteredInError: throw .unavailable(availability(now: now))
        }
        hold = nil
        slot.state = .unavailable
        return .close
    }

    /// Unavailable → free.
    public mutating func reopen(at now: Instant) throws(Refusal) -> Action {
        switch slot.state {
        case .unavailable: return free(from: now)
        case .free: return .nothing
        case .tentative, .busy, .enteredInError: throw .unavailable(availability(now: now))
        }
    }

    /// Any → entered in error, for good.
    public mutating func retract() -> Action {
        guard slot.state != .enteredInError else { return .nothing }
        let action = Action.retract(hold, appointment)
        hold = nil
        appointment = nil
        slot.state = .enteredInError
        return action
    }

    private mutating func free(from instant: Instant) -> Action {
        hold = nil
        appointment = nil
        slot.state = .free
        slot.publicFrom = max(slot.publicFrom, instant + Hold.publicDelaySeconds)
        return .free(publicFrom: slot.publicFrom)
    }
}
