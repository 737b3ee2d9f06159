/// A 128-bit, time-ordered identifier, typed by what it identifies.
///
/// Ids are made by whoever creates the thing (a client may), so a retry can
/// carry the same id; the first 48 bits are milliseconds since 1970, so that
/// rows written together stand together in the index pages of the store.
///
/// Text form: 26 characters of Crockford's base 32, lower case
/// (`01jd3v…`), which fits FHIR's `id` type (R4 §2.24.0.1).
/// Other modules compile its methods for each entity they name, for it is in
/// every row and every key: what is frozen and inlinable here costs no look-up
/// of its type while the service runs.
@frozen public struct Identifier<Entity>: Hashable, Sendable, Comparable {
    /// Milliseconds (48 bits) and the first 16 random bits.
    public let high: UInt64
    /// The last 64 random bits.
    public let low: UInt64

    @inlinable public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A fresh id for something made at `instant`.
    public init(at instant: Instant, using generator: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(clamping: max(0, instant.seconds)) &* 1000 &+ UInt64.random(in: 0..<1000, using: &generator)
        high = (milliseconds << 16) | UInt64(UInt16.random(in: .min ... .max, using: &generator))
        low = generator.next()
    }

    /// The 16 bytes, most significant first; `nil` unless exactly 16.
    @inlinable public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for (offset, byte) in bytes.enumerated() {
            if offset < 8 { words.0 = (words.0 << 8) | UInt64(byte) } else { words.1 = (words.1 << 8) | UInt64(byte) }
        }
        self.init(high: words.0, low: words.1)
    }

    @inlinable public var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
            for position in 0..<8 {
                buffer[position] = UInt8(truncatingIfNeeded: high >> UInt64(56 - 8 * position))
                buffer[position + 8] = UInt8(truncatingIfNeeded: low >> UInt64(56 - 8 * position))
            }
            count = 16
        }
    }

    /// When it was made, by its first 48 bits; what whoever made it says.
    public var made: Instant { Instant(seconds: Int64(high >> 16) / 1000) }

    @inlinable public static func < (left: Self, right: Self) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

extension Identifier: CustomStringConvertible, LosslessStringConvertible {
    @inlinable public var description: String {
        // 26 digits of 5 bits hold 130 bits: the first digit is at most 7.
        String(unsafeUninitializedCapacity: 26) { buffer in
            write(to: buffer)
            return 26
        }
    }

    /// The text form's 26 bytes, for whoever writes without a string between.
    @inlinable public func write(to buffer: UnsafeMutableBufferPointer<UInt8>) {
        var high = self.high
        var low = self.low
        for position in stride(from: 25, through: 0, by: -1) {
            buffer[position] = Crockford.digit(low & 31)
            low = (low >> 5) | (high << 59)
            high >>= 5
        }
    }

    /// Parses the text form, either case; `nil` on any other length,
    /// alphabet or a value over 128 bits.
    public init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 26 else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for (position, digit) in digits.enumerated() {
            guard let value = Crockford.value(of: digit), position > 0 || value < 8 else { return nil }
            high = (high << 5) | (low >> 59)
            low = (low << 5) | UInt64(value)
        }
        self.init(high: high, low: low)
    }
}

public typealias ClinicID = Identifier<Clinic>
public typealias PractitionerID = Identifier<Practitioner>
public typealias ScheduleID = Identifier<Schedule>
public typealias SlotID = Identifier<Slot>
public typealias HoldID = Identifier<Hold>
public typealias AppointmentID = Identifier<Appointment>
public typealias MessageID = Identifier<OutboxMessage>
public typealias LeafID = Identifier<LogLeaf>
public typealias DeviceID = Identifier<DeskDevice>
public typealias NoteID = Identifier<DayNote>
public typealias RequestID = Identifier<StandingRequest>
public typealias OfferID = Identifier<Offer>
public typealias RoundID = Identifier<OfferRound>
public typealias WordID = Identifier<LeftWord>
