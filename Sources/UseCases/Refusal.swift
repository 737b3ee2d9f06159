public import Containment
public import Scheduling
public import Seals

/// Why a verb did not do what was asked. Closed, without row values or inner
/// messages; each border (HTML, JSON, command line) words it once.
public enum Refusal: Error, Sendable, Equatable {
    /// Fields to mend; nothing happened.
    case invalid([FieldProblem])
    /// Somebody else has it, or it is not open (any more, or yet).
    case slotTaken(alternatives: [Opening])
    /// The hold ran out and the slot is gone; the next best are given.
    case holdLapsed(alternatives: [Opening])
    /// A hold is renewed once.
    case alreadyRenewed
    /// This hold has already become an appointment with other contents.
    case alreadyBooked
    /// The same idempotency key came with another request.
    case idempotencyMismatch
    /// No such thing, or the token does not fit: the same answer, so that
    /// nobody learns which.
    case notFound
    /// There is neither an address nor a telephone that the visit's person
    /// could be written to at.
    case nowhereToWrite(AppointmentID)
    /// The appointment's state does not allow it.
    case cannotChange(AppointmentState)
    /// The visit has begun or is over.
    case tooLate
    /// Who came and who did not is noted around the visit's own date alone.
    case notItsDay
    /// The weaker link does not reach that far: another clinic, a shorter
    /// place, or one move too many. The full link does, or the clinic.
    case needsFullLink
    /// A colleague changed it in between; nothing of this was done. How it
    /// stands now.
    case changedMeanwhile(Appointment)
    /// A colleague noted something of what was left in between; nothing of
    /// this was done.
    case wordChanged
    /// What was previewed is no longer what would happen: look again.
    case planChanged
    /// A schedule shares time with another of its practitioner, on these
    /// dates; none are named where another was saved at the same moment.
    case scheduleCollides([ScheduleOverlap])
    /// This device keeps nothing for the clinic (any more): it erases what it has.
    case deviceGone
    /// What the vault answers someone of a clinic who may not, or not yet.
    case staff(StaffRefusal)
    /// Counted limits; try again after so many seconds.
    case tooMany(LimitName, retryAfterSeconds: Int)
    /// Not the code that was sent; so many tries are left. With none left
    /// another code has to be asked for.
    case wrongCode(triesLeft: Int)
    /// The offer was answered, ran out or was withdrawn.
    case offerOver(OfferState)
    /// The person has other coming visits at the clinic. Nothing was done;
    /// asked for again by who knows of them, it is.
    case alreadyComing([AppointmentID])
    /// An offer made to the earlier request for the same need waits for its
    /// answer: that one comes first.
    case answerFirst
    /// So many requests of this contact, network or mail domain wait already.
    case lineFull(LineCap, max: Int)
    /// The vault lost the key of what the person said, for good: the place is
    /// theirs until its end, by the link to their whole request, whose secret
    /// opens their own copy.
    case needsOwnLink
    /// A code has to come back from the contact, and none can be sent there.
    case contactUnreachable
    /// A hold costs something now: pay it, and ask again.
    case costs(CostAsked)
    /// What the gate wants first, or why it does not let them through.
    case required(Requirement)
    /// The levels have just changed: what was asked is asked again. Nothing happened.
    case levelChanged
    /// The place needs more: an unknown place, or a rural FSA (give the municipality).
    case place(PlaceProblem)
    /// The store cannot write just now (busy, full, away). Nothing happened.
    case storeUnavailable
    /// The vault is away: what needs an opened seal waits.
    case vaultUnavailable
    /// The service made a mistake; the log has the details.
    case internalFault
}

extension Refusal {
    /// So much was booked from there, or so little is allowed now, that a code
    /// has to come back from the contact first; the place stays held meanwhile.
    public static let contactUnproven = Refusal.required(.contact)

    /// It is not for whoever asks.
    public static let denied = Refusal.required(.denied(.toThem))

    /// What the vault answered someone of a clinic, if that is what this is.
    public var staff: StaffRefusal? {
        if case .staff(let refusal) = self { refusal } else { nil }
    }

    /// Somebody else has the slot.
    public var isSlotTaken: Bool { if case .slotTaken = self { true } else { false } }

    /// A colleague was quicker.
    public var isChangedMeanwhile: Bool { if case .changedMeanwhile = self { true } else { false } }
}
