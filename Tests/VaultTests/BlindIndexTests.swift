import Bytes
import Crypto
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct BlindIndexTests {
    @Test func whatSomeoneTypesFindsWhatTheyBookedWith() async throws {
        try await Fixture().withVault { vault in
            let booked = try await vault.blindIndex(of: Sample.clinicSeal(vault.dayKeys([Sample.day])[0]))
            #expect(
                Set(booked.map(\.field)) == Set(BlindToken.Field.allCases)
                    && booked.allSatisfy { $0.month == 202_611 && $0.bytes.count == 16 })
            let request = try await vault.standingKeys().lookup
            for lookup in [Lookup.email(EmailAddress("ELOISE@example.org")!), .phone(PhoneNumber("(514) 285-9286 poste 3")!)] {
                let found = try await vault.blindTokens(forLookup: Sample.lookupSeal(lookup, request), use: .recovery)
                #expect(found.count == 1 && booked.contains(found[0]))
            }
            let stranger = try await vault.blindTokens(
                forLookup: Sample.lookupSeal(.email(EmailAddress("else@example.org")!), request), use: .recovery)
            #expect(Set(stranger).isDisjoint(with: booked))
        }
    }

    @Test func spellingsOfOneNameAreOne() {
        let key = SymmetricKey(data: [UInt8](repeating: 1, count: 32))
        func token(_ name: String) -> [UInt8] {
            var particulars = Sample.particulars
            particulars.familyName = name
            return BlindIndex.tokens(of: particulars, month: 202_611, key: key).first { $0.field == .nameAndBirth }!.bytes
        }
        #expect(Set(["Tremblay-Côté", "tremblay cote", "TREMBLAY CO\u{302}TE\u{301}", " Tremblay Cote "].map(token)).count == 1)
        #expect(Set(["Saint-Pierre", "St-Pierre"].map(token)).count == 1 && Set(["O'Brien", "OʼBrien"].map(token)).count == 1)
        #expect(token("Tremblay") != token("Tremblay-Côté"))
    }

    /// Rows that were indexed before places and people were folded alike are found by what people type.
    @Test(arguments: ["St-Pierre", "OʼBrien", "Þórsson", "Tremblay"])
    func whatWasIndexedBeforeIsFound(_ name: String) {
        let key = SymmetricKey(data: [UInt8](repeating: 1, count: 32))
        let birth = Sample.particulars.birthDate!
        let spelled = BlindIndex.tokens(of: .nameAndBirth(family: name, birth: birth), keys: [202_611: key]).map(\.bytes)
        let former = Digest.hmac(
            key: [UInt8](repeating: 1, count: 32),
            [UInt8(BlindToken.Field.nameAndBirth.rawValue)] + Array((BlindIndex.formerLetters(of: name) + " " + birth.description).utf8))
        #expect(spelled.contains(Array(former.bytes.prefix(16))))
    }

    @Test func eachMonthHasAKeyAndTheOldestGo() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            let sealed = try await Sample.clinicSeal(vault.dayKeys([Sample.day])[0])
            let request = try await vault.standingKeys().lookup
            let first = try await vault.blindIndex(of: sealed)
            for _ in 0..<8 {
                fixture.clock.advance(seconds: 31 * 86_400)
                let next = try await vault.blindIndex(of: sealed)
                let newest = next.filter { $0.month == next[0].month }
                #expect(newest.count == first.count && next.map(\.month) == next.map(\.month).sorted(by: >))
                #expect(Set(newest.map(\.bytes)).isDisjoint(with: first.map(\.bytes)))
            }
            let live = try await vault.blindTokens(forLookup: Sample.lookupSeal(.email(Sample.contact.email!), request), use: .recovery)
            #expect(live.count == fixture.settings.indexMonthsKept && live.map(\.month) == live.map(\.month).sorted(by: >))
            #expect(!live.map(\.month).contains(202_611))
        }
        #expect(try fixture.files("vault/keys/index").count == fixture.settings.indexMonthsKept)
    }

    @Test func lookupsAreLimitedPerMinuteAndTheRefusedAreNotOpened() async throws {
        let fixture = try Fixture(findsPerMinuteMax: 3)
        try await fixture.withVault { vault in
            let sealed = try await Sample.lookupSeal(.email(Sample.contact.email!), vault.standingKeys().lookup)
            for _ in 0..<3 { _ = try await vault.blindTokens(forLookup: sealed, use: .recovery) }
            await #expect(throws: VaultError.tooManyRequests) { try await vault.blindTokens(forLookup: sealed, use: .recovery) }
            #expect(try await vault.journal(after: 0, limit: 10).count == 3)
            fixture.clock.advance(seconds: 20)
            _ = try await vault.blindTokens(forLookup: sealed, use: .recovery)
            await #expect(throws: VaultError.tooManyRequests) { try await vault.blindTokens(forLookup: sealed, use: .recovery) }
        }
    }

    /// Whatever one use asks for, the others have their own.
    @Test func noUseStarvesAnother() async throws {
        let fixture = try Fixture(findsPerMinuteMax: 2) {
            ($0.textFindsPerMinuteMax, $0.indexedPerMinuteMax, $0.waitingIndexedPerMinuteMax) = (2, 2, 2)
        }
        try await fixture.withVault { vault in
            let lookup = try await Sample.lookupSeal(.email(Sample.contact.email!), vault.standingKeys().lookup)
            let day = try #require(try await vault.dayKeys([Sample.day]).first)
            let week = try #require(try await vault.requestKeys([Sample.week]).first)
            let visit = try Sample.clinicSeal(day)
            let waiting = try Sealer.seal(
                ParticularsCoding.encode(Sample.particulars), record: Sample.appointment.bytes, clinic: nil, kind: .clinic, version: 1,
                to: week)
            let uses: [@Sendable () async throws -> Void] = [
                { _ = try await vault.blindTokens(forLookup: lookup, use: .recovery) },
                { _ = try await vault.blindTokens(forLookup: lookup, use: .text) },
                { _ = try await vault.blindIndex(of: visit) },
                { _ = try await vault.blindIndex(of: waiting) },
            ]
            for use in uses {
                for _ in 0..<2 { try await use() }
                for _ in 0..<3 { await #expect(throws: VaultError.tooManyRequests) { try await use() } }
            }
            // Nothing that was refused was opened.
            #expect(try await vault.journal(after: 0, limit: 20).count == 8)
            fixture.clock.advance(seconds: 60)
            for use in uses { try await use() }
        }
    }
}
