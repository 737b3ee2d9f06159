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

    /// After a number: French has its plural from two on.
    public func words(for count: Int) -> Phrase {
        guard count > 1 else { return words }
        return switch self {
        case .expected: .dayExpectedMany
        case .arrived: .dayArrivedMany
        case .done: .dayDoneMany
        case .noShow: .dayNoShowMany
        case .cancelled: .dayCancelledMany
        case .late, .inConsultation: words
        }
    }
}

extension BookingOrigin {
    public var words: Phrase {
        switch self {
        case .online: .deskOnline
        case .telephone: .deskByTelephone
        case .walkIn: .deskWalkIn
        case .offered: .deskOffered
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
        case .priorityFails: .causePriorityFails
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

extension DisplacedChoice {
    public var words: Phrase {
        switch self {
        case .keep: .choiceKeep
        case .move: .choiceMove
        case .offer: .choiceOffer
        case .cancel: .choiceCancel
        }
    }
}

extension SlotAudience {
    public var words: Phrase {
        switch self {
        case .everyone: .audienceEveryone
        case .enrolled: .audienceEnrolled
        case .referral: .audienceReferral
        case .clinic: .audienceClinic
        }
    }
}

extension ScheduleProblem.Fault {
    public var words: Phrase {
        switch self {
        case .endsBeforeItBegins: .faultEnds
        case .tooManyBlocks, .tooManyExceptions: .faultTooMany
        case .repeatedDate: .faultRepeatedDate
        case .slotMinutes: .faultSlotMinutes
        case .noRoom: .faultNoRoom
        case .overlap: .faultOverlap
        }
    }
}

extension ScheduleReport.Effect {
    public var words: Phrase {
        switch self {
        case .skipped: .clockSkipped
        case .firstOfTwo: .clockFirstOfTwo
        case .runInto: .clockRunInto
        }
    }
}

extension Weekday {
    /// `lundi`, `Monday`.
    public func name(in language: Language) -> String {
        (language == .french ? CalendarNames.weekdaysFrench : CalendarNames.weekdaysEnglish)[rawValue - 1]
    }

    /// `lun.`, `Mon.`: the first three letters.
    public func short(in language: Language) -> String { String(name(in: language).prefix(3)) + "." }

    /// The first letter, large.
    public func letter(in language: Language) -> String { String(name(in: language).prefix(1)).uppercased() }
}
