import Composition
import Containment
import Database
import Foundation
import Machine
import Operations
import Scheduling
import Simulation
import Store
import UseCases
import Waiting
import Workers

/// Measures how soon a freed place is offered while very many wait, and how
/// long a large opening takes to be given out.
package struct MatcherBench {
    let people: Int
    let seed: UInt64

    package init(people: Int, seed: UInt64) {
        self.people = people
        self.seed = seed
    }

    private static let clinics = 1000
    /// Of each clinic one place, after so many to warm up.
    private static let places = 300, warmUp = 20
    private static let batchPlaces = 20_000, batchPeople = 100_000

    package func run() async throws -> BenchReport {
        let bench = ServiceBench(slots: Self.clinics * 250, clinics: Self.clinics, seconds: 0, seed: seed)
        let rows = try await bench.withConfiguration(database: nil) { configuration in
            let world = BenchWorld(slots: Self.clinics * 250, clinics: Self.clinics, seed: seed, from: SystemClock().now())
            return try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
                try await bench.fill(deployment, with: world) { _ in [] }
                try await wait(deployment, world)
                return try await freed(deployment, world)
            }
        }
        return BenchReport(name: "the matcher, \(people) waiting", seed: seed, rows: rows + batch())
    }

    /// Everybody who waits, near one of the clinics; a few thousand a transaction.
    private func wait(_ deployment: Deployment, _ world: BenchWorld) async throws {
        let permit = try deployment.house.gate.rules.permit(Asker(audience: .system), .manageSchedules)
        let now = SystemClock().now()
        var crowd = BenchCrowd(clinics: world.clinics, seed: seed, now: now)
        var left = people
        while left > 0 {
            let some = (0..<min(left, 5000)).map { _ in crowd.next() }
            left -= some.count
            try await deployment.house.record.store.withTransaction(permit) { tx throws(StoreError) in
                for request in some {
                    let id = request.id.bytes
                    let hash = id + id
                    _ = try tx.insert(
                        RequestRow(
                            request: request, state: .waiting, filed: request.since, requestHash: hash, secretHash: hash, manageHash: hash,
                            visitHash: hash, codeHash: nil, codeUntil: request.since, replaces: nil), form: hash)
                }
            }
        }
    }

    /// Places that become free one after the other, each from the moment it is
    /// in the store to its offer's commit.
    private func freed(_ deployment: Deployment, _ world: BenchWorld) async throws -> [BenchReport.Row] {
        let house = deployment.house
        let permit = try house.gate.rules.permit(Asker(audience: .system), .manageSchedules)
        let following = Following(house)
        let matching = Matching(house)
        let began = ContinuousClock.now
        while try await following.step() > 0 {}
        let loaded = began.duration(to: .now) / .seconds(1)
        var seconds: [Double] = []
        var processor: [Double] = []
        var offered = 0
        for number in 0..<(Self.warmUp + Self.places) {
            guard var slot = world.slots(ofClinic: number).first else { continue }
            slot.publicFrom = house.gate.clock.now() + Hold.publicDelaySeconds
            let free = slot
            try await house.record.store.withTransaction(permit) { tx throws(StoreError) in try tx.insertMany([free]) }
            let start = ContinuousClock.now
            let busy = Self.processorSeconds()
            while try await following.step() > 0 {}
            let round = try await matching.round()
            guard number >= Self.warmUp else { continue }
            offered += round.offered
            seconds.append(start.duration(to: .now) / .seconds(1))
            processor.append(Self.processorSeconds() - busy)
        }
        seconds.sort()
        let polls = Double(MatcherSettings().pollMilliseconds + FollowerSettings().pollMilliseconds) / 1000
        return [
            BenchReport.Row("reading everybody at the start", loaded, "s"),
            BenchReport.Row("places of \(Self.places) that were offered", Double(offered), "places", limit: .atLeast(Double(Self.places))),
            BenchReport.Row(
                "from free to offered, the slowest, the matcher's and the follower's wait included",
                (seconds.last ?? 0) + polls, "s", limit: .atMost(1)),
            BenchReport.Row("from free to offered, median", (seconds.isEmpty ? 0 : seconds[seconds.count / 2]) * 1000, "ms"),
            BenchReport.Row(
                "processor a match, store and all", processor.reduce(0, +) / Double(max(1, processor.count)) * 1000, "ms", limit: .atMost(2)
            ),
        ]
    }

    private func batch() -> [BenchReport.Row] {
        let now = SystemClock().now()
        let world = BenchWorld(slots: 250, clinics: 1, seed: seed, from: now)
        guard let clinic = world.clinics.first, let practitioner = world.practitioners.first else { return [] }
        var crowd = BenchCrowd(clinics: world.clinics, seed: seed, now: now)
        let line = WaitingLine()
        line.replaceAll(with: (0..<Self.batchPeople).map { _ in WaitingEntry(request: crowd.next(), hasOffer: false) })
        let places = (0..<Self.batchPlaces).map { number in
            let start = now + 3600 + Int64(number % 4000) * 300
            return OfferedPlace(
                slot: crowd.identifier(), clinic: clinic.id, position: clinic.position, practitioner: practitioner.id, start: start,
                localStart: LocalDateTime(wallSeconds: start.seconds), minutes: 20, modality: .inPerson, audience: .everyone,
                languages: [.french, .english])
        }
        let began = ContinuousClock.now
        let queue = line.queue(at: clinic.id, position: clinic.position, by: clinic.offerRule, now: now, atNight: false)
        let matches = Batch.match(places, with: queue, passing: [:], seed: seed)
        return [
            BenchReport.Row(
                "\(Self.batchPlaces) places given out to \(queue.people.count) people", began.duration(to: .now) / .seconds(1), "s",
                limit: .atMost(10)),
            BenchReport.Row("  people who got one", Double(matches.count), "people"),
        ]
    }

    static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
