/// What a queued message says. Raw values are what the store keeps.
public enum MessageKind: Int64, Sendable, CaseIterable {
    case confirmation = 0
    case changed = 1
    case cancelled = 2
    /// Someone lost their link: the contact asked for is sealed beside it.
    case linkRecovery = 3
    /// The same person has been booked again, past the limit that flags.
    case repeated = 4
    /// The clinic moved it.
    case movedByClinic = 5
    /// The clinic cancelled it; why stands with the appointment.
    case cancelledByClinic = 6
    /// The clinic's hours change: the person is asked to choose another time.
    case chooseAgain = 7
    /// The clinic sends once more when and where it is.
    case sentAgain = 8
    /// The one-time code of a request. Here and below the appointment is the
    /// one that the request may become: they share an id.
    case requestCode = 9
    /// The request waits; its link.
    case requestWaiting = 10
    /// A place, for a while; the version is the offer's number.
    case offer = 11
    /// Offers went unanswered: does the person still wait?
    case requestAsleep = 12
    /// The window is over.
    case requestEnded = 13
    /// The clinic took the offered place away; the version is the offer's number.
    case offerWithdrawn = 14
    /// The person said yes, and it went to somebody before them; the version
    /// is the offer's number.
    case offerPassed = 15
    /// The person gave another contact: this goes to the one before, which is
    /// sealed beside it; the version is the new one's.
    case contactChanged = 16
    /// The clinic put right who the visit is for; the version is that of its copy.
    case identityCorrected = 17
    /// The visit is tomorrow; the version of these is the visit's sequence.
    case reminder = 20
    /// The visit is in three days.
    case earlyReminder = 21
    /// Nobody came.
    case missed = 22
    /// The one-time code by which a booking's contact is proven; the version
    /// is until when it is good.
    case contactCode = 30
    /// To one of the staff: their access changed; the version is how.
    case accessChanged = 40

    /// Of reminders: so many days before the visit.
    public var daysBefore: Int? {
        switch self {
        case .reminder: 1
        case .earlyReminder: 3
        default: nil
        }
    }
}
