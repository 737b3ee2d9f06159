internal import Credentials
internal import Scheduling
internal import VaultCalls

/// What a proof is given for.
protocol ProofUse: Sendable {
    associatedtype Call: StaffCall

    /// A link says that someone was let in, not that they are there again.
    static var takesLinks: Bool { get }
    var device: DeviceSecret? { get }

    /// - Parameter account: as the proof leaves it.
    func grant(
        _ account: StaffAccount, _ method: SignInMethod, by staff: inout StaffCore, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> Call.Value

    static func holder(_ value: Call.Value) -> StaffID
}

struct SignInUse: ProofUse {
    typealias Call = SignInCall

    static let takesLinks = true
    let device: DeviceSecret?
    let browser: BrowserKind?

    func grant(
        _ account: StaffAccount, _ method: SignInMethod, by staff: inout StaffCore, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> SignedIn {
        try staff.begin(account, method, isEnrolment: false, device, browser, at: now, &journal)
    }

    static func holder(_ value: SignedIn) -> StaffID { value.grant.member.id }
}

struct ProveUse: ProofUse {
    typealias Call = ProveCall

    static let takesLinks = false
    let grant: GrantSecret
    let device: DeviceSecret?

    func grant(
        _ account: StaffAccount, _ method: SignInMethod, by staff: inout StaffCore, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> GrantView {
        try staff.prove(grant, account, at: now, &journal)
    }

    static func holder(_ value: GrantView) -> StaffID { value.member.id }
}
