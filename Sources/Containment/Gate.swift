public import Scheduling

/// Who stands before the gate.
public struct Asker: Hashable, Sendable {
    public var audience: Audience
    /// Of staff: who, in which role, and where.
    public var staff: Member?
    /// Staff whose role is the vault's to judge, for it alone knows who asks.
    public static let someoneOfStaff = Asker(audience: .staff, isJudgedByVault: true)
    private var isJudgedByVault = false

    public struct Member: Hashable, Sendable {
        public var id: StaffID
        public var role: StaffRole
        public var clinic: ClinicID

        public init(id: StaffID, role: StaffRole, clinic: ClinicID) {
            self.id = id
            self.role = role
            self.clinic = clinic
        }
    }

    public init(audience: Audience, staff: Member? = nil) {
        self.audience = audience
        self.staff = staff
    }

    private init(audience: Audience, isJudgedByVault: Bool) {
        self.init(audience: audience)
        self.isJudgedByVault = isJudgedByVault
    }

    /// Whoever is of staff acts in a role that allows it, at the clinic where
    /// they have it.
    fileprivate func mayByRole(_ capability: Capability, at clinics: Set<ClinicID>, _ roles: RoleTable) -> Bool {
        guard audience == .staff, !isJudgedByVault else { return true }
        return staff.map { roles.allows($0.role, capability) && clinics == [$0.clinic] } ?? false
    }
}

extension Audience {
    /// The listener that they come through.
    public var surface: SurfaceName? {
        switch self {
        case .patient: .front
        case .staff: .desk
        case .integrator: .exchange
        case .officer: .watch
        case .system: nil
        }
    }
}

/// Decides about everything that anybody asks for, once, with the clinics that
/// it is about: by the levels in force there, the policy table and, for
/// staff, their role.
public struct Gate: Sendable {
    public let levels: Levels
    private let policy: PolicyTable
    public let roles: RoleTable
    /// What is counted beside, and decides nothing.
    public let rehearsals = Rehearsals()

    public init(levels: Levels = Levels(), policy: PolicyTable = .standard, roles: RoleTable = .standard) {
        self.levels = levels
        self.policy = policy
        self.roles = roles
    }

    /// - Parameters:
    ///   - clinics: whose things it is about; for staff their own, unless said.
    ///   - isConfirmed: the asker's contact is proven, or they have just signed in.
    ///   - isPaid: what it costs has been paid.
    ///   - asking: the request that it is asked in, while something is rehearsed.
    /// - Throws: what is missing; a denial before anything that can be done about it.
    public func permit(
        _ asker: Asker, _ capability: Capability, at clinics: Set<ClinicID> = [], isConfirmed: Bool = false, isPaid: Bool = false,
        asking: Asking? = nil
    ) throws(Requirement) -> Permit {
        let levels = levels.current
        let clinics = whose(asker, clinics)
        let level = level(in: levels, asker, clinics)
        let decision = decision(at: level, asker, clinics, capability)
        if decision == .allow || (decision == .confirm && isConfirmed) || (decision == .cost && isPaid) {
            if !rehearsals.isEmpty {
                rehearse(asker, capability, at: clinics, under: level, isConfirmed: isConfirmed, isPaid: isPaid, asking)
            }
            return Permit(
                audience: asker.audience, capability: capability, level: level, clinics: clinics,
                dates: policy.dateLimit(at: level, for: asker.audience), epoch: levels.epoch)
        }
        throw requirement(decision, asker, clinics, capability, level)
    }

    /// Whether it can be had at all, be it after something else: for a
    /// listener, before anything of a request is read, and for whoever finds
    /// out later whether a contact is proven. Whoever does it asks for the
    /// permit.
    ///
    /// - Parameter asking: the request at its listener, while something is
    ///   rehearsed: what would have been refused there is counted there.
    /// - Throws: the denial.
    public func admit(
        _ asker: Asker, _ capability: Capability, at clinics: Set<ClinicID> = [], asking: Asking? = nil
    ) throws(Requirement) {
        let clinics = whose(asker, clinics)
        let level = level(in: levels.current, asker, clinics)
        let decision = decision(at: level, asker, clinics, capability)
        guard decision != .deny else { throw requirement(.deny, asker, clinics, capability, level) }
        // What is let through after something else alone is counted by whoever asks for the permit, once it is.
        if decision == .allow, !rehearsals.isEmpty {
            rehearse(asker, capability, at: clinics, under: level, isPermit: false, asking)
        }
    }

    /// The level that somebody meets: for pages, that say what it is.
    public func level(for asker: Asker, at clinic: ClinicID? = nil) -> Level {
        level(in: levels.current, asker, whose(asker, clinic.map { [$0] } ?? []))
    }

    /// The clinics at which alone nobody of the audience may, by orders about
    /// them; none where nobody may anywhere.
    public func clinics(denying capability: Capability, to audience: Audience) -> Set<ClinicID> {
        let levels = levels.current
        guard !levels.all.isEmpty else { return [] }
        let named = levels.all.keys.compactMap(\.clinic)
        return Set(named).filter { clinic in
            let place = Whereabouts(surface: audience.surface, clinic: clinic)
            return policy.decision(at: levels.level(at: place), for: audience, capability) == .deny
        }
    }

    /// The one of them that is at that level; `nil` where several are.
    private func closedOne(of clinics: Set<ClinicID>, _ asker: Asker, _ level: Level) -> ClinicID? {
        let closed = clinics.filter { self.level(for: asker, at: $0) == level }
        return closed.count == 1 ? closed.first : nil
    }

    private func whose(_ asker: Asker, _ clinics: Set<ClinicID>) -> Set<ClinicID> {
        guard clinics.isEmpty, let staff = asker.staff else { return clinics }
        return [staff.clinic]
    }

    func level(in levels: LevelSet, _ asker: Asker, _ clinics: Set<ClinicID>) -> Level {
        var place = Whereabouts(surface: asker.audience.surface, staff: asker.staff?.id)
        guard !clinics.isEmpty else { return levels.level(at: place) }
        return clinics.reduce(Level.open) { level, clinic in
            place.clinic = clinic
            return max(level, levels.level(at: place))
        }
    }

    func decision(at level: Level, _ asker: Asker, _ clinics: Set<ClinicID>, _ capability: Capability) -> Decision {
        guard asker.mayByRole(capability, at: clinics, roles) else { return .deny }
        return policy.decision(at: level, for: asker.audience, capability)
    }

    private func requirement(
        _ decision: Decision, _ asker: Asker, _ clinics: Set<ClinicID>, _ capability: Capability, _ level: Level
    ) -> Requirement {
        switch decision {
        case .cost: .cost
        case .confirm: asker.audience == .patient ? .contact : .signIn
        case .queue: .queue
        case .allow, .deny:
            .denied(
                self.decision(at: .open, asker, clinics, capability) == .deny
                    ? .toThem : .atThisLevel(level, at: closedOne(of: clinics, asker, level)))
        }
    }
}
