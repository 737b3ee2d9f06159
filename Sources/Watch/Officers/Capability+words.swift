import Containment
import Wording

extension Capability {
    /// For officers; `nil` for what the service does by itself, and no order
    /// is weighed by.
    var officerWords: Phrase? {
        switch self {
        case .readPublic: .doReadPublic
        case .findOpenings: .doFindOpenings
        case .hold: .doHold
        case .keepHold: .doKeepHold
        case .releaseHold: .doReleaseHold
        case .book: .doBook
        case .viewOwn: .doViewOwn
        case .cancelOwn, .queueCancellation: .doCancelOwn
        case .confirmOwn: .doConfirmOwn
        case .rescheduleOwn: .doRescheduleOwn
        case .correctOwn: .doCorrectOwn
        case .recoverLink: .doRecoverLink
        case .keepForm: .doKeepForm
        case .fileRequest: .doFileRequest
        case .leaveMessage: .doLeaveMessage
        case .receiveTexts: .doReceiveTexts
        case .keepRequest: .doKeepRequest
        case .answerOffer: .doAnswerOffer
        default: deskWords
        }
    }

    private var deskWords: Phrase? {
        switch self {
        case .signIn: .doSignIn
        case .viewDay: .doViewDay
        case .openParticulars: .doOpenParticulars
        case .findVisits: .doFindVisits
        case .checkIn: .doCheckIn
        case .bookAtDesk: .doBookAtDesk
        case .overbook: .doOverbook
        case .cancelAtDesk: .doCancelAtDesk
        case .moveAtDesk: .doMoveAtDesk
        case .correctContact, .correctIdentity: .doCorrectAtDesk
        case .reviewMessages: .doReviewMessages
        case .writeNotes: .doWriteNotes
        case .readDropBox: .doReadDropBox
        case .keepDay: .doKeepDay
        case .blockSlot: .doBlockSlot
        case .manageStaff: .doManageStaff
        case .manageSchedules: .doManageSchedules
        case .reviewOffers: .doReviewOffers
        default: nil
        }
    }
}

extension Audience {
    var officerWords: Phrase {
        switch self {
        case .patient: .audiencePatient
        case .staff: .audienceStaff
        case .integrator: .audienceIntegrator
        case .officer: .audienceOfficer
        case .system: .audienceSystem
        }
    }
}
