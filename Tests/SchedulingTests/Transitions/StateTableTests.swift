import Foundation
import Scheduling
import Testing

/// What may become of what. The tables stand in `docs/state-tables.md`.
@Suite struct StateTableTests {
    @Test func everyChangeHasAWayAndEachWayLeadsFromSomewhere() {
        func check<Change: StateChange>(_: Change.Type) {
            for change in Change.allCases {
                #expect(!change.ways.isEmpty, "\(change.rawValue)")
                for way in change.ways {
                    #expect(!way.from.isEmpty && Set(way.from).count == way.from.count, "\(change.rawValue)")
                    #expect(Set(way.terms).count == way.terms.count, "\(change.rawValue)")
                }
                // The store writes one assignment for a change: all ways have a new state, or none has.
                #expect(Set(change.ways.map { $0.to == nil }).count == 1, "\(change.rawValue)")
            }
        }
        check(SlotChange.self)
        check(HoldChange.self)
        check(OfferChange.self)
        check(RoundChange.self)
        check(AppointmentChange.self)
        check(RequestChange.self)
        check(WordChange.self)
    }

    @Test func everyTermIsUsed() {
        func unused<Change: StateChange>(_: Change.Type) -> [String] {
            let used = Set(Change.allCases.flatMap { $0.ways.flatMap(\.terms) })
            return Change.Term.allCases.filter { !used.contains($0) }.map(\.rawValue)
        }
        #expect(unused(SlotChange.self) == [] && unused(HoldChange.self) == [] && unused(OfferChange.self) == [])
        #expect(unused(RoundChange.self) == [] && unused(AppointmentChange.self) == [] && unused(RequestChange.self) == [])
        #expect(unused(WordChange.self) == [])
    }

    @Test func whatIsOverStaysOver() {
        func leaving<Change: StateChange>(_: Change.Type, _ state: Change.State) -> [String] {
            Change.allCases.filter { $0.ways.contains { $0.from.contains(state) } }.map(\.rawValue)
        }
        #expect(leaving(SlotChange.self, .enteredInError) == [])
        for state in [OfferState.accepted, .refused, .expired, .withdrawn, .passed] { #expect(leaving(OfferChange.self, state) == []) }
        for state in [RoundState.given, .over] { #expect(leaving(RoundChange.self, state) == []) }
        for state in [RequestState.served, .left, .lapsed, .replaced] { #expect(leaving(RequestChange.self, state) == []) }
        #expect(leaving(AppointmentChange.self, .cancelled) == [])
        #expect(leaving(HoldChange.self, .booked) == [])
    }

    @Test func everyStateCanBeReached() {
        func unreached<Change: StateChange>(_: Change.Type, from first: [Change.State]) -> Set<Change.State> {
            var known = Set(first)
            var count = 0
            while count < known.count {
                count = known.count
                for way in Change.allCases.flatMap(\.ways) where way.from.contains(where: known.contains) {
                    if let to = way.to { known.insert(to) }
                }
            }
            return Set(Change.State.allCases).subtracting(known)
        }
        #expect(unreached(SlotChange.self, from: [.free]) == [])
        #expect(unreached(OfferChange.self, from: [.open]) == [])
        #expect(unreached(RoundChange.self, from: [.open]) == [])
        #expect(unreached(RequestChange.self, from: [.unconfirmed]) == [])
        #expect(unreached(WordChange.self, from: [.waiting]) == [])
        // Of earlier versions: nothing makes a pending one now.
        #expect(unreached(AppointmentChange.self, from: [.booked]) == [.pending])
        // That a hold lapses is the clock's doing.
        #expect(unreached(HoldChange.self, from: [.live]) == [.lapsed])
    }

    /// Two tables speak of the same row: a hold books while its slot says so.
    @Test func aHoldBooksWhereItsSlotAllowsIt() {
        let holds = Set(HoldChange.book.ways.flatMap(\.from).map(\.slot))
        for change in [SlotChange.book, .bookAtDesk, .moveHere] {
            let own = change.ways.filter { $0.terms.contains(.own) }
            #expect(Set(own.flatMap(\.from)) == holds)
        }
    }

    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedTablesAreTheTables() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../docs/state-tables.md").standardizedFileURL
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }

    private var text: String {
        """
        # State tables

        What can happen to each thing that has states: from which, on what terms, to which. The store renders the guards of its
        statements from these tables, verbs ask them, and the tests of random histories read them as their model. Written by a
        test and compared with the code: `UPDATE=1 swift test --filter theCommittedTablesAreTheTables` writes them anew.

        \(table("Slots", SlotChange.self))
        \(table("Holds", HoldChange.self))
        \(table("Offers", OfferChange.self))
        \(table("Rounds: several who are asked about one place", RoundChange.self))
        \(table("Appointments", AppointmentChange.self))
        \(table("Standing requests", RequestChange.self))
        \(table("Words left with a clinic", WordChange.self))
        """
    }

    private func table<Change: StateChange>(_ title: String, _: Change.Type) -> String {
        var lines = ["## \(title)", "", "| change | from | if | to |", "|---|---|---|---|"]
        for change in Change.allCases {
            for way in change.ways {
                let states = way.from.map { "\($0)" }.joined(separator: ", ")
                lines.append(
                    "| \(change.rawValue) | \(states) | \(way.terms.map(\.rawValue).joined(separator: "; ")) | \(way.to.map { "\($0)" } ?? "stays") |"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
