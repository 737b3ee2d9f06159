public import Scheduling
public import Seals
public import UseCases

/// A slot held for whoever shows the token.
public struct HoldGranted: Sendable {
    public var hold: Hold
    public var token: HoldToken
    public var opening: Opening
}

/// How a hold stands now, for its owner.
public struct HoldView: Sendable {
    public var hold: Hold
    public var opening: Opening
    /// Seconds left; 0 when it lapsed.
    public var secondsLeft: Int
    /// Lapsed, and somebody else has the slot meanwhile.
    public var slotIsTaken: Bool
    /// Set once the hold has become an appointment.
    public var appointment: AppointmentID?
}

/// What is asked when the form is submitted.
public struct BookingRequest: Sendable {
    public var hold: HoldID
    public var token: HoldToken
    public var particulars: Particulars
    public var consents: Bool
    /// That came to the contact, where one was asked for.
    public var code: String?
    /// Hash of the browser's secret; `nil` for who has no session.
    public var device: [UInt8]?

    public init(
        hold: HoldID, token: HoldToken, particulars: Particulars, consents: Bool, code: String? = nil, device: [UInt8]? = nil
    ) {
        self.code = code
        self.device = device
        self.hold = hold
        self.token = token
        self.particulars = particulars
        self.consents = consents
    }
}

/// One's own appointment, by its link.
public struct OwnAppointment: Sendable {
    public var appointment: Appointment
    public var clinic: Clinic
    public var particulars: ParticularsView
    /// When they said that they will come; `nil` before.
    public var confirmed: Instant?
    /// The clinic reaches the person otherwise than their own copy says.
    public var isContactCorrected = false
    /// They have given another contact than they booked with.
    public var isContactChanged = false
    /// What of who they are the clinic put right in its own copy, and when.
    public var corrected: [CorrectedField] = []
    /// The clinic has asked them to choose another time than this one.
    public var isAskedToChoose = false
}

public enum ParticularsView: Sendable {
    case opened(Particulars)
    /// The link shown is the weak one: time and place only.
    case notWithThisLink
    /// The vault is away; the appointment stands.
    case temporarilyUnavailable
    /// Destroyed after the visit, as promised.
    case shredded
}

/// What the holder of a link can show: the full secret, or the weaker one of
/// reminders, which decrypts nothing.
public enum AppointmentKey: Sendable {
    case manage(ManageSecret)
    case visit(VisitToken)
    /// An answer by text from the telephone that a reminder was written to.
    case text(TextedVisit)
}

extension BookingRules {
    static func check(_ request: BookingRequest, on today: LocalDate, sendsTexts: Bool = true) throws(Refusal) {
        try check(request.particulars, for: .booking, consents: request.consents, on: today, sendsTexts: sendsTexts)
    }
}
