import Containment
import Scheduling
import Testing

/// Scopes and levels as orders write them, and what a scope covers.
@Suite struct ScopeTests {
    private static let id = "01jd3v00000000000000000000"
    private static let clinic = ClinicID(id)!, staff = StaffID(id)!

    @Test(arguments: [
        (Scope.all, "all"), (.surface(.front), "front"), (.surface(.desk), "desk"), (.surface(.exchange), "exchange"),
        (.surface(.watch), "watch"), (.clinic(clinic), "clinic:\(id)"), (.clinicSurface(clinic, .desk), "clinic:\(id)/desk"),
        (.staff(staff), "staff:\(id)"),
    ])
    func aScopeHasOneText(_ scope: Scope, _ text: String) {
        #expect(scope.text == text && Scope(text: text) == scope)
        for other in [text.uppercased(), " \(text)", "\(text) ", "\(text)\u{301}", "\(text)/", String(text.dropLast())] {
            #expect(Scope(text: other) == nil, "\(other)")
        }
    }

    @Test(arguments: [
        "", "api", "clinic", "clinic:", "clinic:/front", "staff:", "clinic:x", "staff:\(id)/desk", "clinic:\(id)/all", "all:\(id)",
    ])
    func whatIsNoScopeIsNotRead(_ text: String) { #expect(Scope(text: text) == nil) }

    @Test(arguments: Level.allCases)
    func aLevelHasOneText(_ level: Level) {
        #expect(level.text == "\(level)" && Level(text: level.text) == level)
        #expect(Level(text: level.text.uppercased()) == nil && Level(text: "\(level.rawValue)") == nil)
    }

    /// What covers a place is what counts there.
    @Test func whatAScopeCoversIsWhereItsLevelCounts() {
        let other = ClinicID(high: 1, low: 1)
        let scopes: [Scope] = [
            .all, .surface(.front), .surface(.desk), .clinic(Self.clinic), .clinic(other), .clinicSurface(Self.clinic, .front),
            .clinicSurface(Self.clinic, .desk), .staff(Self.staff), .staff(StaffID(high: 1, low: 1)),
        ]
        for scope in scopes {
            let levels = LevelSet(levels: [scope: .frozen])
            for surface in SurfaceName.allCases.map(Optional.some) + [nil] {
                for clinic in [Self.clinic, other, nil] {
                    for staff in [Self.staff, nil] {
                        let place = Whereabouts(surface: surface, clinic: clinic, staff: staff)
                        #expect(scope.covers(place) == (levels.level(at: place) == .frozen), "\(scope) at \(place)")
                    }
                }
            }
        }
    }
}
