import Containment
import Notary
import Orders
import Scheduling
import TestKit
import Testing

/// The same orders give the same levels, in whatever order they arrive, and
/// those that a model without texts or signatures says.
@Suite struct MergeTests {
    /// An order as the model sees it.
    private struct Plan {
        let number: Int
        let level: Level
        let scopes: [Scope]
        let ends: [Int]
        let signers: Set<Int>
        let isLate: Bool
        let isPaper: Bool
        let delay: Int64

        /// Officer 0 is revoked in the second link; what it raised was seen before.
        var isTaken: Bool {
            guard !isLate || isPaper else { return false }
            return ends.isEmpty ? level > .open && !signers.isEmpty : !isPaper && signers.subtracting([0]).count >= 2
        }
    }

    private static let clinics = [ClinicID(high: 1, low: 1), ClinicID(high: 1, low: 2)], staff = StaffID(high: 2, low: 1)
    private static let scopes: [Scope] =
        [.all, .staff(staff)] + SurfaceName.allCases.map(Scope.surface) + clinics.map(Scope.clinic)
        + clinics.flatMap { clinic in SurfaceName.allCases.map { .clinicSurface(clinic, $0) } }

    private static func plans(_ count: Int, _ generator: inout SeededGenerator) -> [Plan] {
        (0..<count).map { number in
            let isRaise = Bool.random(using: &generator)
            let ends =
                isRaise
                ? [] : (0..<count).shuffled(using: &generator).prefix(Int.random(in: 1...4, using: &generator)).filter { $0 != number }
            return Plan(
                number: number, level: Level.allCases.randomElement(using: &generator) ?? .open,
                scopes: Array(scopes.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))), ends: ends,
                signers: Set((0..<3).filter { _ in Bool.random(using: &generator) }), isLate: Int.random(in: 0..<6, using: &generator) == 0,
                isPaper: Int.random(in: 0..<6, using: &generator) == 0, delay: Int64.random(in: 0..<1_000, using: &generator))
        }
    }

    /// What a plan is, signed.
    private static func note(_ plan: Plan, _ officers: Officers) throws -> SignedNote? {
        guard !plan.ends.isEmpty || plan.level > .open else { return nil }
        let expires = plan.isPaper ? nil : Officers.expires
        let text =
            plan.ends.isEmpty
            ? try Officers.raise(plan.number, plan.level, plan.scopes, expires: expires)
            : try Officers.lowering(plan.number, of: plan.ends, leaving: plan.level, plan.scopes, expires: expires)
        let signers = [officers.anne, officers.benoit, officers.coffre]
        return try Officers.note(text, plan.signers.map { signers[$0].sign(text) })
    }

    private static func seenAt(_ plan: Plan) -> Instant { (plan.isLate ? Officers.tooLate : Officers.inTime) + plan.delay }

    private static func matches(_ scope: Scope, _ surface: SurfaceName?, _ clinic: ClinicID?, _ person: StaffID?) -> Bool {
        switch scope {
        case .all: true
        case .surface(let one): one == surface
        case .staff(let one): one == person
        case .clinic(let one): one == clinic
        case .clinicSurface(let one, let other): one == clinic && other == surface
        }
    }

    private static func compare(_ book: OrderBook, _ plans: [Plan], _ seed: UInt64) {
        let taken = plans.filter(\.isTaken)
        let ended = Set(taken.flatMap(\.ends))
        let live = taken.filter { !ended.contains($0.number) && $0.level > .open }
        for surface in SurfaceName.allCases.map(Optional.some) + [nil] {
            for clinic in clinics.map(Optional.some) + [nil] {
                for person in [staff, nil] {
                    let here = live.filter { $0.scopes.contains { matches($0, surface, clinic, person) } }
                    let place = Whereabouts(surface: surface, clinic: clinic, staff: person)
                    #expect(book.levels(epoch: 1).level(at: place) == here.map(\.level).max() ?? .open, "seed \(seed)")
                    let end = book.signInEnds.filter { $0.key.covers(place) }.values.max()
                    #expect(end == here.filter { $0.level >= .restricted }.map(seenAt).max(), "seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: Seeds.standard(12))
    func theyComeOutTheSameInWhateverOrder(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let officers = Officers()
        let plans = Self.plans(Int.random(in: 5...40, using: &generator), &generator)
        var empty = try officers.book()
        try empty.add(link: officers.without(empty.chain))
        let notes = try plans.compactMap { plan in try Self.note(plan, officers).map { (plan, $0) } }
        var first: OrderBook?
        for _ in 0..<6 {
            var book = empty
            let again = notes.filter { _ in Bool.random(using: &generator) }
            for (plan, note) in (notes + again).shuffled(using: &generator) {
                _ = try? book.accept(note, seenAt: Self.seenAt(plan), seenUnder: 0)
            }
            Self.compare(book, plans, seed)
            #expect(book == first ?? book, "seed \(seed)")
            #expect(try OrderBook(book.encoded, root: book.chain.root) == book, "seed \(seed)")
            first = book
        }
    }
}
