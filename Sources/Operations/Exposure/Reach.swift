import UseCases
import Credentials
import Scheduling
import Store

/// A clinic's sealed copy, with when it was there.
struct Copy: Sendable {
    let name: VisitName
    let start: Instant
    private let created: Instant
    /// The distant future while it is there, or when nobody knows.
    private let destroyed: Instant
    /// Whether it was another clinic's before, which the store does not say.
    private let isMoved: Bool
    /// It is gone, and nobody knows since when.
    let isUncertain: Bool

    enum Fate: Sendable, Equatable {
        case isThere
        /// `nil` when nobody knows since when.
        case gone(Instant?)
    }

    init(_ row: CopyRow, isMoved: Bool, fate: Fate) {
        name = VisitName(row)
        start = row.start
        created = row.created
        self.isMoved = isMoved
        isUncertain = fate == .gone(nil)
        destroyed = if case .gone(let instant?) = fate { instant } else { .distantFuture }
    }

    /// Instants are whole seconds: what was destroyed in the first of them was there.
    func exists(from: Instant, until: Instant) -> Bool { created < until && destroyed >= from }

    /// - Parameter clinics: `nil` for every one.
    func isWithin(_ clinics: [ClinicID]?) -> Bool { isMoved || (clinics.map { $0.contains(name.clinic) } ?? true) }
}

/// What each sign-in had in reach, and how sure that is.
struct Reach {
    let question: ExposureQuestion
    let gathering: Gathering
    private let members: [StaffID: StaffMember]?
    /// Where each person opened something, by the visits' clinics.
    private let evidence: [StaffID: Set<ClinicID>]

    init(question: ExposureQuestion, gathering: Gathering, members: [StaffMember]?, names: [[UInt8]: VisitName]) {
        self.question = question
        self.gathering = gathering
        self.members = members.map { Dictionary($0.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }
        evidence = gathering.openedBy.mapValues { records in Set(records.compactMap { names[$0]?.clinic }) }
    }

    /// `nil` for a sign-in that did not live in the period, or had no clinic.
    ///
    /// A role that is given ends the sign-ins of its holder; one that is taken
    /// away leaves them the others. So a sign-in has at most the roles of its
    /// beginning, and those are today's unless somebody's were changed since:
    /// then the clinics of whoever changed them are added, for until that
    /// moment it may have had a role there.
    func of(_ grant: GrantID, _ signIn: Gathering.SignIn) -> SignInReach? {
        // It lived in the second in which it ended.
        let end = signIn.ended.map { $0 + 1 } ?? (signIn.began + question.grantSecondsMax)
        let from = max(signIn.began, question.since), until = min(end, question.until)
        guard from < until else { return nil }
        let (clinics, doubts) = clinics(of: signIn)
        if let clinics, clinics.isEmpty { return nil }
        if let asked = question.clinic, let clinics, !clinics.contains(asked) { return nil }
        return SignInReach(
            grant: grant, staff: signIn.staff, from: from, until: until, endIsKnown: signIn.ended != nil, clinics: clinics?.sorted(),
            doubts: doubts, visits: 0)
    }

    private func clinics(of signIn: Gathering.SignIn) -> (Set<ClinicID>?, Set<SignInReach.Doubt>) {
        guard let members else { return (nil, [.accountsUnknown]) }
        let since = gathering.changes.filter { $0.order > signIn.order }
        if since.contains(where: { $0.by == nil }) { return (nil, [.changedByOperator]) }
        var doubts: Set<SignInReach.Doubt> = []
        var clinics = Self.opening(members[signIn.staff]).union(evidence[signIn.staff] ?? [])
        for change in since {
            guard let manager = change.by, manager != signIn.staff else { continue }
            doubts.insert(.changedByManager)
            guard let known = members[manager] else { return (nil, doubts) }
            clinics.formUnion(known.memberships.filter { $0.role == .manager }.map(\.clinic))
        }
        guard members[signIn.staff] != nil else { return (nil, doubts.union([.accountGone])) }
        return (clinics, doubts)
    }

    /// Where they may open particulars: all that the vault lets a role open,
    /// whatever the desk shows of it.
    private static func opening(_ member: StaffMember?) -> Set<ClinicID> {
        Set((member?.memberships ?? []).filter { $0.role != .support }.map(\.clinic))
    }
}
