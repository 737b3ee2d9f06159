import Containment
import Database
import Foundation
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// What people leave with a clinic that takes no bookings.
@Suite struct LeavingTests {
    @Test(arguments: EngineKind.allCases)
    func wordIsSealedAndReadAtTheDeskOfItsClinicAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.freeze(.clinic(World.plateau))
            let at = try await world.signIn()
            try await world.leave()
            let list = try await world.callBacks(at)
            #expect(list.openings == .opened && list.count == 1 && list.called.isEmpty)
            let view = try #require(list.waiting.first)
            #expect(view.word == World.word() && view.left == world.clock.now() && view.tries == 0)
            #expect(try await world.day(at).box == BoxCount(waiting: 1))

            let elsewhere = try await world.signIn(at: World.verdun)
            #expect(try await world.callBacks(elsewhere).waiting.isEmpty)
            #expect(try await world.day(elsewhere).box == BoxCount())
            for role in [StaffRole.practitioner, .support] {
                let other = try await world.signIn(role)
                await #expect(throws: Refusal.denied) { try await world.callBacks(other) }
                #expect(try await world.day(other).box == BoxCount())
            }

            // On the record before it was read, and once only for one sign-in.
            let openings = try await world.vault.journal(after: 0, limit: 100).filter { $0.purpose == .dayView }
            #expect(openings.flatMap(\.seals).filter { $0.kind == .word }.map(\.record) == [view.id.bytes])
            _ = try await world.callBacks(at)
            #expect(try await world.vault.journal(after: 0, limit: 100).filter { $0.purpose == .dayView }.count == openings.count)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%\"word.left\"%'") == 1)
            try await world.expectClean()
        }
    }

    /// Wherever it may stand: in no row of any table.
    @Test func nothingOfItStandsInTheStoreInClear() async throws {
        try await withWorld(.sqlite) { world in
            world.freeze(.clinic(World.plateau))
            try await world.leave()
            guard case .sqlite(let path) = world.location else { return }
            let bytes = try [path, path + "-wal"].flatMap { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
            for text in ["Qwertzuiop", "Yxcvbnmlk", "Zéphyrine", "4385550101", "sexual-health", "1987-06-05"] {
                #expect(bytes.firstRange(of: Array(text.utf8)) == nil, "\(text)")
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theFormSentTwiceLeavesItOnceAndChangedItIsAnother(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.freeze(.clinic(World.plateau), .clinic(World.verdun))
            let form = world.owner()
            let refusals = try await withThrowingTaskGroup(of: Refusal?.self) { group in
                for _ in 0..<4 { group.addTask { try await refusal { try await world.leave(form: form) } } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refusals == [nil, nil, nil, nil])
            #expect(try await world.count("SELECT COUNT(*) FROM left_word") == 1)
            #expect(try await world.count("SELECT waiting FROM drop_box") == 1)
            await #expect(throws: Refusal.alreadyBooked) { try await world.leave(World.word(2), form: form) }
            await #expect(throws: Refusal.alreadyBooked) { try await world.leave(at: World.verdun, form: form) }
            // A retry after a while, read on another date, is still the same.
            world.clock.advance(9 * 3_600)
            try await world.leave(form: form)
            #expect(try await world.count("SELECT COUNT(*) FROM left_word") == 1)
            try await world.expectClean()
        }
    }

    @Test func itIsLeftOnlyWhereNothingCanBeBookedOrWaitedFor() async throws {
        try await withWorld(.sqlite) { world in
            for level in Level.allCases {
                world.put(level)
                let expected: Refusal? =
                    switch level {
                    case .open, .guarded, .restricted: .denied
                    case .frozen: nil
                    case .dark: .required(.denied(.atThisLevel(.dark, at: World.plateau)))
                    }
                let answer = try await refusal { try await world.leave() }
                #expect(answer == expected, "\(level)")
                #expect(world.dropBox.isOpen(at: World.plateau, world.patient()) == (level == .frozen), "\(level)")
                #expect(!world.dropBox.isOpen(at: World.verdun, world.patient()), "\(level)")
            }
            world.put(.frozen, [.surface(.front)])
            #expect(world.dropBox.isOpen(at: World.verdun, world.patient()))
            world.put(.frozen, [.clinicSurface(World.plateau, .desk)])
            #expect(!world.dropBox.isOpen(at: World.plateau, world.patient()))
            world.put(.frozen, [.surface(.front)])
            await #expect(throws: Refusal.notFound) { try await world.leave(at: World.place(99)) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func capsHoldAndTellNobodyWhatOthersLeft(_ kind: EngineKind) async throws {
        var limits = Limits()
        (limits.words.perContact, limits.words.perNetwork, limits.words.waitingPerClinic) = (2, 3, 7)
        try await withWorld(kind, limits: limits) { world in
            world.freeze(.clinic(World.plateau), .clinic(World.verdun))
            func leave(_ phone: String, from network: UInt8, at clinic: ClinicID = World.plateau) async throws -> LimitName? {
                let answer = try await refusal { try await world.leave(World.word(phone: phone), at: clinic, network: network) }
                guard case .tooMany(let name, _)? = answer else {
                    #expect(answer == nil)
                    return nil
                }
                return name
            }
            for _ in 0..<2 { #expect(try await leave("514 555-0101", from: 1) == nil) }
            #expect(try await leave("514 555-0101", from: 1) == .wordsPerContact)
            // Its owner, elsewhere, learns nothing of it, and is not kept from it.
            #expect(try await leave("514 555-0101", from: 2) == nil)
            #expect(try await leave("514 555-0101", from: 1, at: World.verdun) == nil)
            #expect(try await leave("514 555-0102", from: 1) == nil)
            #expect(try await leave("514 555-0103", from: 1) == .wordsPerNetwork)
            for number in 4...6 { #expect(try await leave("514 555-010\(number)", from: UInt8(number)) == nil) }
            #expect(try await leave("514 555-0107", from: 7) == .wordsPerClinic)
            #expect(try await world.count("SELECT COUNT(*) FROM left_word") == 8)
            // Whoever finds it full has used up nothing.
            for _ in 0..<4 { #expect(try await leave("514 555-0107", from: 7) == .wordsPerClinic) }
            let at = try await world.signIn()
            let first = try #require(try await world.callBacks(at).waiting.first)
            try await world.desk.note(.callBack, of: first.id, version: first.version, at.context)
            #expect(try await leave("514 555-0107", from: 7) == nil)
            world.clock.advance(86_400)
            #expect(try await leave("514 555-0101", from: 1) == .wordsPerClinic)
            try await world.expectClean()
        }
    }

    /// Of many who press at once, as many as there is room for.
    @Test(arguments: EngineKind.allCases)
    func aFullBoxIsFullHoweverManyPressAtOnce(_ kind: EngineKind) async throws {
        var limits = Limits()
        limits.words.waitingPerClinic = 5
        try await withWorld(kind, limits: limits) { world in
            world.freeze(.clinic(World.plateau))
            let left = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...12 {
                    group.addTask {
                        try await refusal {
                            try await world.leave(World.word(phone: "514 555-01\(10 + number)"), network: UInt8(number))
                        } == nil
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(left == 5)
            #expect(try await world.count("SELECT waiting FROM drop_box") == 5)
            #expect(try await world.count("SELECT COUNT(*) FROM left_word") == 5)
            try await world.expectClean()
        }
    }
}
