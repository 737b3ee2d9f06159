extension Appointment {
    /// Something that happens to an appointment.
    public enum Event: Hashable, Sendable {
        /// The person completes what they held.
        case book
        case arrive
        case fulfil
        case cancel
        /// The start passed and no one came.
        case miss
        /// Moved to a slot already held for it.
        case reschedule(to: Slot)
    }

    /// What a change asks of whoever made it.
    public enum Action: Hashable, Sendable {
        /// Write to the person that it stands.
        case confirm
        /// Give back the slot if its start is ahead, and write to the person.
        case release(SlotID?)
        /// Take the one slot, give back the other, and write to the person.
        case move(from: SlotID, to: SlotID)
        /// Only the clinic's day shows it.
        case record
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// Not from this state.
        case illegal(AppointmentState)
        /// The visit has begun.
        case past
        /// The visit has not begun.
        case early
        /// The slot belongs to another clinic, or begins in the past.
        case slot
    }

    /// Applies an event at `now`, or refuses and changes nothing.
    ///
    /// `sequence` grows with each reschedule and with the cancel, as
    /// RFC 5546 §2.1.4 wants of each message that replaces another.
    public mutating func apply(_ event: Event, at now: Instant) throws(Refusal) -> Action {
        let action: Action
        switch (state, event) {
        case (.pending, .book):
            guard now < start else { throw .past }
            state = .booked
            action = .confirm
        case (.booked, .arrive):
            state = .arrived
            action = .record
        case (.arrived, .fulfil):
            state = .fulfilled
            action = .record
        case (.pending, .cancel), (.booked, .cancel):
            state = .cancelled
            sequence += 1
            action = .release(now < start ? slot : nil)
        case (.booked, .miss):
            guard now >= start else { throw .early }
            state = .noshow
            action = .record
        case (.booked, .reschedule(let other)):
            action = try move(to: other, at: now)
        default:
            throw .illegal(state)
        }
        updated = now
        return action
    }

    private mutating func move(to other: Slot, at now: Instant) throws(Refusal) -> Action {
        guard now < start else { throw .past }
        guard other.clinic == clinic, now < other.start, other.id != slot else { throw .slot }
        let action = Action.move(from: slot, to: other.id)
        slot = other.id
        practitioner = other.practitioner
        start = other.start
        end = other.end
        modality = other.modality
        sequence += 1
        return action
    }
}
