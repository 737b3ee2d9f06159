import Bytes
import Credentials
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

/// The table of calls, walked.
@Suite struct CallTableTests {
    @Test func eachCallHasACodeOfItsOwnAndASample() {
        let codes = Set(ServedCalls.all.map { $0.code })
        #expect(codes.count == ServedCalls.all.count)
        #expect(Set(WireSample.all.map(\.code)) == codes)
        #expect(Set(OperatorCalls.all.map { $0.code }).count == OperatorCalls.all.count)
        for code in codes {
            var reader = ByteReader(bytes(code))
            #expect((try? CallCode(&reader)) == code && reader.next == nil, "\(code)")
        }
    }

    private func bytes(_ code: CallCode) -> [UInt8] {
        var writer = ByteWriter()
        code.write(to: &writer)
        return writer.bytes
    }

    /// What is read from its bytes, and what that would be sent as.
    private func read(_ bytes: [UInt8]) throws -> [UInt8] {
        switch try VaultWork(encoded: bytes) {
        case .pulse: PulseCall().encoded
        case .alone(let call): call.encoded
        case .batched(let call): call.encoded
        case .hashed: throw VaultError.cannotOpen
        }
    }

    @Test(arguments: WireSample.all)
    func aRequestReadsBackAndNothingElseDoes(_ sample: WireSample) throws {
        let bytes = sample.call.encoded
        #expect(try read(bytes) == bytes)
        for cut in bytes.indices {
            #expect(throws: VaultError.refused(.malformed)) { try read(Array(bytes.prefix(cut))) }
        }
        #expect(throws: VaultError.refused(.malformed)) { try read(bytes + [0]) }
    }

    /// What still reads after a flip reads as what it now says, whole.
    @Test(arguments: WireSample.all)
    func aFlippedByteIsReadAsWhatItSaysOrNotAtAll(_ sample: WireSample) throws {
        let bytes = sample.call.encoded
        for index in bytes.indices {
            for mask in (0..<8).map({ 1 << $0 }) + [0xFF] as [UInt8] {
                var flipped = bytes
                flipped[index] ^= mask
                do {
                    let read = try read(flipped)
                    #expect(read == flipped, "byte \(index)")
                } catch {
                    #expect(error as? VaultError == .refused(.malformed), "byte \(index)")
                }
            }
        }
    }

    @Test(arguments: WireSample.all)
    func anAnswerReadsBackAndNothingElseDoes(_ sample: WireSample) throws {
        func check<Call: VaultCall>(_ call: Call) throws {
            for bytes in sample.answers {
                #expect(Call.encode(.success(try Call.decode(bytes))) == bytes)
                for cut in bytes.indices {
                    #expect(throws: VaultError.unavailable) { try Call.decode(Array(bytes.prefix(cut))) }
                }
                #expect(throws: VaultError.unavailable) { try Call.decode(bytes + [0]) }
                for index in bytes.indices {
                    for mask in [0x01, 0x80, 0xFF] as [UInt8] {
                        var flipped = bytes
                        flipped[index] ^= mask
                        _ = try? Call.decode(flipped)
                    }
                }
            }
        }
        try check(sample.call)
    }

    /// Whatever answers another call is no answer to this one, but where both
    /// are answered alike.
    @Test func anAnswerOfAnotherKindIsNone() throws {
        func check<Call: VaultCall>(_ call: Call, _ other: WireSample) {
            for bytes in other.answers {
                guard let read = try? Call.decode(bytes) else { continue }
                #expect(Call.encode(.success(read)) == bytes, "\(Call.self) reads what answers \(other.name)")
                #expect(isAlike(Call.self, type(of: other.call)), "\(Call.self) reads what answers \(other.name)")
            }
        }
        for sample in WireSample.all {
            for other in WireSample.all { check(sample.call, other) }
        }
    }

    /// Standing keys are a list of keys whose places say what they are.
    private func isAlike(_ one: any VaultCall.Type, _ other: any VaultCall.Type) -> Bool {
        func answer<Call: VaultCall>(_ call: Call.Type) -> ObjectIdentifier {
            call == StandingKeysCall.self ? ObjectIdentifier([SealPublicKey].self) : ObjectIdentifier(Call.Answer.self)
        }
        return answer(one) == answer(other)
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func randomBytesNeverCrashTheReaders(seed: UInt64) {
        print("seed \(seed)")
        var state = seed
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        func decode<Call: VaultCall>(_ call: Call, _ bytes: [UInt8]) { _ = try? Call.decode(bytes) }
        for _ in 0..<5_000 {
            let sample = WireSample.all[Int(next() % UInt64(WireSample.all.count))]
            let noise = (0..<Int(next() % 120)).map { _ in UInt8(truncatingIfNeeded: next() % 3 == 0 ? next() : next() % 4) }
            _ = try? VaultWork(encoded: noise)
            _ = try? VaultWork(encoded: [VaultWire.version] + bytes(sample.code) + noise)
            let kind = Array((sample.answers.first ?? []).dropFirst().prefix(Int(next() % 3)))
            decode(sample.call, [VaultWire.version] + kind + noise)
        }
    }

    @Test func errorsReadBack() throws {
        let errors = [.unavailable, .cannotOpen, .unknownKey, .shredded, .tooManyRequests] + VaultRefusal.allCases.map(VaultError.refused)
        for error in errors {
            #expect(throws: error) { try OpenOwnCall.decode(VaultWire.failure(error)) }
        }
        #expect(throws: VaultError.unavailable) { try OpenOwnCall.decode([]) }
        #expect(throws: VaultError.unavailable) { try OpenOwnCall.decode([2, 1]) }
        #expect(throws: VaultError.unavailable) { try OpenOwnCall.decode([1, 0xFF, 99]) }
        for refusal in Fixed.refusals {
            let bytes = SignOutCall.encode(.success(.failure(refusal)))
            #expect(try SignOutCall.decode(bytes).refusal == refusal)
        }
    }
}
