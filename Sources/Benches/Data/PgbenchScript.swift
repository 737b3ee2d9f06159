import Bytes
import Database
import FoundationEssentials
public import Scheduling
public import Seals
import Store

/// One hold and one booking as a script for pgbench: the very statements,
/// with fresh ids made by each client.
///
/// A client's booking `i` has the number `client × 1,000,000 + i`; the slot
/// of that number must stand ready (`slot(_:)`).
public struct PgbenchScript: Sendable {
    public let text: String

    /// Bookings that one client may make.
    public static let perClientMax = 1_000_000

    /// The id of the slot that a number takes.
    public static func slot(_ number: Int) -> SlotID { SlotID(high: UInt64(Tag.slot.rawValue) << 56, low: UInt64(number)) }

    private enum Tag: UInt8 {
        case slot = 1
        case hold, owner, appointment, message, holdLeaf, bookingLeaf
    }

    /// - Parameter slot: a pattern; its own id is replaced.
    public init(like slot: Slot, day: SealPublicKey, keys: StandingKeys, now: Instant) throws {
        var generator = SystemRandomNumberGenerator()
        let pattern = try BareBooking(slot: slot, day: day, courier: keys.courier, now: now, using: &generator)
        let fresh: [[UInt8]: String] = [
            slot.id.bytes: Self.id(.slot), pattern.hold.hold.bytes: Self.id(.hold), pattern.hold.ownerHash: Self.id(.owner),
            pattern.booking.appointment.id.bytes: Self.id(.appointment), pattern.booking.message.id.bytes: Self.id(.message),
            pattern.hold.leaf.id.bytes: Self.id(.holdLeaf), pattern.booking.leaf.id.bytes: Self.id(.bookingLeaf),
        ]
        let reference = pattern.booking.appointment.reference.code
        func sql(_ statements: [Statement]) -> String {
            statements.map { Self.sql($0, fresh, reference) + ";\n" }.joined()
        }
        text = """
            \\set i :i + 1
            \\set k :client_id * \(Self.perClientMax) + :i
            BEGIN;
            \(sql(pattern.hold.statements()))COMMIT;
            BEGIN;
            \(sql(pattern.booking.statements()))COMMIT;

            """
    }

    /// Sixteen bytes: the tag, then the booking's number.
    private static func id(_ tag: Tag) -> String {
        "decode('0\(tag.rawValue)' || lpad(to_hex(:k::bigint), 30, '0'), 'hex')"
    }

    private static func sql(_ statement: Statement, _ fresh: [[UInt8]: String], _ reference: String) -> String {
        // From the last placeholder on: `$12` is not `$1` and a 2.
        statement.arguments.indices.reversed().reduce(statement.sql) { sql, index in
            sql.replacing("$\(index + 1)", with: literal(statement.arguments[index], fresh, reference))
        }
    }

    private static func literal(_ value: Value, _ fresh: [[UInt8]: String], _ reference: String) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): "\(number)::bigint"
        case .blob(let bytes): fresh[bytes] ?? "'\\x\(Hex.encode(bytes))'::bytea"
        case .text(let text) where text == reference: "'P' || (:k::bigint)::text"
        // Spelled in hexadecimal: pgbench takes a colon in a literal for a variable.
        case .text(let text): "convert_from('\\x\(Hex.encode(Array(text.utf8)))'::bytea, 'UTF8')"
        }
    }
}
