import Containment
import Database
import Scheduling

/// Every kind of change that the store knows, and the capabilities that it is
/// made for: under the permit of any other the engine refuses it. `docs/writes.md`
/// prints the table.
enum Write: String, CaseIterable, WriteKind {
    // A slot and who has it.
    case hold
    case renewHold
    case releaseHold
    case holdAtDesk
    case book
    case bookAtDesk
    /// Beside the schedule, in a slot made for it.
    case bookOnTop
    /// An offer becomes an appointment, now or when those before have answered.
    case acceptOffer
    case blockSlots
    case makeSlots
    /// A promised place that could not be made.
    case leaveOut
    case planSchedules
    /// A schedule's change, in many slots.
    case planSlots
    case publishSlots

    // An appointment.
    case cancelOwn
    /// A cancellation waits for its turn, or is taken back.
    case queueCancellation
    /// It could not be done any more.
    case finishQueued
    case cancelAtDesk
    /// What came from one origin, at once.
    case cancelGroups
    case moveOwn
    case moveAtDesk
    case confirmComing
    case recordSteps
    /// What set a request before others.
    case checkClaims
    /// How somebody is reached, or who they are.
    case correct
    /// A copy that a lost key closed, made anew.
    case replaceClosedCopies
    /// What the vault says a visit is found by.
    case indexVisits
    /// A code that is asked for, tried, and right.
    case proveContacts
    case notes
    /// What people leave with a clinic where nothing can be booked.
    case leaveWords
    /// What came of calling them back.
    case callBack

    // A request, and what is offered.
    case fileRequests
    case ownRequests
    case endRequests
    case forgetRequests
    case resealRequests
    case matchRequests
    /// A yes that waits, a no, or silence.
    case answerOffers
    /// Nobody in it has the place.
    case endRounds

    // Messages.
    case sendMessages
    case bounceMessages
    case settleMessages
    case settleOldMessages
    case receiveTexts

    // The desk's devices, forms, and what is kept of whom.
    case keepDevices
    case revokeDevices
    case keepDeviceEntries
    case keepForms
    case pruneForms
    case keepJournal

    // The service itself.
    case directory
    case removeFromDirectory
    case mergePractitioners
    /// What the vault says of its keys.
    case keys
    case shred
    /// Traces whose time is over.
    case prune
    /// From a future that a clock made up.
    case bringBack
    /// Deadlines stand still, or go on.
    case pauseDeadlines
    case probe

    // What goes with another change, whatever that is.
    /// What happened, for the log.
    case leaf
    /// The public half of a key that something is sealed to now.
    case keepKeys
    /// What officers signed gets its number.
    case keepOrders
    /// What is rehearsed, and what it met.
    case keepRehearsals
    /// Leaves of the log get their numbers.
    case numberLeaves
    /// What is counted against a limit.
    case count
    /// Who does what one node at a time should.
    case lease
    case queueMessages
    /// What was sealed, beside what it belongs to.
    case keepSeals
    /// Whoever follows looks again.
    case noticeSlot
    case noticeRequest

    var name: String { rawValue }

    /// For what is no clinic's in particular.
    func fits(_ permit: Permit) -> Bool { serves(permit.capability) && (owner == .anybody || permit.isOfService) }

    func at(_ clinic: ClinicID) -> ClinicWrite { ClinicWrite(write: self, clinics: [clinic]) }

    func at(_ clinics: Set<ClinicID>) -> ClinicWrite { ClinicWrite(write: self, clinics: clinics) }

    func serves(_ capability: Capability) -> Bool { Self.table[self]?.contains(capability) ?? true }

    private static let table = Dictionary(uniqueKeysWithValues: allCases.compactMap { write in write.capabilities.map { (write, $0) } })

