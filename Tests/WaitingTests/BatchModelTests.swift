import Scheduling
import Testing
import Waiting

/// Batches compared with what the rules come to when they are followed to
/// the letter.
struct BatchModelTests {
    @Test(arguments: UInt64(1)...20)
    func aSmallBatchIsTheBestOfAllWays(seed: UInt64) {
        print("seed", seed)
        for number in 0..<100 {
            let world = BatchWorld(seed: seed * 1000 + UInt64(number), placesMax: 5, peopleMax: 11)
            #expect(world.match() == world.reference.byTryingAll(), "seed \(seed), number \(number)")
        }
    }

    @Test(arguments: UInt64(1)...20)
    func aBatchFollowsItsRules(seed: UInt64) {
        print("seed", seed)
        for number in 0..<60 {
            let world = BatchWorld(seed: seed * 2000 + UInt64(number), placesMax: 14, peopleMax: 40)
            let (matches, reference) = (world.match(), world.reference)
            #expect(matches == reference.byRules(), "seed \(seed), number \(number)")
            #expect(matches.count == reference.countMax)
        }
    }

    @Test(arguments: UInt64(1)...3)
    func manyPlacesMakeNoDifference(seed: UInt64) {
        print("seed", seed)
        let world = BatchWorld(seed: seed * 3000, placesMax: 200, peopleMax: 400)
        let (matches, reference) = (world.match(), world.reference)
        #expect(matches.count == reference.countMax)
        #expect(matches == reference.byRules())
    }

    @Test(arguments: UInt64(1)...10)
    func theOrderInWhichThingsComeDoesNotCount(seed: UInt64) {
        print("seed", seed)
        for number in 0..<30 {
            var world = BatchWorld(seed: seed * 4000 + UInt64(number), placesMax: 20, peopleMax: 40)
            let (queue, matches) = (world.queue, world.match())
            let places = world.places.shuffled(using: &world.world.generator)
            let shuffled = ClinicQueue(
                clinic: queue.clinic, position: queue.position, now: queue.now,
                people: queue.people.shuffled(using: &world.world.generator))
            #expect(shuffled == queue)
            #expect(Batch.match(places, with: shuffled, passing: world.passing, seed: world.seed) == matches)
            #expect(Batch.match(places + world.places, with: queue, passing: world.passing, seed: world.seed) == matches)
        }
    }

    /// Every rule of a wish, at all its edges.
    @Test(arguments: UInt64(1)...10)
    func aQueueIsWhomTheClinicsPlacesCouldBeOfferedTo(seed: UInt64) {
        print("seed", seed)
        var world = RandomWorld(seed: seed)
        var reference = ReferenceLine()
        let line = WaitingLine()
        let entries = (1...300).map { world.entry($0) }
        line.replaceAll(with: entries)
        for entry in entries { reference.apply(.waits(entry)) }
        for _ in 0..<20 {
            let (clinic, position, rule, atNight) = (world.clinic(), world.position(), world.rule(), world.chance(30))
            let queue = line.queue(at: clinic, position: position, by: rule, now: world.now, atNight: atNight)
            let expected = reference.ranked(at: clinic, position: position, by: rule, now: world.now).filter {
                let entry = reference.entries[$0.request]
                return entry?.hasOffer == false && (!atNight || entry?.request.traits.contains(.nightOffers) == true)
            }
            #expect(queue.people.map(\.key) == expected)
            #expect(queue.people.allSatisfy { reference.entries[$0.key.request]?.request == $0.request })
        }
    }
}
