public import Scheduling

/// A live grant, as its holder may see it.
public struct GrantView: Hashable, Sendable {
    public var id: GrantID
    public var member: StaffMember
    /// Good for one thing alone: setting up a way to sign in. It opens nothing.
    public var isEnrolment: Bool
    public var method: SignInMethod
    public var began: Instant
    /// It ends then whatever happens.
    public var ends: Instant
    /// It ends then unless it is used before.
    public var idleUntil: Instant
    /// Until when what needs a fresh proof (staff, exports, ways to sign in)
    /// is allowed without another.
    public var provedUntil: Instant

    public init(
        id: GrantID, member: StaffMember, isEnrolment: Bool, method: SignInMethod, began: Instant, ends: Instant, idleUntil: Instant,
        provedUntil: Instant
    ) {
        self.id = id
        self.member = member
        self.isEnrolment = isEnrolment
        self.method = method
        self.began = began
        self.ends = ends
        self.idleUntil = idleUntil
        self.provedUntil = provedUntil
    }
}
