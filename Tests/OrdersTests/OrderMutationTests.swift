import Containment
import Foundation
import Notary
import Orders
import Scheduling
import TestKit
import Testing

/// Forged, altered, late and replayed orders: none is taken.
///
/// `CRENEAU_ORDER_MUTATIONS` says how many are tried.
@Suite struct OrderMutationTests {
    private static let count = ProcessInfo.processInfo.environment["CRENEAU_ORDER_MUTATIONS"].flatMap(Int.init) ?? 50_000
    private static let parts = 4

    @Test(arguments: Seeds.standard(1).flatMap { seed in (0..<parts).map { seed &* 1_000 &+ UInt64($0) } })
    func noneIsTaken(_ seed: UInt64) throws {
        var forger = try Forger(seed: seed)
        let book = try forger.officers.book()
        for original in forger.originals {
            var book = book
            #expect(try book.take(original) == .new, "as it was signed")
        }
        var (tried, taken, kinds) = (0, 0, [Forgery: Int]())
        while tried < Self.count / Self.parts {
            guard let (kind, bytes, seenAt) = try forger.next() else { continue }
            tried += 1
            kinds[kind, default: 0] += 1
            guard let note = try? SignedNote(bytes) else { continue }
            var after = kind == .replayed ? forger.lowered : book
            let before = after
            _ = try? after.take(note, at: seenAt)
            guard after != before else { continue }
            taken += 1
            Issue.record("seed \(seed): \(kind) was taken:\n\(note.note)")
        }
        print("orders: seed \(seed), \(tried) mutations of \(kinds.count) kinds, \(taken) taken")
        #expect(kinds.count == Forgery.allCases.count)
    }
}
