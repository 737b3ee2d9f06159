package import Scheduling

/// What each sign-in had in reach, and how sure that is.
package struct SignInReaching {
    private let question: ExposureQuestion
    private let gathering: Gathering
    /// Of everyone with an account now; `nil` when nobody could be asked.
    private let roles: [StaffID: [Membership]]?
    /// Where each person opened something, by the visits' clinics.
    private let evidence: [StaffID: Set<ClinicID>]

    package init(question: ExposureQuestion, gathering: Gathering, roles: [StaffID: [Membership]]?, names: [[UInt8]: VisitName]) {
        self.question = question
        self.gathering = gathering
        self.roles = roles
        evidence = gathering.openedBy.mapValues { records in Set(records.compactMap { names[$0]?.clinic }) }
    }

    /// Each sign-in that lived in the period, and every visit that any of them had in reach.
    package func all(_ copies: [SealedCopy]) -> (signIns: [SignInReach], visits: Set<VisitName>) {
        var signIns: [SignInReach] = []
        var all: Set<VisitName> = []
        for (grant, signIn) in gathering.signIns where question.actor == nil || signIn.staff == question.actor {
            guard var one = of(grant, signIn) else { continue }
            let visits = copies.filter { copy in copy.exists(from: one.from, until: one.until) && copy.isWithin(one.clinics) }
            one.visits = visits.count
            signIns.append(one)
            all.formUnion(visits.map(\.name))
        }
        return (signIns.sorted { ($0.from, $0.grant) < ($1.from, $1.grant) }, all)
    }

    /// `nil` for a sign-in that did not live in the period, or had no clinic.
    ///
    /// A role that is given ends the sign-ins of its holder; one that is taken
    /// away leaves them the others. So a sign-in has at most the roles of its
    /// beginning, and those are today's unless somebody's were changed since:
    /// then the clinics of whoever changed them are added, for until that
    /// moment it may have had a role there.
    private func of(_ grant: GrantID, _ signIn: Gathering.SignIn) -> SignInReach? {
        // It lived in the second in which it ended.
        let end = signIn.ended.map { $0 + 1 } ?? (signIn.began + question.grantSecondsMax)
        let from = max(signIn.began, question.since)
        let until = min(end, question.until)
        guard from < until else { return nil }
        let (clinics, doubts) = clinics(of: signIn)
        if let clinics, clinics.isEmpty { return nil }
        if let asked = question.clinic, let clinics, !clinics.contains(asked) { return nil }
        return SignInReach(
            grant: grant, staff: signIn.staff, from: from, until: until, endIsKnown: signIn.ended != nil, clinics: clinics?.sorted(),
            doubts: doubts, visits: 0)
    }

    private func clinics(of signIn: Gathering.SignIn) -> (Set<ClinicID>?, Set<SignInReach.Doubt>) {
        guard let roles else { return (nil, [.accountsUnknown]) }
        let since = gathering.changes.filter { $0.order > signIn.order }
        if since.contains(where: { $0.by == nil }) { return (nil, [.changedByOperator]) }
        var doubts: Set<SignInReach.Doubt> = []
        var clinics = Self.opening(roles[signIn.staff]).union(evidence[signIn.staff] ?? [])
        for change in since {
            guard let manager = change.by, manager != signIn.staff else { continue }
            doubts.insert(.changedByManager)
            guard let known = roles[manager] else { return (nil, doubts) }
            clinics.formUnion(known.filter { $0.role == .manager }.map(\.clinic))
        }
        guard roles[signIn.staff] != nil else { return (nil, doubts.union([.accountGone])) }
        return (clinics, doubts)
    }

    /// Where they may open particulars: all that the vault lets a role open,
    /// whatever the desk shows of it.
    private static func opening(_ memberships: [Membership]?) -> Set<ClinicID> {
        Set((memberships ?? []).filter { $0.role != .support }.map(\.clinic))
    }
}
