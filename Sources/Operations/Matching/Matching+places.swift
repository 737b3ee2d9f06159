import Bytes
import Containment
import Database
import Openings
import Scheduling
import Seals
import Store
import UseCases
import Waiting

extension Matching {
    /// Places that are given out together: a clinic's, at an hour at which
    /// people are written to, or one that stands alone.
    struct PlaceGroup: Sendable {
        var clinic: Clinic
        var hour: OfferTiming.Hour
        var places: [OfferedPlace]
        /// Too near to be offered.
        var isTooLate: Bool
    }

    struct Given: Sendable {
        var offered = 0
        var putOff = 0
        /// Suit nobody.
        var unwanted: [SlotID] = []
    }

    /// Offers written at a time: they share the store's commits.
    private static let offersAtOnce = 32

    /// What is due, the soonest first, with what opens together kept together.
    func groups(_ slots: [IndexedSlot], _ now: Instant) -> [PlaceGroup] {
        var groups: [PlaceGroup] = []
        var together: [ClinicID: Int] = [:]
        for slot in slots {
            // What is not for the public is not the public's to wait for.
            guard [.everyone, .referral].contains(slot.audience), let practitioner = slot.practitioner,
                !isPaused(slot.clinic),
                let clinic = node.directory.clinic(slot.clinic), let zone = node.zones.rules(of: clinic.zone)
            else { continue }
            let place = OfferedPlace(
                slot: slot.id, clinic: clinic.id, position: clinic.position, practitioner: practitioner, start: slot.start,
                localStart: zone.local(at: slot.start), minutes: slot.minutes, modality: slot.modality, audience: slot.audience,
                languages: slot.languages)
            let hour = OfferTiming.hour(of: slot.start, now: now, zone: zone, quiet: gate.limits.quietHours)
            let isTooLate = slot.start - now < OfferTiming.nearestSeconds
            if hour == .day, !isTooLate, let group = together[clinic.id] {
                groups[group].places.append(place)
                continue
            }
            if hour == .day, !isTooLate { together[clinic.id] = groups.count }
            groups.append(PlaceGroup(clinic: clinic, hour: hour, places: [place], isTooLate: isTooLate))
        }
        return groups
    }

    func give(_ group: PlaceGroup, _ permit: Permit, _ context: Context) async throws(Refusal) -> Given {
        guard !group.isTooLate else { return Given(unwanted: group.places.map(\.slot)) }
        let slots = group.places.map(\.slot)
        let now = context.instant
        guard node.line.count > 0 else { return Given(unwanted: slots) }
        guard group.places.count == 1, let place = group.places.first else {
            return try await giveTogether(group, permit, context)
        }
        let passing = try await self.passing(slots)
        // At night a place for the morning after waits only if somebody does.
        let chosen = node.line.first(
            for: place, by: group.clinic.offerRule, now: now, atNight: group.hour == .night, passing: passing[place.slot] ?? [])
        guard let chosen else { return Given(unwanted: slots) }
        if case .waits(let morning) = group.hour {
            try await putOff(place.slot, until: morning, permit, now)
            return Given(putOff: 1)
        }
        return Given(offered: try await begin(place, with: chosen, group.clinic, nil, permit, context) ? 1 : 0)
    }

    /// Who had one of these very places offered before, and did not lose it
    /// to somebody before them.
    func passing(_ slots: [SlotID]) async throws(Refusal) -> [SlotID: Set<RequestID>] {
        try await record.read { tx throws(StoreError) in try tx.requestsOffered(slots) }
    }

    /// Several places that are free at once serve as many people as they can.
    private func giveTogether(_ group: PlaceGroup, _ permit: Permit, _ context: Context) async throws(Refusal) -> Given {
        let clinic = group.clinic
        let queue = node.line.queue(
            at: clinic.id, position: clinic.position, by: clinic.offerRule, now: context.instant, atNight: false)
        guard !queue.people.isEmpty else { return Given(unwanted: group.places.map(\.slot)) }
        let draw = OfferReasons.Draw(places: group.places.count, people: queue.people.count, seed: Self.seed(clinic.id, context.instant))
        let passing = try await self.passing(group.places.map(\.slot))
        let matches = Batch.match(group.places, with: queue, passing: passing, seed: draw.seed)
        let places = Dictionary(group.places.map { ($0.slot, $0) }) { first, _ in first }
        let matched = Set(matches.map(\.slot))
        var given = Given(unwanted: group.places.map(\.slot).filter { !matched.contains($0) })
        let offered = try await concurrently(matches, atOnce: Self.offersAtOnce) { match async throws(Refusal) -> Bool in
            guard let place = places[match.slot] else { return false }
            return try await self.begin(place, with: Chosen(request: match.request, key: match.key), clinic, draw, permit, context)
        }
        given.offered += offered.count { $0 }
        return given
    }

    /// What settles places that start together: anybody can compute it, and
    /// nobody chooses it, for what it is mixed with are the slots' random ids.
    static func seed(_ clinic: ClinicID, _ now: Instant) -> UInt64 {
        Digest.sha256(Array("creneau batch \(clinic) \(now.seconds)".utf8)).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
