import Bytes
import Credentials
import Foundation
import Scheduling
import Seals
import TestKit
import Testing

@testable import Vault
@testable import VaultCalls

/// Random openings, by people who choose ids, kinds, versions and bytes as
/// they please, on a disk that is full now and then, against a model that
/// knows one thing: what the journal said before.
@Suite struct RecordPropertyTests {
    /// What an entry makes known of one seal.
    private struct Known: Hashable {
        let grant: GrantID?
        let kind: SealKind
        let hash: Digest32
    }

    /// Seals that open, seals that are something else than they say, and noise.
    private func seals(_ desk: Desk, _ random: inout SeededGenerator) async throws -> [SealedRecord] {
        let keys = try await desk.vault.dayKeys([Sample.day, DayKeyName(clinic: Sample.otherClinic, date: Sample.date)])
        let note = try #require(DayNote(by: "Rita", typed: "à rappeler"))
        let courier = try await desk.vault.standingKeys().courier
        var seals = [try Sample.personSeal(), try Sample.contactSeal(courier), try Sample.messageSeal(courier)]
        for low in 0..<3 as Range<UInt64> {
            for version in 1...2 {
                for (key, clinic) in zip(keys, [Sample.clinic, Sample.otherClinic]) {
                    let record = AppointmentID(high: 9, low: low).bytes
                    seals.append(
                        try Sealer.seal(
                            ParticularsCoding.encode(Sample.particulars), record: record, clinic: clinic, kind: .clinic, version: version,
                            to: key))
                    seals.append(
                        try Sealer.seal(
                            NoteCoding.encode(note), record: record, clinic: clinic, kind: .note, version: version, to: key))
                }
            }
        }
        let honest = seals
        for _ in 0..<60 {
            let one = honest.randomElement(using: &random)!
            let other = honest.randomElement(using: &random)!
            seals.append(
                one.moved(
                    record: Bool.random(using: &random) ? other.record : nil,
                    clinic: Bool.random(using: &random) ? .some(other.clinic) : .none,
                    kind: Bool.random(using: &random) ? other.kind : nil, version: Bool.random(using: &random) ? other.version : nil,
                    key: Bool.random(using: &random) ? other.key : nil,
                    bytes: Int.random(in: 0..<4, using: &random) == 0 ? other.bytes : nil))
        }
        return seals
    }

    private func request(_ seals: [SealedRecord], _ grants: [GrantSecret], _ random: inout SeededGenerator) -> any ServedCall {
        let some = (0..<Int.random(in: 1...6, using: &random)).map { _ in seals.randomElement(using: &random)! }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return OpenOwnCall(sealed: some[0], secret: Sample.secret)
        case 1: return OpenDeliveryCall(contact: some[0], message: some.count > 1 ? some[1] : nil)
        default:
            let clinic = Int.random(in: 0..<6, using: &random) == 0 ? Sample.otherClinic : Sample.clinic
            let mine = Bool.random(using: &random) ? some.filter { $0.clinic == clinic && ($0.kind == .clinic || $0.kind == .note) } : some
            return OpenDayCall(seals: mine, clinic: clinic, grant: grants.randomElement(using: &random)!, isUse: true)
        }
    }

    /// What left the vault in the clear with an answer.
    private func plaintexts(_ call: any ServedCall, _ answer: [UInt8], _ ids: [Digest32: GrantID]) -> [Known] {
        switch call {
        case let call as OpenOwnCall:
            guard (try? OpenOwnCall.decode(answer)) != nil else { return [] }
            return [Known(grant: nil, kind: call.sealed.kind, hash: call.sealed.hash)]
        case let call as OpenDeliveryCall:
            guard (try? OpenDeliveryCall.decode(answer)) != nil else { return [] }
            return ([call.contact] + (call.message.map { [$0] } ?? [])).map { Known(grant: nil, kind: $0.kind, hash: $0.hash) }
        case let call as OpenDayCall:
            guard let opened = try? OpenDayCall.decode(answer).get() else { return [] }
            return zip(call.seals, opened).compactMap { seal, opened in
                switch opened {
                case .opened, .note, .word: Known(grant: ids[call.grant.hash], kind: seal.kind, hash: seal.hash)
                case .shredded, .unreadable: nil
                }
            }
        default: return []
        }
    }

    private func known(_ entries: [JournalEntry]) -> Set<Known> {
        Set(
            entries.flatMap { entry in
                var grant: GrantID?
                if case .staff(_, let id, _) = entry.actor { grant = id }
                return entry.seals.map { Known(grant: grant, kind: $0.kind, hash: $0.hash) }
            })
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func eachPlaintextThatLeavesTheVaultHasItsEntryBefore(_ offset: UInt64) async throws {
        let seed = (ProcessInfo.processInfo.environment["CRENEAU_SEED"].flatMap(UInt64.init) ?? 2_019) &+ offset
        var random = SeededGenerator(seed: seed)
        let fixture = try Fixture()
        let (people, seals) = try await fixture.withDesk { desk in
            let people = [
                try await desk.person("noemie@example.org"), try await desk.person("paul@example.org", .practitioner),
                try await desk.person("ailleurs@example.org", .manager, at: Sample.otherClinic),
            ]
            var drawn = random
            return (people, try await self.seals(desk, &drawn))
        }
        let grants = people.map(\.grant)
        let ids = Dictionary(uniqueKeysWithValues: people.map { ($0.grant.hash, $0.signedIn.grant.id) })
        let disk = FullDisk()
        var core = try disk.core(fixture)
        var (left, refused, failed) = (0, 0, 0)
        var said: Set<Known> = []
        var read = 0
        for _ in 0..<200 {
            disk.isFull = Int.random(in: 0..<5, using: &random) == 0
            let last = core.journal.last
            let batch = (0..<Int.random(in: 1...5, using: &random)).map { _ in request(seals, grants, &random) }
            let answers = core.answer(batch)
            if disk.isFull { #expect(core.journal.last == last, "seed \(seed)") }
            // Nothing was written after the answers: what is there now was there before them.
            while true {
                let page = try core.entries(after: read)
                guard let end = page.last?.number else { break }
                said.formUnion(known(page))
                read = end
            }
            #expect(read == core.journal.last, "seed \(seed)")
            for (request, answer) in zip(batch, answers) {
                let out = plaintexts(request, answer, ids)
                left += out.count
                for one in out { #expect(said.contains(one), "seed \(seed)") }
                if failure(answer) != nil { failed += 1 }
                if request is OpenDayCall, let opened = try? OpenDayCall.decode(answer), opened.refusal != nil { refused += 1 }
            }
        }
        // The mix was one.
        #expect(left > 40 && refused > 100 && failed > 100, "seed \(seed): \(left) left, \(refused) refused, \(failed) failed")
    }
}

extension VaultCore {
    fileprivate mutating func entries(after number: Int) throws -> [JournalEntry] {
        try ask(JournalCall(number: number, limit: 1_000))
    }
}
