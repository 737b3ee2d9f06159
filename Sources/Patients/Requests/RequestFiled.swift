public import Scheduling
public import Seals
import UseCases

public struct RequestFiled: Sendable {
    public var token: RequestLinkToken
    public var state: RequestState
    /// Until when the code can be given.
    public var codeUntil: Instant
}