    /// `nil` for what goes with any other change.
    var capabilities: Set<Capability>? {
        switch self {
        case .hold: [.hold]
        case .renewHold, .proveContacts: [.keepHold]
        case .releaseHold: [.releaseHold]
        case .holdAtDesk: [.bookAtDesk]
        case .book: [.book]
        case .bookAtDesk: [.bookAtDesk, .keepDay]
        case .bookOnTop: [.overbook, .keepDay]
        case .acceptOffer: [.answerOffer, .match]
        case .blockSlots: [.blockSlot]
        case .makeSlots, .leaveOut, .planSchedules, .planSlots: [.manageSchedules]
        case .replaceClosedCopies: [.viewOwn]
        case .resealRequests: [.keepRequest, .manageSchedules]
        case .publishSlots, .matchRequests, .endRounds, .bringBack: [.match]
        case .cancelOwn: [.cancelOwn, .finishQueued]
        case .queueCancellation: [.queueCancellation]
        case .finishQueued: [.finishQueued]
        case .cancelAtDesk: [.cancelAtDesk, .manageSchedules]
        case .cancelGroups: [.cancelAtDesk]
        case .moveOwn: [.rescheduleOwn]
        case .moveAtDesk: [.moveAtDesk, .manageSchedules]
        case .confirmComing: [.confirmOwn]
        case .recordSteps: [.checkIn, .keepDay]
        case .checkClaims: [.checkIn]
        case .correct: [.correctOwn, .correctContact, .correctIdentity]
        case .indexVisits, .sendMessages: [.deliver]
        case .notes: [.writeNotes]
        case .leaveWords: [.leaveMessage]
        case .callBack: [.readDropBox]
        case .fileRequests: [.fileRequest, .match]
        case .ownRequests: [.keepRequest]
        case .endRequests: [.fileRequest, .keepRequest, .match]
        case .forgetRequests: [.match, .shred]
        case .answerOffers: [.answerOffer, .keepRequest, .match]
        case .bounceMessages: [.deliver, .receiveTexts]
        case .settleMessages: [.reviewMessages]
        case .settleOldMessages, .shred, .prune: [.shred]
        case .receiveTexts: [.receiveTexts]
        case .keepDevices, .revokeDevices, .keepDeviceEntries: [.keepDay]
        case .keepForms: [.keepForm]
        case .pruneForms: [.keepForm, .shred]
        case .keepJournal, .numberLeaves: [.keepRecord]
        case .keepOrders, .keepRehearsals: [.issueOrders]
        case .directory: [.manageClinics, .manageSchedules]
        case .removeFromDirectory, .mergePractitioners: [.manageClinics]
        case .keys: [.manageSchedules, .shred]
        case .pauseDeadlines: [.pauseDeadlines]
        case .probe: [.readHealth]
        case .lease: [.match, .keepRecord]
        case .keepSeals: [.keepHold, .fileRequest, .keepRequest]
        case .queueMessages:
            [
                .keepHold, .fileRequest, .match, .deliver, .recoverLink, .correctOwn, .correctContact, .correctIdentity, .reviewMessages,
                .manageSchedules,
            ]
        case .leaf, .keepKeys, .count, .noticeSlot, .noticeRequest: nil
        }
    }

    /// Whose what it changes is.
    enum Owner: String {
        /// A clinic's, which is said with the change; where it is not, the service's own to change.
        case clinic = "a clinic"
        /// Nobody changes it but the service's own workers and the command line: a manager
        /// who may change schedules makes no keys be forgotten.
        case service = "the service"
        /// Of people, or of nobody.
        case anybody = ""
    }

    var owner: Owner {
        switch self {
        case .hold, .renewHold, .releaseHold, .holdAtDesk, .book, .bookAtDesk, .bookOnTop, .acceptOffer, .blockSlots, .makeSlots,
            .planSchedules, .planSlots, .cancelOwn, .queueCancellation, .finishQueued, .cancelAtDesk, .cancelGroups, .moveOwn, .moveAtDesk,
            .confirmComing, .recordSteps,
            .checkClaims, .correct, .replaceClosedCopies, .notes, .leaveWords, .callBack, .settleMessages, .keepDevices, .revokeDevices,
            .keepDeviceEntries:
            .clinic
        case .publishSlots, .indexVisits, .forgetRequests, .matchRequests, .endRounds, .sendMessages, .settleOldMessages, .keepJournal,
            .numberLeaves,
            .removeFromDirectory, .mergePractitioners, .keys, .shred, .prune, .bringBack, .pauseDeadlines, .probe, .lease,
            .keepRehearsals:
            .service
        case .leaveOut, .proveContacts, .fileRequests, .ownRequests, .endRequests, .resealRequests, .answerOffers, .bounceMessages,
            .receiveTexts, .keepForms, .pruneForms, .directory, .keepKeys, .keepOrders, .leaf, .count, .queueMessages, .keepSeals,
            .noticeSlot,
            .noticeRequest:
            .anybody
        }
    }
}

/// A change of what belongs to clinics.
struct ClinicWrite: WriteKind {
    let write: Write
    let clinics: Set<ClinicID>

    var name: String { write.name }

    func fits(_ permit: Permit) -> Bool {
        write.serves(permit.capability) && (write.owner != .service || permit.isOfService) && clinics.allSatisfy(permit.isFor)
    }
}
