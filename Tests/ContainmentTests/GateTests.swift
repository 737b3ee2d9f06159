import Containment
import Scheduling
import Testing

/// Who gets through, and what whoever does not is told.
@Suite struct GateTests {
    private static let here = ClinicID(high: 1, low: 1), there = ClinicID(high: 1, low: 2)
    private static let patient = Asker(audience: .patient)
    /// Everything that patients do, as somebody may want it at some level.
    private static let rules = PolicyTable([
        .open: .init(allowed: [.patient: [.hold, .book, .viewOwn, .cancelOwn], .staff: [.checkIn, .bookAtDesk]]),
        .guarded: .init(
            allowed: [.patient: [.viewOwn], .staff: [.checkIn]],
            others: [.cost: [.patient: [.hold]], .confirm: [.patient: [.book], .staff: [.bookAtDesk]], .queue: [.patient: [.cancelOwn]]]),
    ])

    private func gate(_ levels: [Scope: Level] = [:], epoch: Int64 = 1) -> Gate {
        Gate(levels: Levels(LevelSet(epoch: epoch, levels: levels)), policy: Self.rules)
    }

    private func member(_ role: StaffRole, _ clinic: ClinicID = here) -> Asker {
        Asker(audience: .staff, staff: Asker.Member(id: StaffID(high: 2, low: 2), role: role, clinic: clinic))
    }

    private func requirement(_ body: () throws(Requirement) -> Permit) -> Requirement? {
        do throws(Requirement) {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }

    private func isOpen(_ gate: Gate, _ asker: Asker, _ capability: Capability, at clinics: Set<ClinicID> = []) -> Bool {
        (try? gate.admit(asker, capability, at: clinics)) != nil
    }

    @Test func aPermitSaysWhatItIsFor() throws {
        let permit = try gate(epoch: 7).permit(Self.patient, .hold, at: [Self.here])
        #expect(permit.audience == .patient && permit.capability == .hold && permit.level == .open)
        #expect(permit.clinics == [Self.here] && permit.epoch == 7)
        #expect(permit.isFor(Self.here) && !permit.isFor(Self.there))
        #expect(try gate().permit(member(.reception), .checkIn).clinics == [Self.here], "staff act at their own clinic")
    }

    /// Nor is a role at one clinic a role at another, whatever a verb names.
    @Test func staffActAtTheirOwnClinicAlone() {
        for clinics in [[Self.there], [Self.here, Self.there]] as [Set<ClinicID>] {
            #expect(
                requirement { () throws(Requirement) in try gate().permit(member(.manager), .checkIn, at: clinics) } == .denied(.toThem))
            #expect(!isOpen(gate(), member(.manager), .checkIn, at: clinics))
        }
        #expect(isOpen(gate(), member(.manager), .checkIn, at: [Self.here]))
    }

    /// The service's own work is for all clinics, unless it is for one.
    @Test func theServiceIsForAllClinics() throws {
        let system = Asker(audience: .system)
        #expect(try Gate().permit(system, .match).isFor(Self.here))
        #expect(try !Gate().permit(system, .match, at: [Self.there]).isFor(Self.here))
        #expect(try !gate().permit(Self.patient, .hold).isFor(Self.here), "somebody without a clinic is for none")
    }

    @Test func whatIsMissingIsSaid() throws {
        let gate = gate([.all: .guarded])
        #expect(requirement { () throws(Requirement) in try gate.permit(Self.patient, .hold) } == .cost)
        #expect(requirement { () throws(Requirement) in try gate.permit(Self.patient, .book) } == .contact)
        #expect(requirement { () throws(Requirement) in try gate.permit(member(.reception), .bookAtDesk) } == .signIn)
        #expect(requirement { () throws(Requirement) in try gate.permit(Self.patient, .cancelOwn) } == .queue)
        #expect(requirement { () throws(Requirement) in try gate.permit(Self.patient, .checkIn) } == .denied(.toThem))
        #expect(requirement { () throws(Requirement) in try gate.permit(member(.support), .checkIn) } == .denied(.toThem))
        #expect(try gate.permit(Self.patient, .book, isConfirmed: true).level == .guarded)
        #expect(requirement { () throws(Requirement) in try gate.permit(Self.patient, .hold, isConfirmed: true) } == .cost)
    }

