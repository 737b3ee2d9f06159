import Containment
import Scheduling

/// By whose doing a message goes out. What a contact's budget is and who can
/// use it up follows from it, so that nobody silences somebody else's
/// messages: see decision 36.
package enum MessageCause: Sendable, CaseIterable {
    /// Anybody who knows the contact, or a name. Few go out, whoever asks;
    /// what is over is only counted, for the first ones said the same.
    case anybody
    /// Whoever books, under a contact that nobody proved: counts by contact
    /// and network.
    case booker
    /// Whoever has the visit's link: counts by visit. While its confirmation
    /// has not gone out, as the booker's.
    case holder
    /// Whoever files a request: counts by contact and network where it is
    /// asked, and by contact in all here.
    case asker
    /// Somebody who waits, and proved by a code that the contact is theirs.
    case waiter
    /// The clinic's staff, who have limits of their own.
    case clinic
    /// The vault, to one of the staff about their own account: nothing keeps
    /// it back, for whoever changed it may be whom they are warned of.
    case vault
    /// The day before a visit, or three. While the visit's confirmation has
    /// not gone out, few to one contact.
    case clock
}

extension MessageKind {
    /// A kind that is not listed here does not compile.
    package var cause: MessageCause {
        switch self {
        case .linkRecovery, .repeated: .anybody
        case .confirmation: .booker
        case .changed, .cancelled, .contactChanged: .holder
        case .requestCode, .contactCode: .asker
        case .requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed: .waiter
        case .movedByClinic, .cancelledByClinic, .chooseAgain, .sentAgain, .missed, .identityCorrected: .clinic
        case .accessChanged: .vault
        case .reminder, .earlyReminder: .clock
        }
    }
}

extension Gatekeeper {
    /// Whose act a message is; `nil` for staff and for the service itself.
    package func cause(_ context: Context) -> [UInt8]? {
        guard case .patient = context.actor else { return nil }
        return pepper.hash("message cause", context.network.bytes)
    }
}
