import Scheduling
import Testing
import Waiting

struct LineModelTests {
    @Test(arguments: UInt64(1)...6)
    func anyHistoryIsAnsweredAsAPlainListWouldBe(seed: UInt64) {
        print("seed", seed)
        var world = RandomWorld(seed: seed)
        let line = WaitingLine()
        var reference = ReferenceLine()
        let entries = (1...[1, 1500, 3000][Int(seed % 3)]).map { world.entry($0) }
        line.replaceAll(with: entries)
        for entry in entries { reference.apply(.waits(entry)) }
        for _ in 0..<6 {
            let changes = (0..<100).map { _ -> WaitingChange in
                let id = world.number(1...3200)
                return world.chance(60) ? .waits(world.entry(id)) : .gone(Fixtures.id(id))
            }
            line.apply(changes)
            for change in changes { reference.apply(change) }
            #expect(line.count == reference.entries.count)
            #expect((1...3200).allSatisfy { line.request(Fixtures.id($0)) == reference.entries[Fixtures.id($0)] })
            for _ in 0..<12 { compareOrders(line, reference, &world) }
            for _ in 0..<3 { compareRanks(line, reference, &world) }
        }
    }

    private func compareOrders(_ line: WaitingLine, _ reference: ReferenceLine, _ world: inout RandomWorld) {
        let (place, rule, now, atNight) = (world.place(), world.rule(), world.now, world.chance(20))
        var passing: Set<RequestID> = []
        for _ in 0..<3 {
            let expected = reference.order(for: place, by: rule, now: now, atNight: atNight, passing: passing)
            let limit = world.number(1...12)
            let order = line.order(for: place, by: rule, now: now, atNight: atNight, passing: passing, limit: limit)
            #expect(order == Array(expected.prefix(limit)), "\(place) by \(rule)")
            #expect(line.order(for: place, by: rule, now: now, atNight: atNight, passing: passing, limit: 5000) == expected)
            #expect(line.count(for: place, by: rule, now: now, atNight: atNight, passing: passing) == expected.count)
            let first = line.first(for: place, by: rule, now: now, atNight: atNight, passing: passing)
            #expect(first == expected.first.map { Chosen(request: $0.request, key: $0) })
            // Offered and refused, and somebody whom it may not suit.
            passing.formUnion(order.map(\.request) + [Fixtures.id(world.number(1...3200))])
        }
    }

    private func compareRanks(_ line: WaitingLine, _ reference: ReferenceLine, _ world: inout RandomWorld) {
        let (clinic, position, rule) = (world.clinic(), world.place().position, world.rule())
        // To the second, at somebody's end.
        let now = world.chance(50) ? world.now : world.now + Int64(world.number(-30...80)) * 3600
        let expected = reference.ranked(at: clinic, position: position, by: rule, now: now)
        let indices = Dictionary(uniqueKeysWithValues: expected.enumerated().map { ($1.request, $0) })
        for number in stride(from: world.number(1...40), through: 3200, by: 40) {
            let rank = line.rank(of: Fixtures.id(number), at: clinic, position: position, by: rule, now: now)
            let index = indices[Fixtures.id(number)]
            #expect(rank == index.map { Rank(position: $0 + 1, count: expected.count, key: expected[$0]) })
        }
    }
}
