import Foundation
import Machine
import Scheduling
import Synchronization
import Testing

/// Time that tests move by hand.
final class HandClock: WallClock {
    private let seconds: Mutex<Int64>

    init(_ instant: Instant) { seconds = Mutex(instant.seconds) }

    func now() -> Instant { Instant(seconds: seconds.withLock { $0 }) }
    func advance(by step: Int64) { seconds.withLock { $0 += step } }
}

@Suite struct SystemZonesTests {
    private let clock = HandClock(Instant(seconds: 1_790_000_000))
    private let from = Instant(seconds: 1_577_836_800)
    private let through = Instant(seconds: 2_240_611_199)

    /// A version 2 file with a footer and nothing else.
    private func file(_ footer: String) -> Data {
        let header = [UInt8]("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 4 * 4) + [0, 0, 0, 1, 0, 0, 0, 4]
        let body: [UInt8] = [0, 0, 0, 0, 0, 0] + [UInt8]("UTC\0".utf8)
        return Data(header + body + header + body + [UInt8]("\n\(footer)\n".utf8))
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder.appending(path: "America"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test(arguments: [ZoneID.toronto, .halifax, .blancSablon])
    func theMachinesZonesAgreeWithFoundations(_ zone: ZoneID) throws {
        let rules = try #require(SystemZones(clock: clock).rules(of: zone))
        let reference = try #require(SystemZones(directory: "/nowhere", clock: clock).rules(of: zone))
        let transitions = rules.transitions(from: from, through: through)
        #expect(transitions.map(\.instant) == reference.transitions(from: from, through: through).map(\.instant))
        #expect(transitions.map(\.offsetAfter) == reference.transitions(from: from, through: through).map(\.offsetAfter))
        for transition in transitions {
            for step: Int64 in [-3601, -3600, -1, 0, 1, 3599, 3600] {
                let instant = transition.instant + step
                #expect(rules.offset(at: instant) == reference.offset(at: instant))
                switch rules.resolve(rules.local(at: instant)) {
                case .unique(let found): #expect(found == instant)
                case .overlap(let first, let second): #expect(first == instant || second == instant)
                case .gap: Issue.record("a clock shows \(rules.local(at: instant))")
                }
            }
        }
        #expect(rules.offset(at: from) == reference.offset(at: from))
    }

    @Test func everyZoneOfTheMachineIsReadAndAgreesWithItselfAtItsChanges() throws {
        let zones = SystemZones(clock: clock)
        let names = TimeZone.knownTimeZoneIdentifiers
        #expect(names.count > 300)
        for name in names {
            let zone = try #require(ZoneID(name))
            let rules = try #require(zones.rules(of: zone), "\(name)")
            for transition in rules.transitions(from: from, through: through) {
                for instant in [transition.instant - 1, transition.instant] {
                    switch rules.resolve(rules.local(at: instant)) {
                    case .unique(let found): #expect(found == instant, "\(name)")
                    case .overlap(let first, let second): #expect(first == instant || second == instant, "\(name)")
                    case .gap: Issue.record("\(name): a clock shows \(rules.local(at: instant))")
                    }
                }
            }
        }
    }

    @Test func aNewerDatabaseTakesEffectWithinAMinuteWithoutARestart() throws {
        try withFolder { folder in
            let path = folder.appending(path: "America/Toronto")
            try file("EST5").write(to: path)
            let zones = SystemZones(directory: folder.path(), clock: clock)
            #expect(zones.rules(of: .toronto)?.offset(at: through) == -18_000)
            try file("AST4").write(to: path, options: .atomic)
            #expect(zones.rules(of: .toronto)?.offset(at: through) == -18_000)
            clock.advance(by: SystemZones.recheckSeconds)
            #expect(zones.rules(of: .toronto)?.offset(at: through) == -14_400)
        }
    }

    @Test func aBrokenDatabaseLeavesTheLastGoodRules() throws {
        try withFolder { folder in
            let path = folder.appending(path: "America/Toronto")
            try file("EST5").write(to: path)
            let zones = SystemZones(directory: folder.path(), clock: clock)
            #expect(zones.rules(of: .toronto)?.offset(at: through) == -18_000)
            for damage in [Data(), Data("not a zone".utf8), Data(count: 1 << 19)] {
                try damage.write(to: path, options: .atomic)
                clock.advance(by: SystemZones.recheckSeconds)
                #expect(zones.rules(of: .toronto)?.offset(at: through) == -18_000)
            }
            try FileManager.default.removeItem(at: path)
            clock.advance(by: SystemZones.recheckSeconds)
            #expect(zones.rules(of: .toronto)?.offset(at: through) == -18_000)
            try file("AST4").write(to: path, options: .atomic)
            clock.advance(by: SystemZones.recheckSeconds)
            #expect(zones.rules(of: .toronto)?.offset(at: through) == -14_400)
        }
    }

    @Test func withoutADatabaseFoundationAnswersUntilThereIsOne() throws {
        try withFolder { folder in
            let zones = SystemZones(directory: folder.path(), clock: clock)
            #expect(zones.rules(of: .halifax)?.offset(at: Instant(seconds: 1_782_000_000)) == -10_800)
            try file("XXX1").write(to: folder.appending(path: "America/Halifax"))
            clock.advance(by: SystemZones.recheckSeconds)
            #expect(zones.rules(of: .halifax)?.offset(at: through) == -3600)
        }
    }

    @Test(arguments: ["Nowhere/City", "EST", "America", "GMT+5"])
    func unknownZonesHaveNoRules(_ name: String) throws {
        let zone = try #require(ZoneID(name))
        try withFolder { folder in
            #expect(SystemZones(directory: folder.path(), clock: clock).rules(of: zone) == nil)
        }
    }

    @Test func theSystemClockIsTheMachines() {
        let before = Int64(Date.now.timeIntervalSince1970)
        let now = SystemClock().now().seconds
        #expect((before...Int64(Date.now.timeIntervalSince1970)).contains(now))
    }

    @Test func secureRandomDrawsDiffer() {
        var random = SecureRandom()
        #expect(Set((0..<1000).map { _ in random.next() }).count == 1000)
    }
}
