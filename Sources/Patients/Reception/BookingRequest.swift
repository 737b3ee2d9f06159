public import Scheduling
public import Seals
import UseCases

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
