import TestKit
import Testing

@testable import Credentials

@Suite struct PasswordHashTests {
    /// Cheap: what is tested does not depend on the cost.
    private static let cheap = PasswordCost(memoryKiB: 64, passes: 1)!

    private func hash(_ text: String, seed: UInt64 = 1) throws -> PasswordHash {
        var generator = SeededGenerator(seed: seed)
        return try PasswordHash(Password(text), cost: Self.cheap, using: &generator)
    }

    /// RFC 9106 §5.3.
    @Test func theStandardsExampleGivesItsTag() throws {
        let cost = try #require(PasswordCost(memoryKiB: 32, passes: 3, lanes: 4))
        let tag = try Argon2id.hash(
            [UInt8](repeating: 1, count: 32), salt: [UInt8](repeating: 2, count: 16), secret: [UInt8](repeating: 3, count: 8),
            associatedData: [UInt8](repeating: 4, count: 12), cost: cost, byteCount: 32)
        #expect(hex(tag) == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    }

    /// From the tests of the reference implementation (P-H-C/phc-winner-argon2, src/test.c).
    @Test(arguments: [
        ("password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"),
        ("password", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"),
        ("password", "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"),
        ("password", "$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg"),
        ("differentpassword", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94"),
    ])
    func theReferencesHashesMatch(password: String, text: String) throws {
        let hash = try #require(PasswordHash(text))
        #expect(hash.text == text)
        #expect(try hash.matches(Password(password)))
        #expect(try !hash.matches(Password("Password")))
    }

    @Test func aPasswordMatchesItsHashAndNoOtherDoes() throws {
        let hash = try hash("trois girafes myopes")
        #expect(try hash.matches(Password("trois girafes myopes")))
        for other in ["", "trois girafes myope", "trois girafes myopes ", "Trois girafes myopes"] {
            #expect(try !hash.matches(Password(other)))
        }
        let accented = try self.hash("un caf\u{E9} cr\u{E8}me")
        #expect(try accented.matches(Password("un cafe\u{301}\u{A0}cre\u{300}me")))
    }

    @Test func eachHashHasASaltOfItsOwn() throws {
        #expect(try hash("trois girafes myopes", seed: 1) != hash("trois girafes myopes", seed: 2))
    }

    @Test func aHashReadsBackAsItWasWritten() throws {
        let hash = try hash("trois girafes myopes")
        #expect(PasswordHash(hash.text) == hash)
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=64,t=1,p=1$") && hash.salt.count == 16 && hash.hash.count == 32)
        #expect(!"\(hash)".contains("$"))
    }

    @Test(arguments: [
        "", "$", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "$argon2id$v=19$t=1,m=64,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=064,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=+64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=64,t=1,p=1,x=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNh$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg==",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg$",
        "x$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=4294967295,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=7,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg", "$argon2id$v=19$m=64,t=1,p=16$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEh",
    ])
    func anyOtherTextIsNoHash(_ text: String) { #expect(PasswordHash(text) == nil) }

    @Test func aHashOfAnotherCostIsToBeMadeAgain() throws {
        let hash = try hash("trois girafes myopes")
        #expect(hash.needsRehash() && !hash.needsRehash(cost: Self.cheap))
        let short = try #require(PasswordHash("$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
        #expect(short.needsRehash(cost: Self.cheap))
    }

    @Test func theStandardCostIsWhatOWASPAsksFor() throws {
        var generator = SeededGenerator(seed: 1)
        let password = try Password("trois girafes myopes")
        let hash = try PasswordHash(password, using: &generator)
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") && !hash.needsRehash())
        #expect(try hash.matches(password))
    }

    @Test func theDecoyCostsTheSameAndMatchesNothing() throws {
        let decoy = PasswordHash.decoy()
        #expect(decoy.cost == .standard && !decoy.needsRehash() && PasswordHash(decoy.text) == decoy)
        for text in ["", "trois girafes myopes"] { #expect(try !decoy.matches(Password(text))) }
    }

    @Test func aCostHasLimits() {
        #expect(PasswordCost(memoryKiB: 31, passes: 1, lanes: 4) == nil && PasswordCost(memoryKiB: 32, passes: 1, lanes: 4) != nil)
        #expect(PasswordCost(memoryKiB: PasswordCost.memoryKiBMax + 1, passes: 1) == nil)
        #expect(
            PasswordCost(memoryKiB: 64, passes: PasswordCost.passesMax + 1) == nil
                && PasswordCost(memoryKiB: 64, passes: 1, lanes: 0) == nil)
    }
}
