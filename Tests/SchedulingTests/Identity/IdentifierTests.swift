import Scheduling
import TestKit
import Testing

@Suite struct IdentifierTests {
    @Test func textAndBytesRoundTrip() {
        let seed: UInt64 = 128
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            let id = SlotID(high: generator.next(), low: generator.next())
            #expect(SlotID(id.description) == id)
            #expect(SlotID(id.description.uppercased()) == id)
            #expect(SlotID(bytes: id.bytes) == id)
            #expect(id.description.utf8.count == 26)
        }
    }

    @Test func laterIdsSortAfterEarlierOnes() {
        var generator = SeededGenerator(seed: 1)
        let early = SlotID(at: at("2026-01-01T00:00:00Z"), using: &generator)
        let late = SlotID(at: at("2026-01-01T00:00:01Z"), using: &generator)
        #expect(early < late)
        #expect(early.description < late.description)
    }

    @Test(arguments: [
        "", "0", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "0000000000000000000000000u", "000000000000000000000000000", "0000000000000000000000000é",
    ])
    func whatIsNoIdIsRefused(_ text: String) {
        #expect(SlotID(text) == nil)
    }

    @Test func aReferenceReadsBackAsPeopleTypeIt() throws {
        let reference = try #require(AppointmentReference("K7M-42Q"))
        #expect(reference.description == "K7M-42Q")
        #expect(AppointmentReference("k7m 42q") == reference)
        #expect(AppointmentReference("oil-000")?.code == "011000")
        #expect(AppointmentReference("K7M-42U") == nil)
        #expect(AppointmentReference("K7M-42") == nil)
    }
}
