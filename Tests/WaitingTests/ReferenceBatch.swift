import Scheduling
import Waiting

/// What a batch has to come to, found the long way: twice, for each way
/// could be wrong.
struct ReferenceBatch {
    /// Earliest first.
    let slots: [SlotID]
    /// In the published order.
    let people: [LineKey]
    /// For each person, indices of slots.
    let suitable: [[Int]]

    private func matches(_ seats: [Int?]) -> [Batch.Match] {
        zip(people, seats).compactMap { key, seat in
            seat.map { Batch.Match(slot: slots[$0], request: key.request, key: key) }
        }
    }

    /// The rules, one question after another, each asked from nothing: can
    /// all of these have one of those?
    func byRules() -> [Batch.Match] {
        var served: [Int] = []
        for person in people.indices where canServe(served + [person], taken: []) { served.append(person) }
        var seats = [Int?](repeating: nil, count: people.count)
        var taken: Set<Int> = []
        for (index, person) in served.enumerated() {
            let rest = Array(served[(index + 1)...])
            seats[person] = suitable[person].first { !taken.contains($0) && canServe(rest, taken: taken.union([$0])) }
            if let seat = seats[person] { taken.insert(seat) }
        }
        return matches(seats)
    }

    /// The greatest number of people that places can be found for.
    var countMax: Int {
        var holders: [Int: Int] = [:]
        return people.indices.count { person in
            var tried: Set<Int> = []
            return find(person, &holders, &tried)
        }
    }

    private func canServe(_ served: [Int], taken: Set<Int>) -> Bool {
        var holders: [Int: Int] = [:]
        return served.allSatisfy { person in
            var tried = taken
            return find(person, &holders, &tried)
        }
    }

    private func find(_ person: Int, _ holders: inout [Int: Int], _ tried: inout Set<Int>) -> Bool {
        for place in suitable[person] where tried.insert(place).inserted {
            guard let holder = holders[place], !find(holder, &holders, &tried) else {
                holders[place] = person
                return true
            }
        }
        return false
    }

    /// All ways to give the places out, and of these the best.
    func byTryingAll() -> [Batch.Match] {
        var best: [Int?] = people.map { _ in nil }
        tryAll(from: 0, [], taken: [], &best)
        return matches(best)
    }

    private func tryAll(from person: Int, _ seats: [Int?], taken: Set<Int>, _ best: inout [Int?]) {
        guard person < people.count else {
            if isBetter(seats, best) { best = seats }
            return
        }
        for place in suitable[person] where !taken.contains(place) {
            tryAll(from: person + 1, seats + [place], taken: taken.union([place]), &best)
        }
        tryAll(from: person + 1, seats + [nil], taken: taken, &best)
    }

    private func isBetter(_ left: [Int?], _ right: [Int?]) -> Bool {
        let counts = (left.count { $0 != nil }, right.count { $0 != nil })
        if counts.0 != counts.1 { return counts.0 > counts.1 }
        // Who is in comes before where they are.
        if let person = left.indices.first(where: { (left[$0] == nil) != (right[$0] == nil) }) { return left[person] != nil }
        return zip(left, right).first { $0 != $1 }.map { $0 ?? 0 < $1 ?? 0 } ?? false
    }
}
