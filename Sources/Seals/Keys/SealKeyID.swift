internal import Bytes
public import Scheduling

/// Which key a seal is for: 16 bytes, a function of purpose and public half.
///
/// `purpose (1) ‖ day number (3) ‖ SHA-256(purpose text, public half) (12)`,
/// where the day number is that of the visit date, or of the last day of a
/// request's week, and zero for other purposes. It stands there so that the
/// vault finds the one file of private halves without an index, and the
/// store can be asked what one day's shredding closed.
public struct SealKeyID: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
    public static let byteCount = 16
    public let bytes: [UInt8]

    /// `nil` unless exactly 16 bytes with a known purpose.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount, let first = bytes.first, SealPurpose.Code(rawValue: first) != nil else { return nil }
        self.bytes = Array(bytes)
    }

    /// The id of the public half `publicBytes` (X25519, 32 bytes).
    public init(purpose: SealPurpose, publicBytes: [UInt8]) {
        var day: UInt32 = 0
        switch purpose {
        case .clinicDay(_, let date): day = UInt32(clamping: date.dayNumber)
        case .requestWeek(let week): day = UInt32(clamping: week.last.dayNumber)
        case .courier, .lookup, .request: break
        }
        let digest = Digest.labelled("creneau/v1 seal key id", Array(purpose.text.utf8) + [0] + publicBytes)
        self.init(purpose.code, day: day, digest: digest)
    }

    init(_ code: SealPurpose.Code, day: UInt32, digest: Digest32) {
        var writer = ByteWriter(capacity: Self.byteCount)
        writer.byte(code.rawValue)
        writer.bigEndian(day, byteCount: 3)
        writer.raw(Array(digest.bytes.prefix(12)))
        bytes = writer.bytes
    }

    public var purposeCode: SealPurpose.Code { SealPurpose.Code(rawValue: bytes[0])! }

    /// The visit date of a clinic day key; `nil` for other purposes.
    public var date: LocalDate? {
        purposeCode == .clinicDay ? dayInIt : nil
    }

    /// The week of a request's key; `nil` for other purposes.
    public var week: RequestWeek? {
        purposeCode == .requestWeek ? RequestWeek(last: dayInIt) : nil
    }

    private var dayInIt: LocalDate { LocalDate(dayNumber: Int(bytes[1]) << 16 | Int(bytes[2]) << 8 | Int(bytes[3])) }

    /// 32 hexadecimal digits, lower case.
    public var description: String { Hex.encode(bytes) }

    public init?(_ text: String) {
        guard let bytes = Hex.decode(text) else { return nil }
        self.init(bytes: bytes)
    }
}
