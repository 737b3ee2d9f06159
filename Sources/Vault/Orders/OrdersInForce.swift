internal import Containment
internal import Scheduling
internal import Seals

/// What officers have ordered, as the vault enforces it by itself: whoever
/// captured the process that asks gains nothing by not having asked the gate.
struct OrdersInForce: Sendable {
    static let none = OrdersInForce(levels: LevelSet(), signInEnds: [:])

    /// How far local clocks in Québec are behind UTC, from the Îles-de-la-Madeleine
    /// in summer to the rest in winter. The vault knows no clinic's zone.
    private static let hoursBehind: ClosedRange<Int64> = 3...5

    let levels: LevelSet
    /// Who signed in then or before has to again; kept when the order is over.
    let signInEnds: [Scope: Instant]
    private let policy = PolicyTable.standard

    init(levels: LevelSet, signInEnds: [Scope: Instant]) {
        self.levels = levels
        self.signInEnds = signInEnds
    }

    /// Whether it may be at all. What takes more than a level to allow (a
    /// cost, a contact, a role) is for others to see to.
    ///
    /// - Throws: `refused(.contained)`.
    func check(_ act: ContainedAct, at now: Instant) throws(VaultError) {
        let level = level(for: act)
        guard level > .open else { return }
        guard policy.decision(at: level, for: act.audience, act.capability) != .deny else { throw .refused(.contained) }
        guard let limit = policy.dateLimit(at: level, for: act.audience) else { return }
        // In the evening one clinic's today is another's yesterday: either counts.
        let todays = Self.hoursBehind.map { LocalDate(dayNumber: Int((now.seconds - $0 * 3_600) / 86_400)) }
        guard act.dates.allSatisfy({ date in todays.contains { limit.covers(date, today: $0) } }) else { throw .refused(.contained) }
    }

    private func level(for act: ContainedAct) -> Level {
        var place = Whereabouts(surface: act.surface, staff: act.staff)
        guard !act.clinics.isEmpty else { return levels.level(at: place) }
        return act.clinics.reduce(Level.open) { level, clinic in
            place.clinic = clinic
            return max(level, levels.level(at: place))
        }
    }

    /// Whether an order came since `began` that ends what somebody was let in
    /// by, with one about any of the clinics where they have a role.
    func ends(_ staff: StaffID, at clinics: [ClinicID], since began: Instant) -> Bool {
        guard !signInEnds.isEmpty else { return false }
        let places = [Whereabouts(surface: .desk, staff: staff)] + clinics.map { Whereabouts(surface: .desk, clinic: $0, staff: staff) }
        return signInEnds.contains { scope, end in began <= end && places.contains { scope.covers($0) } }
    }
}
