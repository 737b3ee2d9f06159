import Bytes
import Crypto
import Foundation
import Scheduling
import Seals
import Testing

/// What the sealing side promises on its own; opening is tested with the vault.
@Suite struct SealTests {
    private func publicKey(_ purpose: SealPurpose, signer: Curve25519.Signing.PrivateKey) throws -> SealPublicKey {
        let bytes = Array(Curve25519.KeyAgreement.PrivateKey().publicKey.rawRepresentation)
        let id = SealKeyID(purpose: purpose, publicBytes: bytes)
        let text = SealPublicKey.signedText(id: id, purpose: purpose, bytes: bytes)
        return try #require(
            SealPublicKey(id: id, purpose: purpose, bytes: bytes, signature: Array(try signer.signature(for: Data(text.utf8)))))
    }

    private let clinic = ClinicID(high: 0x0192_0000_0000_0001, low: 7)
    private let date = LocalDate(year: 2026, month: 11, day: 23)!

    @Test func aKeySignedByAnotherVaultIsRefusedByThePin() throws {
        let ours = Curve25519.Signing.PrivateKey()
        let theirs = Curve25519.Signing.PrivateKey()
        let pin = try #require(VaultVerificationKey(bytes: Array(ours.publicKey.rawRepresentation)))
        #expect(try publicKey(.clinicDay(clinic, date), signer: ours).verify(by: pin))
        #expect(try !publicKey(.clinicDay(clinic, date), signer: theirs).verify(by: pin))
    }

    @Test func aSignedKeyCannotBePassedOffForAnotherDay() throws {
        let signer = Curve25519.Signing.PrivateKey()
        let key = try publicKey(.clinicDay(clinic, date), signer: signer)
        let other = SealPurpose.clinicDay(clinic, date.advanced(byDays: 1))
        #expect(SealPublicKey(id: key.id, purpose: other, bytes: key.bytes, signature: key.signature) == nil)
        let renamed = try #require(
            SealPublicKey(
                id: SealKeyID(purpose: other, publicBytes: key.bytes), purpose: other, bytes: key.bytes, signature: key.signature))
        let pin = try #require(VaultVerificationKey(bytes: Array(signer.publicKey.rawRepresentation)))
        #expect(!renamed.verify(by: pin))
    }

    @Test func aKeyIdSaysItsPurposeAndDate() {
        let bytes = [UInt8](repeating: 9, count: 32)
        let id = SealKeyID(purpose: .clinicDay(clinic, date), publicBytes: bytes)
        #expect(id.purposeCode == .clinicDay && id.date == date)
        #expect(SealKeyID(id.description) == id)
        #expect(SealKeyID(purpose: .courier, publicBytes: bytes).date == nil)
        #expect(SealKeyID(bytes: [UInt8](repeating: 0, count: 16)) == nil)
    }

    @Test func theSamePlaintextNeverSealsToTheSameBytes() throws {
        let key = try publicKey(.courier, signer: Curve25519.Signing.PrivateKey())
        let record = [UInt8](repeating: 1, count: 16)
        let seals = try (0..<20).map { _ in
            try Sealer.seal([1, 2, 3], record: record, clinic: nil, kind: .contact, version: 1, to: key).bytes
        }
        #expect(Set(seals).count == 20)
        #expect(seals.allSatisfy { $0.count == 3 + 48 })
    }

    @Test func whatIsOutOfLimitsIsNotSealed() throws {
        let key = try publicKey(.courier, signer: Curve25519.Signing.PrivateKey())
        let record = [UInt8](repeating: 1, count: 16)
        #expect(throws: SealError.tooLong) {
            try Sealer.seal(
                [UInt8](repeating: 0, count: Sealer.plaintextMax + 1), record: record, clinic: nil, kind: .contact, version: 1, to: key)
        }
        #expect(throws: SealError.malformed) { try Sealer.seal([], record: [1], clinic: nil, kind: .contact, version: 1, to: key) }
        #expect(throws: SealError.malformed) { try Sealer.seal([], record: record, clinic: nil, kind: .contact, version: 0, to: key) }
    }

    @Test func associatedDataHasOneCommittedForm() throws {
        let id = try #require(SealKeyID("02000000000102030405060708090a0b"))
        let sealed = try #require(
            SealedRecord(
                record: Array(0..<16), clinic: clinic, kind: .contact, version: 3, key: id, bytes: [UInt8](repeating: 0, count: 48)))
        let expected =
            "0010" + "000102030405060708090a0b0c0d0e0f" + "0010" + "01920000000000010000000000000007" + "0001" + "02" + "0008"
            + "0000000000000003" + "0010" + "02000000000102030405060708090a0b"
        #expect(Hex.encode(sealed.associatedData) == expected)
    }
}
