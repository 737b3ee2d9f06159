import Credentials
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

@Suite struct DayViewTests {
    private let opened = OpenedSeal.opened(Sample.particulars)

    @Test func anOpeningIsJournalledOnceAGrantAndVersion() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            let seals = try await desk.seals(4)
            let start = try await desk.lastEntry()
            #expect(try await desk.vault.open(Array(seals[..<3]), at: Sample.clinic, grant: person.grant) == [opened, opened, opened])
            #expect(try await desk.vault.open(Array(seals[..<3]).reversed(), at: Sample.clinic, grant: person.grant).count == 3)
            #expect(try await desk.vault.open(seals + seals, at: Sample.clinic, grant: person.grant).count == 8)
            let newer = try await desk.vault.reseal(seals[0], to: Sample.day, version: 2)
            _ = try await desk.vault.open([newer], at: Sample.clinic, grant: person.grant)
            _ = try await desk.vault.open([seals[0]], at: Sample.clinic, grant: second.secret)
            let entries = try await desk.journal(after: start).filter { $0.purpose == .dayView }
            #expect(
                entries.map { $0.seals.map(\.record) } == [seals[..<3].map(\.record), [seals[3].record], [newer.record], [seals[0].record]])
            #expect(entries.map { $0.seals[0].version } == [1, 1, 2, 1] && entries[0].seals == seals[..<3].map(JournalEntry.Seal.init))
            let (one, two) = (person.signedIn.grant.id, second.grant.id)
            #expect(entries.map(\.actor) == [one, one, one, two].map { .staff(person.id, $0, .reception) })
            #expect(try await desk.vault.open([], at: Sample.clinic, grant: person.grant).isEmpty)
        }
    }

    @Test func supportAndOtherClinicsOpenNothing() async throws {
        try await Fixture().withDesk { desk in
            let support = try await desk.person("support@example.org", .support)
            let person = try await desk.person("noemie@example.org")
            let (here, there) = (try await desk.seals(2), try await desk.seals(1, at: Sample.otherClinic))
            let start = try await desk.lastEntry()
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.open(here, at: Sample.clinic, grant: support.grant)
            }
            for (seals, clinic) in [
                (here + there, Sample.clinic), (there, Sample.otherClinic), (here, Sample.otherClinic), (there, Sample.clinic),
            ] {
                await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.open(seals, at: clinic, grant: person.grant) }
            }
            // Said to be the own clinic's, it is allowed and does not open.
            let moved = there.map { $0.moved(clinic: .some(Sample.clinic)) }
            #expect(try await desk.vault.open(moved, at: Sample.clinic, grant: person.grant) == [.unreadable])
            #expect(try await desk.journal(after: start).map(\.seals) == [moved.map(JournalEntry.Seal.init)])
        }
    }

    @Test func onlyAClinicsCopiesUnderDayKeysAreOpened() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seal = try await desk.seals(1)[0]
            let standing = try await desk.vault.standingKeys()
            let waiting = try await desk.vault.requestKeys([Sample.week])[0]
            let start = try await desk.lastEntry()
            for wrong in [
                try Sample.contactSeal(standing.courier), try Sample.messageSeal(standing.courier), try Sample.clinicSeal(waiting),
                seal.moved(kind: .person),
            ] {
                await #expect(throws: StaffFault.vault(.refused(.wrongKind))) {
                    try await desk.vault.open([seal, wrong], at: Sample.clinic, grant: person.grant)
                }
            }
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.open([Sample.personSeal()], at: Sample.clinic, grant: person.grant)
            }
            await #expect(throws: StaffFault.vault(.refused(.tooMany))) {
                try await desk.vault.open(Array(repeating: seal, count: 1_001), at: Sample.clinic, grant: person.grant)
            }
            #expect(try await desk.lastEntry() == start)
        }
    }

    @Test func oneSealThatDoesNotOpenLeavesTheOthers() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seal = try await desk.seals(1, on: Sample.date.advanced(byDays: 9))[0]
            let shredded = try await desk.seals(1, from: 1)[0]
            fixture.clock.advancePastTerm()
            _ = try await desk.vault.shred(through: Sample.date, except: [])
            let again = try await desk.signIn(person.key)
            var torn = seal.bytes
            torn[50] ^= 1
            let noPlaintext = try Sealer.seal(
                [1, 2, 3], record: seal.record, clinic: Sample.clinic, kind: .clinic, version: 3,
                to: try await desk.vault.dayKeys([DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: 9))])[0])
            let seals = [shredded, seal, seal.moved(bytes: torn), seal.moved(version: 2), noPlaintext, shredded]
            let answers = try await desk.vault.open(seals, at: Sample.clinic, grant: again.secret)
            #expect(answers == [.shredded, opened, .unreadable, .unreadable, .unreadable, .shredded])
        }
    }

    @Test func aGrantCausesSoManyNewOpeningsAnHour() async throws {
        let fixture = try Fixture({ $0.openingsPerGrantMax = 10 })
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seals = try await desk.seals(12)
            let start = try await desk.lastEntry()
            let left = 3_600 - Int(desk.now.seconds % 3_600)
            _ = try await desk.vault.open(Array(seals[..<8]), at: Sample.clinic, grant: person.grant)
            let refused = StaffFault.refused(.capReached(retryAfterSeconds: left))
            await #expect(throws: refused) { try await desk.vault.open(Array(seals[5...10]), at: Sample.clinic, grant: person.grant) }
            #expect(try await desk.lastEntry() == start + 1)
            // What was seen may be seen again, and two more.
            _ = try await desk.vault.open(Array(seals[..<10]), at: Sample.clinic, grant: person.grant)
            _ = try await desk.vault.open(Array(seals[..<10]), at: Sample.clinic, grant: person.grant)
            await #expect(throws: refused) { try await desk.vault.open([seals[11]], at: Sample.clinic, grant: person.grant) }
            let second = try await desk.signIn(person.key)
            _ = try await desk.vault.open([seals[11]], at: Sample.clinic, grant: second.secret)
            fixture.clock.advance(seconds: Int64(left))
            let later = try await desk.signIn(person.key)
            _ = try await desk.vault.open(Array(seals[..<10]), at: Sample.clinic, grant: later.secret)
        }
    }

    @Test func aClinicsGrantsTogetherCauseSoMany() async throws {
        try await Fixture({ ($0.openingsPerGrantMax, $0.openingsPerClinicMax) = (10, 12) }).withDesk { desk in
            let first = try await desk.person("a@example.org")
            let second = try await desk.person("b@example.org")
            let other = try await desk.person("c@example.org", at: Sample.otherClinic)
            let seals = try await desk.seals(10)
            _ = try await desk.vault.open(seals, at: Sample.clinic, grant: first.grant)
            _ = try await desk.vault.open(Array(seals[..<2]), at: Sample.clinic, grant: second.grant)
            await #expect(throws: StaffFault.self) { try await desk.vault.open([seals[2]], at: Sample.clinic, grant: second.grant) }
            let elsewhere = try await desk.seals(5, at: Sample.otherClinic)
            #expect(try await desk.vault.open(elsewhere, at: Sample.otherClinic, grant: other.grant).count == 5)
        }
    }

    private func openings(_ answer: [UInt8]) -> [OpenedSeal]? { try? OpenDayCall.decode(answer).get() }

    private func entries(_ core: inout VaultCore, after number: Int) throws -> [JournalEntry] {
        try core.ask(JournalCall(number: number, limit: 9))
    }

    /// Prepared with a client, then put to the core itself.
    private func prepared(_ fixture: Fixture) async throws -> (Desk.Person, [SealedRecord]) {
        try await fixture.withDesk { desk in (try await desk.person("noemie@example.org"), try await desk.seals(6)) }
    }

    @Test func aJournalThatCannotBeWrittenOpensAndGrantsNothing() async throws {
        let fixture = try Fixture()
        let (person, seals) = try await prepared(fixture)
        let disk = FullDisk()
        var core = try disk.core(fixture)
        let open = { (seals: ArraySlice<SealedRecord>) in
            OpenDayCall(seals: Array(seals), clinic: Sample.clinic, grant: person.grant, isUse: true)
        }
        #expect(openings(core.answer([open(seals[..<2])])[0])?.count == 2)
        disk.isFull = true
        let files = try (fixture.files("vault/staff"), fixture.files("vault/grants"))
        let answers = core.answer([
            open(seals[..<2]), open(seals[1..<3]), open(seals[..<4]), open(seals[3..<4]), NewRecoveryCodesCall(grant: person.grant),
            SignOutCall(grant: person.grant), GrantCall(grant: person.grant, isUse: true),
        ])
        // What is in the journal already needs no more of it.
        #expect(answers.map { openings($0)?.count } == [2, nil, nil, nil, nil, nil, nil])
        for answer in answers[1...5] { #expect(failure(answer) == .refused(.journal)) }
        #expect(try GrantCall.decode(answers[6]).refusal == nil)
        #expect(try fixture.files("vault/staff") == files.0)
        #expect(try fixture.files("vault/grants") == files.1)
        disk.isFull = false
        #expect(openings(core.answer([open(seals[..<4])])[0])?.count == 4)
        #expect(try entries(&core, after: core.journal.last - 1).map(\.seals.count) == [2])
    }

    @Test func requestsThatArriveTogetherShareTheirEntries() async throws {
        let fixture = try Fixture({ $0.openingsPerGrantMax = 5 })
        let (person, seals) = try await prepared(fixture)
        var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let before = core.journal.last
        let open = { (seals: ArraySlice<SealedRecord>) in
            OpenDayCall(seals: Array(seals), clinic: Sample.clinic, grant: person.grant, isUse: true)
        }
        let answers = core.answer([open(seals[..<3]), open(seals[..<3]), open(seals[2..<5]), open(seals[5...]), VerificationKeyCall()])
        #expect(answers.map { openings($0)?.count } == [3, 3, 3, nil, nil])
        #expect(try entries(&core, after: before).map(\.seals.count) == [3, 2])
        // One sync: both lines attest the same last durable entry.
        let text = String(decoding: try #require(try fixture.files()["journal/000000000001.log"]), as: UTF8.self)
        #expect(text.split(separator: "\n").suffix(2).allSatisfy { $0.contains("\"durable\":\(before),") })
        guard case .capReached = try OpenDayCall.decode(answers[3]).refusal else {
            Issue.record("the cap counts what the batch is about to open")
            return
        }
    }

    @Test func whatIsRememberedOfOpeningsIsBounded() throws {
        var ledger = OpeningLedger(perGrantMax: 10_000_000, perClinicMax: 10_000_000)
        let seal = try Sample.personSeal()
        let grant = GrantID(high: 1, low: 1)
        var pending = OpeningLedger.Pending()
        #expect(try ledger.fresh([seal], grant: grant, clinic: Sample.clinic, at: Instant(seconds: 0), pending: &pending).count == 1)
        #expect(!ledger.covers([seal], grant: grant))
        ledger.count(pending)
        #expect(ledger.covers([seal], grant: grant))
        ledger.forget { _ in false }
        #expect(!ledger.covers([seal], grant: grant))
    }

    /// 1,000 seals of 400 bytes are asked for and answered within the frames.
    @Test func aLargeDayFitsTheFrames() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            var long = Sample.particulars
            long.givenName = String(repeating: "é", count: 115)
            let key = try await desk.vault.dayKeys([Sample.day])[0]
            let seal = try Sample.clinicSeal(key, long)
            #expect((400...450).contains(seal.bytes.count))
            let seals = Array(repeating: seal, count: StaffLimits.sealsPerCallMax)
            let request = OpenDayCall(seals: seals, clinic: Sample.clinic, grant: person.grant, isUse: true).encoded
            #expect(request.count < VaultWire.requestMax / 2)
            let answers = try await desk.vault.open(seals, at: Sample.clinic, grant: person.grant)
            #expect(answers.count == seals.count && answers.allSatisfy { $0 == .opened(long) })
            #expect(OpenDayCall.encode(.success(.success(answers))).count < VaultWire.answerMax)
        }
    }
}
