internal import Bytes
internal import Crypto
internal import FoundationEssentials
public import Scheduling

/// One-time codes by time (RFC 6238) over HMAC-SHA1 (RFC 4226): six digits,
/// 30 seconds, which is what every authenticator app does.
public enum TimeCode {
    public static let digitCount = 6
    public static let stepSeconds: Int64 = 30
    /// How many steps earlier and later a clock may be (RFC 6238 §5.2).
    public static let window: UInt64 = 1

    /// Verifies a code, each at most once.
    ///
    /// Six digits can be guessed: the caller counts failures for an account
    /// and refuses further attempts for a while (RFC 4226 §7.3).
    ///
    /// - Parameters:
    ///   - text: as typed; spaces are ignored.
    ///   - lastStep: of the last code that was accepted with this secret.
    /// - Returns: the code's step, to be kept as the next `lastStep` before
    ///   anyone is let in: two attempts at once must not both find the old one.
    public static func verify(
        _ text: String, secret: TimeCodeSecret, at now: Instant, lastStep: TimeStep?
    ) throws(TimeCodeError) -> TimeStep {
        guard text.utf8.count <= 32 else { throw .malformed }
        let typed = text.utf8.filter { $0 != 0x20 }
        guard typed.count == digitCount, typed.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .malformed }
        let current = TimeStep(at: now).number
        // All of them, whichever it is; of two equal codes the later step
        // counts, so that the same digits never pass a second time.
        var matched: TimeStep?
        for number in (current - min(window, current))...(current + window)
        where ConstantTime.equal(code(secret: secret.bytes, counter: number, digitCount: digitCount), typed) {
            matched = TimeStep(number: number)
        }
        guard let matched else { throw .wrong }
        if let lastStep, matched <= lastStep { throw .alreadyUsed }
        return matched
    }

    /// The digits, in ASCII (RFC 4226 §5.3).
    static func code(secret: [UInt8], counter: UInt64, digitCount: Int) -> [UInt8] {
        let message = stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: counter >> $0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let offset = Int(mac[19] & 0x0F)
        var number = mac[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        var digits: [UInt8] = []
        for _ in 0..<digitCount {
            digits.append(0x30 + UInt8(number % 10))
            number /= 10
        }
        return digits.reversed()
    }
}
