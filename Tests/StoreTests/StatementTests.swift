import Database
import Scheduling
import Testing

@testable import Store

@Suite struct StatementTests {
    private let slot = SlotID(high: 1, low: 2), other = SlotID(high: 3, low: 4)
    private let now = Instant(seconds: 1_000)

    @Test func valuesBecomePlaceholdersInTheOrderTheyStand() {
        let statement: Statement = "UPDATE slot SET hold_until = \(now), hold = \([UInt8](repeating: 7, count: 16)) WHERE id = \(slot)"
        #expect(statement.sql == "UPDATE slot SET hold_until = $1, hold = $2 WHERE id = $3")
        #expect(statement.arguments == [.integer(1_000), .blob([UInt8](repeating: 7, count: 16)), .blob(slot.bytes)])
    }

    @Test func equalIdsAndInstantsShareAPlaceholder() {
        let statement: Statement = "\(slot) \(now) \(other) \(slot) \(now)"
        #expect(statement.sql == "$1 $2 $3 $1 $2" && statement.arguments.count == 3)
    }

    /// Whether two numbers are equal is chance: the text is to be the same.
    @Test(arguments: [(1, 1), (1, 2)])
    func numbersNeverShareOne(_ first: Int, _ second: Int) {
        let statement: Statement = "\(first) \(Int64(second)) \(now) \(1_000)"
        #expect(statement.sql == "$1 $2 $3 $4")
    }

    @Test func aStateIsTheNumberThatTheStoreKeeps() {
        let statement: Statement = "state = \(SlotState.busy) AND \(.isAny("state", of: [OfferState.open, .wanted]))"
        #expect(statement.sql == "state = 2 AND state IN (0, 5)" && statement.arguments.isEmpty)
    }

    @Test func aPartBringsItsValuesAndSharesThoseOfTheWhole() {
        let part: Statement = "hold_until <= \(now) AND id = \(other) AND minutes = \(5)"
        let statement: Statement = "\(slot) \(now) (\(part)) (\(part))"
        #expect(statement.sql == "$1 $2 (hold_until <= $2 AND id = $3 AND minutes = $4) (hold_until <= $2 AND id = $3 AND minutes = $5)")
        #expect(statement.arguments == [.blob(slot.bytes), .integer(1_000), .blob(other.bytes), .integer(5), .integer(5)])
    }

    @Test func whatIsNotThereIsAWordOfTheText() {
        let statement: Statement = "\(SlotID?.none) \([UInt8]?.none) \(SlotID?.some(slot))"
        #expect(statement.sql == "NULL NULL $1")
    }

    /// A batch that is filled up with its last id has the text of a full one.
    @Test func aListHasOneTextWhateverIsEqual() {
        #expect(Statement.list([.blob(slot.bytes), .blob(slot.bytes)]).sql == "$1, $2")
        let inside: Statement = "clinic = \(slot) AND id IN (\(.list([.blob(slot.bytes), .blob(slot.bytes)])))"
        #expect(inside.sql == "clinic = $1 AND id IN ($2, $3)")
    }

    @Test func noValueEverStandsInTheText() {
        let evil = "'; DROP TABLE slot; --"
        let statement: Statement = "INSERT INTO clinic (name) VALUES (\(text: evil))"
        #expect(!statement.sql.contains("DROP") && statement.arguments == [.text(evil)])
    }
}
