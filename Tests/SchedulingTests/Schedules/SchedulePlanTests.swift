import Scheduling
import Testing

@Suite struct SchedulePlanTests {
    private let start = Instant(seconds: 1_795_442_400)

    private func slot(_ number: Int64, _ state: SlotState = .free, minutes: Int64 = 20, kind: SlotKind = .regular) -> Slot {
        let from = start + number * 1_200
        return Slot(
            id: SlotID(high: 1, low: UInt64(number)), schedule: ScheduleID(high: 1, low: 1), clinic: ClinicID(high: 1, low: 1),
            practitioner: PractitionerID(high: 1, low: 1), start: from, end: from + minutes * 60, modality: .inPerson, audience: .everyone,
            kind: kind, state: state, publicFrom: start)
    }

    private func draft(_ number: Int64, _ audience: SlotAudience = .everyone, minutes: Int64 = 20) -> SlotDraft {
        let from = start + number * 1_200
        return SlotDraft(start: from, end: from + minutes * 60, modality: .inPerson, audience: audience, publicFrom: start)
    }

    @Test func whatIsThereAndPromisedStays() {
        let plan = SchedulePlan(existing: [slot(0), slot(1, .busy), slot(2, .unavailable)], promised: [draft(0), draft(1), draft(2)])
        #expect(plan.isEmpty && plan.keptCount == 3)
    }

    @Test func whatIsNoLongerPromisedGoesUnlessItIsSomebodys() {
        let plan = SchedulePlan(existing: [slot(3, .tentative), slot(0), slot(1, .busy), slot(2, .unavailable)], promised: [])
        #expect(plan.removed.map(\.id.low) == [0, 2, 3] && plan.displaced.map(\.id.low) == [1] && plan.added.isEmpty)
    }

    @Test func anotherLengthIsAnotherSlot() {
        let plan = SchedulePlan(existing: [slot(0), slot(1, .busy)], promised: [draft(0, minutes: 15), draft(1, minutes: 15)])
        #expect(plan.added.count == 2 && plan.removed.count == 1 && plan.displaced.count == 1)
    }

    @Test func otherTermsAdjustWhatIsNobodysYet() {
        let plan = SchedulePlan(existing: [slot(0), slot(1, .busy)], promised: [draft(0, .clinic), draft(1, .clinic)])
        #expect(plan.adjusted.map(\.audience) == [.clinic] && plan.adjusted[0].slot.id.low == 0 && plan.keptCount == 1)
    }

    @Test func overbookingsAndWhatWasRemovedAreNoneOfIt() {
        let plan = SchedulePlan(existing: [slot(0, .busy, kind: .overbook), slot(1, .enteredInError)], promised: [draft(1)])
        #expect(plan.displaced.isEmpty && plan.removed.isEmpty && plan.added.count == 1)
    }

    @Test(arguments: ["when-made", "0 08:00", "1 18:00", "60 00:00"])
    func aRuleOfOpeningReadsBack(_ text: String) throws {
        #expect(try #require(OpeningRule(text)).description == text)
    }

    @Test(arguments: ["", "made", "61 08:00", "-1 08:00", "1 8:00", "1  18:00", "1", "1 18:00 "])
    func nothingElseIsARule(_ text: String) { #expect(OpeningRule(text) == nil) }
}
