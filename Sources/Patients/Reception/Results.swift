public import Scheduling
public import Seals
public import UseCases

/// A slot held for whoever shows the token.
public struct HoldGranted: Sendable {
    public var hold: Hold
    public var token: HoldToken
    public var opening: Opening
}

extension BookingRules {
    static func check(_ request: BookingRequest, on today: LocalDate, sendsTexts: Bool = true) throws(Refusal) {
        try check(request.particulars, for: .booking, consents: request.consents, on: today, sendsTexts: sendsTexts)
    }
}
