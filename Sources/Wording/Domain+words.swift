public import Scheduling

extension Coverage {
    public var words: Phrase { self == .covered ? .covered : .feesApply }
}

extension Modality {
    public var words: Phrase {
        switch self {
        case .inPerson: .inPerson
        case .phone: .byPhone
        case .video: .byVideo
        }
    }
}

extension Language {
    /// A language's name in that language.
    public var ownName: String { self == .french ? "Français" : "English" }
}

extension AppointmentState {
    public var words: Phrase {
        switch self {
        case .pending: .statePending
        case .booked: .stateBooked
        case .arrived: .stateArrived
        case .fulfilled: .stateFulfilled
        case .cancelled: .stateCancelled
        case .noshow: .stateNoShow
        }
    }
}

extension BookedFor {
    public var words: Phrase {
        switch self {
        case .oneself: .forOneself
        case .child: .forChild
        case .other: .forOther
        }
    }
}

extension ZoneID {
    /// What to add after a time that is not on most of Québec's clock.
    public var note: Phrase? {
        switch self {
        case .toronto: nil
        case .halifax: .zoneHalifax
        case .blancSablon: .zoneBlancSablon
        default: .zoneLocal
        }
    }
}

extension Practitioner {
    /// `Dre`/`Dr` would guess a gender: the profession follows the name.
    public func words(in language: Language) -> String {
        givenName + " " + familyName + ", " + language(profession.words)
    }
}

extension Profession {
    public var words: Phrase {
        switch self {
        case .physician: .physician
        case .nursePractitioner: .nursePractitioner
        case .nurse: .nurse
        case .pharmacist: .pharmacist
        }
    }
}

extension AccessChange {
    /// What its owner is told of it.
    public var words: Phrase {
        switch self {
        case .passkeyAdded: .mailAccessPasskeyAdded
        case .passkeyRemoved: .mailAccessPasskeyRemoved
        case .passwordSet: .mailAccessPassword
        case .recoveryCodesMade: .mailAccessRecovery
        case .signInLinkMade: .mailAccessLink
        }
    }
}
