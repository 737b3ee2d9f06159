import Scheduling
import TestKit
import Testing

@testable import Credentials

@Suite struct TimeCodeTests {
    /// The secret of both standards' examples.
    private let secret = TimeCodeSecret(bytes: Array("12345678901234567890".utf8))!
    private let now = Instant(seconds: 1_111_111_109)

    /// RFC 6238, appendix B (SHA1, 8 digits).
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func theStandardsTimesGiveItsCodes(seconds: Int64, code: String) throws {
        let step = TimeStep(at: Instant(seconds: seconds))
        #expect(TimeCode.code(secret: secret.bytes, counter: step.number, digitCount: 8) == Array(code.utf8))
        #expect(try TimeCode.verify(String(code.suffix(6)), secret: secret, at: Instant(seconds: seconds), lastStep: nil) == step)
    }

    /// RFC 4226, appendix D.
    @Test func theStandardsCountersGiveItsCodes() {
        let codes = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]
        for (counter, code) in codes.enumerated() {
            #expect(TimeCode.code(secret: secret.bytes, counter: UInt64(counter), digitCount: 6) == Array(code.utf8))
        }
    }

    private func code(_ offset: Int64) -> String {
        let step = TimeStep(at: now + offset * TimeCode.stepSeconds)
        return String(decoding: TimeCode.code(secret: secret.bytes, counter: step.number, digitCount: 6), as: UTF8.self)
    }

    @Test func aClockMayBeAStepOffAndNoMore() throws {
        for offset in -1...1 as ClosedRange<Int64> {
            let step = try TimeCode.verify(code(offset), secret: secret, at: now, lastStep: nil)
            #expect(Int64(step.number) == Int64(TimeStep(at: now).number) + offset)
        }
        for offset in [-2, 2] as [Int64] {
            #expect(throws: TimeCodeError.wrong) { try TimeCode.verify(code(offset), secret: secret, at: now, lastStep: nil) }
        }
    }

    @Test func aCodeIsAcceptedOnce() throws {
        let last = try TimeCode.verify(code(0), secret: secret, at: now, lastStep: nil)
        for offset in [-1, 0] as [Int64] {
            #expect(throws: TimeCodeError.alreadyUsed) { try TimeCode.verify(code(offset), secret: secret, at: now, lastStep: last) }
        }
        #expect(try TimeCode.verify(code(1), secret: secret, at: now, lastStep: last) > last)
    }

    @Test func spacesAreIgnoredAndNothingElseIs() throws {
        let code = code(0)
        _ = try TimeCode.verify(" \(code.prefix(3)) \(code.suffix(3)) ", secret: secret, at: now, lastStep: nil)
        for bad in ["", "12345", "1234567", "12345a", "-12345", "١٢٣٤٥٦", "123\u{A0}456", String(repeating: " ", count: 100) + code] {
            #expect(throws: TimeCodeError.malformed) { try TimeCode.verify(bad, secret: secret, at: now, lastStep: nil) }
        }
    }

    @Test func theFirstStepHasNoneBefore() throws {
        let code = String(decoding: TimeCode.code(secret: secret.bytes, counter: 0, digitCount: 6), as: UTF8.self)
        #expect(try TimeCode.verify(code, secret: secret, at: Instant(seconds: 0), lastStep: nil) == TimeStep(number: 0))
        #expect(TimeStep(at: Instant(seconds: -31)) == TimeStep(number: 0))
    }

    @Test func theAddressForAnAppSaysWhatAppsRead() {
        #expect(secret.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(
            secret.uri(issuer: "Créneau: bêta", account: "é+o@example.org")
                == "otpauth://totp/Cr%C3%A9neau%3A%20b%C3%AAta:%C3%A9%2Bo%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Cr%C3%A9neau%3A%20b%C3%AAta&algorithm=SHA1&digits=6&period=30")
    }

    @Test func aSecretHas20RandomBytesAndIsNotPrinted() {
        #expect(TimeCodeSecret(bytes: [1]) == nil)
        var generator = SeededGenerator(seed: 1)
        let (one, other) = (TimeCodeSecret(using: &generator), TimeCodeSecret(using: &generator))
        #expect(one != other && one == one && one.bytes.count == 20)
        var dumped = ""
        dump(one, to: &dumped)
        for text in ["\(one)", String(reflecting: one), dumped] { #expect(!text.contains(one.text) && !text.contains("[")) }
    }
}
