import Orders
import Scheduling
import TestKit
import Testing

@Suite struct OrderIDTests {
    @Test func oneOrderHasOneSpelling() throws {
        let id = try #require(OrderID("01ARZ3NDEKTSV4RRFFQ69G5FAV"))
        #expect(id.description == "01ARZ3NDEKTSV4RRFFQ69G5FAV")
        #expect(id.bytes == [0x01, 0x56, 0x3E, 0x3A, 0xB5, 0xD3, 0xD6, 0x76, 0x4C, 0x61, 0xEF, 0xB9, 0x93, 0x02, 0xBD, 0x5B])
    }

    @Test(arguments: [
        "", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAVA", "01arz3ndektsv4rrffq69g5fav", "01ARZ3NDEKTSV4RRFFQ69G5FAv",
        "81ARZ3NDEKTSV4RRFFQ69G5FAV", "0IARZ3NDEKTSV4RRFFQ69G5FAV", "0LARZ3NDEKTSV4RRFFQ69G5FAV", "0OARZ3NDEKTSV4RRFFQ69G5FAV",
        "0UARZ3NDEKTSV4RRFFQ69G5FAV", " 1ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FA\u{0301}", "01ARZ3NDEKTSV4RRFFQ69G5FÁ",
    ])
    func whatIsNoneIsNotRead(_ text: String) { #expect(OrderID(text) == nil) }

    @Test func theGreatestIsRead() { #expect(OrderID("7ZZZZZZZZZZZZZZZZZZZZZZZZZ")?.bytes == [UInt8](repeating: 0xFF, count: 16)) }

    @Test(arguments: Seeds.standard(2))
    func theyStandInTheOrderOfTheirText(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let ids = (0..<200).map { _ in
            OrderID(at: Instant(seconds: Int64.random(in: 0..<2_000_000_000, using: &generator)), using: &generator)
        }
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
        for id in ids { #expect(OrderID(id.description) == id) }
    }
}
