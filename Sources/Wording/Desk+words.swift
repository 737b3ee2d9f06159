public import Scheduling

extension DayState {
    public var words: Phrase {
        switch self {
        case .expected: .dayExpected
        case .late: .dayLate
        case .arrived: .dayArrived
        case .inConsultation: .dayInConsultation
        case .done: .dayDone
        case .noShow: .dayNoShow
        case .cancelled: .dayCancelled
        }
    }
}

extension BookingOrigin {
    public var words: Phrase {
        switch self {
        case .online: .deskOnline
        case .telephone: .deskByTelephone
        case .walkIn: .deskWalkIn
        }
    }
}

extension CancellationReason {
    public var words: Phrase {
        switch self {
        case .asked: .causeAsked
        case .practitionerAway: .causePractitionerAway
        case .clinicClosed: .causeClinicClosed
        case .mistake: .causeMistake
        case .other: .causeOther
        }
    }
}

extension StaffRole {
    public var words: Phrase {
        switch self {
        case .reception: .roleReception
        case .manager: .roleManager
        case .practitioner: .rolePractitioner
        case .support: .roleSupport
        }
    }
}
