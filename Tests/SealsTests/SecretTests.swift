import Bytes
import Scheduling
import Seals
import TestKit
import Testing

/// The derivations are part of links that people hold: their results are
/// committed here, computed by an independent implementation.
@Suite struct SecretTests {
    private let owner = OwnerSecret(bytes: Array(0..<32))!
    private let hold = HoldID(high: 0x0192_aaaa_bbbb_cccc, low: 0x0102_0304_0506_0708)
    private let appointment = AppointmentID(high: 0x0192_dddd_eeee_ffff, low: 0x1112_1314_1516_1718)

    private var manage: ManageSecret { ManageSecret(holdToken: HoldToken(owner: owner, hold: hold), appointment: appointment) }

    @Test func derivationsGiveTheCommittedValues() throws {
        let key = try #require(IdempotencyKey("0123456789abcdef0123456789abcdef"))
        #expect(
            Hex.encode(OwnerSecret(idempotencyKey: key, salt: [UInt8](repeating: 7, count: 16)).bytes)
                == "6d18362c8fa3192220b877c3dd715c61143be4c9ba82daddc04f05de6fbb1083")
        #expect(Hex.encode(owner.hash.bytes) == "50282a67d757ea05b56dfa0069d3d02fa1d752d5f7990f09ea809cb1b05bcedb")
        #expect(Hex.encode(HoldToken(owner: owner, hold: hold).bytes) == "c5d0a53d3d4c0cf4803455e8476f2a8fb7160c368c5f178df121fffa470c646d")
        #expect(Hex.encode(manage.bytes) == "8f332fb2549f594fd893dfe4d67dbf8fa0dc77ae87413db5ed298f364bd0a9d4")
        #expect(Hex.encode(manage.hash.bytes) == "22e3cb582532d2da250eccb90d52c438e2a38376f16ac7f27e5000d35a8ea333")
        #expect(Hex.encode(VisitToken(manage: manage).bytes) == "e1f6db3854abacbafd61bfb6747ef410713817b176b33ed616167f91e1b2d2c8")
        #expect(try Hex.encode(manage.publicKey.bytes) == "69768c5a5255f94a28d799d4fcd9941e4c519cfa55fa4b1e5e06039bc30da93a")
        #expect(try manage.publicKey.id.description == "04000000ee57b3704ab1e2ff70e4d626")
        #expect(
            ManageToken(appointment: appointment, secret: manage).text
                == "mAZLd3e7u__8REhMUFRYXGI8zL7JUn1lP2JPf5NZ9v4-g3Heuh0E9te0pjzZL0KnU")
    }

    @Test func aRetryDerivesTheSameAndAnotherAppointmentAnother() {
        let again = ManageSecret(holdToken: HoldToken(owner: owner, hold: hold), appointment: appointment)
        #expect(again == manage && again.matches(hash: manage.hash))
        let other = ManageSecret(holdToken: HoldToken(owner: owner, hold: hold), appointment: AppointmentID(high: 1, low: 1))
        #expect(other != manage && !other.matches(hash: manage.hash))
    }

    @Test func theHashOfOneSecretNeverStandsForAnothers() throws {
        let bytes = [UInt8](repeating: 3, count: 32)
        let hashes = [
            try #require(OwnerSecret(bytes: bytes)).hash, try #require(HoldToken(bytes: bytes)).hash,
            try #require(ManageSecret(bytes: bytes)).hash, try #require(VisitToken(bytes: bytes)).hash,
        ]
        #expect(Set(hashes).count == 4)
    }

    @Test func linkTokensReadBackAndTellThemselvesApart() {
        let full = ManageToken(appointment: appointment, secret: manage)
        let weak = VisitLinkToken(appointment: appointment, secret: VisitToken(manage: manage))
        #expect(full.text.utf8.count == 65 && full.text.hasPrefix("m") && weak.text.hasPrefix("v"))
        #expect(ManageToken(full.text) == full && VisitLinkToken(weak.text) == weak)
        #expect(ManageToken(weak.text) == nil && VisitLinkToken(full.text) == nil)
        for bad in [
            "", "m", full.text + "A", String(full.text.dropLast()), "m" + String(repeating: "=", count: 64),
            full.text.replacing("m", with: "é"),
        ] {
            #expect(ManageToken(bad) == nil)
        }
    }

    @Test func nothingPrintsASecret() {
        let token = ManageToken(appointment: appointment, secret: manage)
        var dumped = ""
        dump(token, to: &dumped)
        dump(manage, to: &dumped)
        for text in ["\(manage)", "\(token)", String(reflecting: manage), String(reflecting: token), dumped] {
            #expect(!text.contains(manage.text) && !text.contains("[") && !text.contains(String(manage.bytes[0]) + ","))
        }
    }

    @Test func aTextThatIsNotExactlyTheSecretIsRefused() {
        #expect(OwnerSecret(text: owner.text) == owner)
        for bad in ["", owner.text + "A", String(owner.text.dropLast()) + "9", owner.text + "="] { #expect(OwnerSecret(text: bad) == nil) }
    }

    @Test func randomOwnersDiffer() {
        var generator = SeededGenerator(seed: 42)
        #expect(OwnerSecret(using: &generator) != OwnerSecret(using: &generator))
    }
}
