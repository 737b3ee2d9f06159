import Scheduling
import Seals
import Testing
@testable import Vault

@Suite struct WireTests {
    private func requests() throws -> [VaultRequest] {
        let sealed = try Sample.personSeal()
        return [
            .verificationKey, .standingKeys, .dayKeys([Sample.day]), .openOwn(sealed, Sample.secret),
            .openDelivery(contact: sealed, message: nil), .openDelivery(contact: sealed, message: sealed.moved(clinic: .some(Sample.clinic))),
            .reseal(sealed, Sample.day, version: 2), .blindIndex(sealed), .blindTokens(sealed),
            .shred(through: Sample.date, except: [Sample.clinic]), .journal(after: 3, limit: 9), .backUpKeys, .backUpDayKeys(after: nil),
            .backUpDayKeys(after: Sample.date),
        ]
    }

    @Test func requestsReadBackAndNothingElseDoes() throws {
        for request in try requests() {
            let bytes = request.encoded
            #expect(try VaultRequest(encoded: bytes).encoded == bytes)
            for cut in bytes.indices {
                #expect(throws: VaultError.refused(.malformed)) { try VaultRequest(encoded: Array(bytes.prefix(cut))) }
            }
            #expect(throws: VaultError.refused(.malformed)) { try VaultRequest(encoded: bytes + [0]) }
        }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func randomBytesNeverCrashTheReaders(seed: UInt64) {
        print("seed \(seed)")
        var state = seed
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        for _ in 0..<5_000 {
            var bytes = (0..<Int(next() % 120)).map { _ in UInt8(truncatingIfNeeded: next() % 3 == 0 ? next() : next() % 4) }
            if bytes.count > 1 { bytes[0] = 1; bytes[1] = UInt8(next() % 13) }
            _ = try? VaultRequest(encoded: bytes)
            _ = try? VaultAnswer.decode(bytes)
        }
    }

    @Test func errorsReadBack() {
        let errors: [VaultError] = [.unavailable, .cannotOpen, .unknownKey, .shredded, .tooManyRequests] + VaultRefusal.allCases.map { .refused($0) }
        for error in errors {
            #expect(throws: error) { try VaultAnswer.decode(VaultAnswer.encode(.failure(error))) }
        }
        #expect(throws: VaultError.unavailable) { try VaultAnswer.decode([]) }
        #expect(throws: VaultError.unavailable) { try VaultAnswer.decode([2, 1]) }
    }
}
