import Bytes
import Crypto
import Foundation
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct OpeningTests {
    @Test func aPersonOpensTheirOwnCopy() async throws {
        try await Fixture().withVault { vault in
            let opened = try await vault.openOwn(Sample.personSeal(), with: Sample.secret)
            #expect(opened == Sample.particulars)
            let entries = try await vault.journal(after: 0, limit: 10)
            #expect(
                entries.map(\.purpose) == [.ownView] && entries[0].actor == .person
                    && entries[0].seals[0].record == Sample.appointment.bytes)
        }
    }

    @Test func anotherSecretOpensNothing() async throws {
        try await Fixture().withVault { vault in
            let other = ManageSecret(bytes: [UInt8](repeating: 1, count: 32))!
            let sealed = try Sample.personSeal()
            await #expect(throws: VaultError.cannotOpen) { try await vault.openOwn(sealed, with: other) }
            await #expect(throws: VaultError.cannotOpen) {
                try await vault.openOwn(sealed.moved(key: other.publicKey.id), with: other)
            }
        }
    }

    @Test func aPersonsSealThatWasMovedDoesNotOpen() async throws {
        try await Fixture().withVault { vault in
            let sealed = try Sample.personSeal()
            var torn = sealed.bytes
            torn[40] ^= 1
            for moved in [
                sealed.moved(record: [UInt8](repeating: 8, count: 16)), sealed.moved(clinic: .some(Sample.clinic)),
                sealed.moved(version: 2),
                sealed.moved(bytes: torn), sealed.moved(bytes: Array(sealed.bytes.dropLast())),
            ] {
                await #expect(throws: VaultError.cannotOpen) { try await vault.openOwn(moved, with: Sample.secret) }
            }
            await #expect(throws: VaultError.refused(.wrongKind)) {
                try await vault.openOwn(sealed.moved(kind: .clinic), with: Sample.secret)
            }
        }
    }

    @Test func aClinicsSealThatWasMovedDoesNotOpen() async throws {
        try await Fixture().withVault { vault in
            let keys = try await vault.dayKeys([
                Sample.day, DayKeyName(clinic: Sample.otherClinic, date: Sample.date),
                DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: 1)),
            ])
            let sealed = try Sample.clinicSeal(keys[0])
            #expect(try await !vault.blindIndex(of: sealed).isEmpty)
            for moved in [
                sealed.moved(record: [UInt8](repeating: 8, count: 16)), sealed.moved(clinic: .some(Sample.otherClinic)),
                sealed.moved(version: 2),
                sealed.moved(clinic: .some(Sample.otherClinic), key: keys[1].id), sealed.moved(key: keys[2].id),
                sealed.moved(clinic: .some(nil)),
            ] {
                await #expect(throws: VaultError.cannotOpen) { try await vault.blindIndex(of: moved) }
            }
            await #expect(throws: VaultError.refused(.wrongKind)) { try await vault.blindIndex(of: sealed.moved(kind: .contact)) }
        }
    }

    @Test func aDeliveryHasTheContactAndTheFullLink() async throws {
        try await Fixture().withVault { vault in
            let keys = try await vault.standingKeys()
            let contact = try Sample.contactSeal(keys.courier)
            let message = try Sample.messageSeal(keys.courier)
            #expect(
                try await vault.openDelivery(contact: contact, message: message)
                    == Delivery(contact: Sample.contact, enclosure: .manage(Sample.token)))
            #expect(try await vault.openDelivery(contact: contact, message: nil).enclosure == nil)
            await #expect(throws: VaultError.refused(.wrongKind)) { try await vault.openDelivery(contact: message, message: nil) }
            await #expect(throws: VaultError.cannotOpen) {
                try await vault.openDelivery(contact: message.moved(kind: .contact), message: nil)
            }
            #expect(try await vault.journal(after: 0, limit: 10).map(\.seals.count) == [2, 1, 1])
        }
    }

    @Test func resealingMovesTheSealAndReturnsNoPlaintext() async throws {
        try await Fixture().withVault { vault in
            let key = try await vault.dayKeys([Sample.day])[0]
            let sealed = try Sample.clinicSeal(key)
            let target = DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: 9))
            let resealed = try await vault.reseal(sealed, to: target, version: 2)
            let targetKey = try await vault.dayKeys([target])[0]
            #expect(resealed.key == targetKey.id && resealed.clinic == Sample.clinic && resealed.version == 2)
            #expect(resealed.record == sealed.record && resealed.bytes.count == sealed.bytes.count)
            #expect(try await vault.blindIndex(of: resealed) == vault.blindIndex(of: sealed))
            #expect(try await vault.journal(after: 0, limit: 1)[0].purpose == .reseal)
        }
    }

    @Test func aClinicsSealIsNotResealedToAnotherClinic() async throws {
        try await Fixture().withVault { vault in
            let sealed = try await Sample.clinicSeal(vault.dayKeys([Sample.day])[0])
            for clinic in [Sample.otherClinic, ClinicID(high: 1, low: 1)] {
                await #expect(throws: VaultError.refused(.otherClinic)) {
                    try await vault.reseal(sealed, to: DayKeyName(clinic: clinic, date: Sample.date), version: 2)
                }
            }
            #expect(try await vault.journal(after: 0, limit: 9).isEmpty)
        }
    }

    /// A copy of the database and of everything the web process keeps: the
    /// seals, all public halves, the pinned key, hashes of the secrets.
    @Test func aCopyOfTheDatabaseAndOfTheWebProcessOpensNothing() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            let standing = try await vault.standingKeys()
            let day = try await vault.dayKeys([Sample.day])[0]
            let pin = try await vault.verificationKey()
            let owner = OwnerSecret(bytes: [UInt8](repeating: 2, count: 32))!
            let seals = [
                try Sample.clinicSeal(day), try Sample.personSeal(), try Sample.contactSeal(standing.courier),
                try Sample.messageSeal(standing.courier),
            ]
            let visit = VisitToken(manage: Sample.secret)
            let known =
                [
                    standing.courier.bytes, standing.lookup.bytes, day.bytes, day.signature, pin.bytes, owner.hash.bytes,
                    Sample.secret.hash.bytes,
                ]
                + [try Sample.secret.publicKey.bytes, visit.bytes, visit.hash.bytes] + seals.map(\.hash.bytes)
                + seals.map { Array($0.bytes.prefix(32)) }
            for sealed in seals {
                for candidate in known {
                    #expect(throws: VaultError.cannotOpen) { try SealOpener.open(sealed, privateBytes: Array(candidate.prefix(32))) }
                    let secret = try #require(ManageSecret(bytes: Array(candidate.prefix(32))))
                    #expect(throws: VaultError.cannotOpen) { try SealOpener.open(sealed, privateBytes: secret.privateKeyBytes) }
                }
            }
            // Nor does any of it hold a piece of what was sealed.
            let plain = try ParticularsCoding.encode(Sample.particulars)
            #expect(seals.allSatisfy { $0.bytes.firstRange(of: plain.prefix(8)) == nil })
        }
    }

    @Test func theVaultsFilesHoldNoKeyInTheClear() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in _ = try await vault.dayKeys([Sample.day]) }
        let core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let secrets = [
            core.standing.signing.rawRepresentation, core.standing.courier.rawRepresentation, core.standing.lookup.rawRepresentation,
        ]
        for (name, bytes) in try fixture.files() {
            #expect(secrets.allSatisfy { Data(bytes).range(of: $0) == nil }, "\(name)")
        }
    }
}
