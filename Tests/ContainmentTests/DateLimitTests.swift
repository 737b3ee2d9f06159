import Scheduling
import Testing

@testable import Containment

/// Which days the desk works on.
@Suite struct DateLimitTests {
    private static let today = LocalDate(year: 2026, month: 2, day: 28)!
    private static let days: [(days: Int, isCovered: Bool)] = [(-366, false), (-1, false), (0, true), (1, true), (2, false), (365, false)]

    private func permit(_ level: Level, _ asker: Asker, _ capability: Capability) throws -> Permit {
        try Gate(levels: Levels(LevelSet(epoch: 1, levels: [.all: level]))).permit(asker, capability)
    }

    private var reception: Asker {
        Asker(audience: .staff, staff: Asker.Member(id: StaffID(high: 2, low: 2), role: .reception, clinic: ClinicID(high: 1, low: 1)))
    }

    @Test func theDeskKeepsTodayAndTomorrowAtFrozen() throws {
        let permit = try permit(.frozen, reception, .bookAtDesk)
        for (days, isCovered) in Self.days {
            let date = LocalDate(dayNumber: Self.today.dayNumber + days)
            #expect(permit.isFor(date, today: Self.today) == isCovered, "\(days) days ahead")
        }
    }

    @Test(arguments: [Level.open, .guarded, .restricted])
    func anyDayBelow(_ level: Level) throws {
        let permit = try permit(level, reception, .bookAtDesk)
        #expect(permit.dates == nil && permit.isFor(LocalDate(dayNumber: Self.today.dayNumber + 300), today: Self.today))
        #expect(PolicyTable.standard.dateLimit(at: level, for: .staff) == nil)
    }

    /// Whoever else may do something at frozen, does it for any day.
    @Test func onlyTheDeskIsLimited() throws {
        for audience in Audience.allCases where audience != .staff {
            for level in Level.allCases { #expect(PolicyTable.standard.dateLimit(at: level, for: audience) == nil) }
        }
        #expect(try permit(.frozen, Asker(audience: .patient), .viewOwn).dates == nil)
    }

    @Test func aHigherLevelNeverWidensThem() {
        #expect(PolicyTable.standard.dateLimit(at: .dark, for: .staff) == DateLimit(daysAhead: 1))
        let table = PolicyTable([:], dates: [.guarded: [.staff: DateLimit(daysAhead: 0)], .frozen: [.staff: DateLimit(daysAhead: 9)]])
        #expect(table.dateLimit(at: .open, for: .staff) == nil && table.dateLimit(at: .dark, for: .staff) == DateLimit(daysAhead: 0))
    }
}
