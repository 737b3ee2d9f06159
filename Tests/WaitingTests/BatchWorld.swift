import Scheduling
import Waiting

/// A clinic, places there that start together more often than not, and
/// people who want some of them.
struct BatchWorld {
    var world: RandomWorld
    let rule: OfferRule
    let atNight: Bool
    let seed: UInt64
    private let position = Fixtures.montreal.centre
    private(set) var places: [OfferedPlace] = []
    private(set) var entries: [WaitingEntry] = []
    private(set) var passing: [SlotID: Set<RequestID>] = [:]

    init(seed: UInt64, placesMax: Int, peopleMax: Int) {
        world = RandomWorld(seed: seed)
        // To the end of where most people are.
        rule = OfferRule(bands: [world.number(1...20), 50], first: world.rule().first, answerMinutes: 15)!
        atNight = world.chance(10)
        self.seed = world.generator.next()
        let placeCount = world.number(placesMax / 2...placesMax)
        for _ in 0..<placeCount { places.append(place()) }
        let personCount = world.number(peopleMax / 2...peopleMax)
        for number in 0..<personCount { entries.append(entry(number)) }
        for place in places where world.chance(30) {
            passing[place.slot] = Set((0..<3).map { _ in Fixtures.id(world.number(0...peopleMax)) })
        }
    }

    private mutating func place() -> OfferedPlace {
        var place = world.place()
        (place.clinic, place.position) = (Fixtures.clinic, position)
        place.start = world.now + Int64(world.number(1...6)) * 6 * 3600
        place.localStart = LocalDateTime(wallSeconds: place.start.seconds - 4 * 3600)
        if world.chance(80) { place.minutes = 30 }
        return place
    }

    private mutating func entry(_ number: Int) -> WaitingEntry {
        var entry = world.entry(number)
        // Most would come, and ask for little.
        if world.chance(90) { entry.request.wish.cell = Fixtures.cell(rowsNorth: world.number(0...12)) }
        if world.chance(80) { (entry.request.wish.radiusKilometres, entry.request.minutes) = (200, 20) }
        if entry.request.wish.clinic != nil { entry.request.wish.clinic = world.chance(80) ? Fixtures.clinic : Fixtures.otherClinic }
        if world.chance(70) { (entry.request.wish.from, entry.request.wish.until) = (world.now, world.now + 10 * 86_400) }
        if world.chance(80) { entry.request.wish.noticeMinutes = 0 }
        return entry
    }

    var line: WaitingLine {
        let line = WaitingLine()
        line.replaceAll(with: entries)
        return line
    }

    var queue: ClinicQueue { line.queue(at: Fixtures.clinic, position: position, by: rule, now: world.now, atNight: atNight) }

    func match() -> [Batch.Match] { Batch.match(places, with: queue, passing: passing, seed: seed) }

    /// Whom each place suits is what the line says of one place at a time.
    var reference: ReferenceBatch {
        let line = line
        let places = places.sorted {
            ($0.start, Batch.draw(of: $0.slot, seed: seed), $0.slot) < ($1.start, Batch.draw(of: $1.slot, seed: seed), $1.slot)
        }
        let keys = places.map {
            line.order(for: $0, by: rule, now: world.now, atNight: atNight, passing: passing[$0.slot] ?? [], limit: 5000)
        }
        let people = Set(keys.joined()).sorted()
        let suitable = people.map { person in places.indices.filter { keys[$0].contains(person) } }
        return ReferenceBatch(slots: places.map(\.slot), people: people, suitable: suitable)
    }
}