    /// What is allowed at `open` and not now is not somebody's for ever.
    @Test func aLevelIsNamedWhereItIsTheReason() {
        let gate = gate([.all: .frozen])
        #expect(requirement { () throws(Requirement) in try gate.permit(Self.patient, .hold) } == .denied(.atThisLevel(.frozen)))
        #expect(requirement { () throws(Requirement) in try gate.permit(Self.patient, .deliver) } == .denied(.toThem))
        #expect(!isOpen(gate, Self.patient, .hold) && isOpen(self.gate([.all: .guarded]), Self.patient, .book))
    }

    /// Of all that match the highest counts; of several clinics too.
    @Test func theHighestLevelCounts() throws {
        let scopes: [(Scope, matches: Bool)] = [
            (.all, true), (.surface(.front), true), (.surface(.desk), false), (.clinic(Self.here), true), (.clinic(Self.there), false),
            (.clinicSurface(Self.here, .front), true), (.clinicSurface(Self.here, .desk), false),
            (.clinicSurface(Self.there, .front), false),
            (.staff(StaffID(high: 2, low: 2)), false),
        ]
        for (scope, matches) in scopes {
            #expect(isOpen(gate([scope: .frozen]), Self.patient, .hold, at: [Self.here]) == !matches, "\(scope)")
        }
        #expect(!isOpen(gate([.clinic(Self.there): .frozen]), Self.patient, .hold, at: [Self.here, Self.there]))
        #expect(!isOpen(gate([.staff(StaffID(high: 2, low: 2)): .frozen]), member(.reception), .checkIn))
        #expect(!isOpen(gate([.clinicSurface(Self.here, .desk): .frozen]), member(.manager), .checkIn))
        #expect(isOpen(gate([.clinicSurface(Self.here, .desk): .frozen]), member(.manager, Self.there), .checkIn))
        #expect(isOpen(gate([.surface(.desk): .dark, .all: .guarded]), Self.patient, .book))
    }
}

/// The one value that a process shares.
@Suite struct LevelsTests {
    @Test func aChangeIsSeenByWhoeverLooksNext() throws {
        let levels = Levels()
        let gate = Gate(levels: levels)
        #expect(throws: Never.self) { try gate.admit(Asker(audience: .patient), .hold) }
        #expect(levels.change(to: LevelSet(epoch: 1, levels: [.all: .frozen])))
        #expect(throws: Requirement.denied(.atThisLevel(.frozen))) { try gate.admit(Asker(audience: .patient), .hold) }
        #expect(levels.current.epoch == 1)
        #expect(levels.change(to: LevelSet(epoch: 2)))
        #expect(try gate.permit(Asker(audience: .patient), .hold).epoch == 2)
    }

    @Test func anEpochNeverGoesBack() {
        let levels = Levels(LevelSet(epoch: 5, levels: [.all: .frozen]))
        #expect(!levels.change(to: LevelSet(epoch: 5)) && !levels.change(to: LevelSet(epoch: 4)))
        #expect(levels.current.level(at: Whereabouts()) == .frozen)
    }

    /// Whoever reads while they change reads one set or another, whole.
    @Test func readersSeeWholeSets() async {
        let levels = Levels()
        await withTaskGroup { group in
            group.addTask {
                for epoch in 1...2_000 as ClosedRange<Int64> {
                    levels.change(to: LevelSet(epoch: epoch, levels: [.all: epoch.isMultiple(of: 2) ? .frozen : .guarded]))
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    var last: Int64 = 0
                    for _ in 0..<20_000 {
                        let now = levels.current
                        #expect(now.epoch >= last)
                        if now.epoch > 0 {
                            #expect(now.level(at: Whereabouts(surface: .front)) == (now.epoch.isMultiple(of: 2) ? .frozen : .guarded))
                        }
                        last = now.epoch
                    }
                }
            }
        }
        #expect(levels.current.epoch == 2_000)
    }
}
