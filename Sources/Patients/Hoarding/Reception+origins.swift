import Containment
import Database
import Scheduling
import Store
import UseCases

/// Which of the counters that a booking steps is at its limit.
enum OriginCap: Sendable, Equatable {
    case day, week, hour, contact
}

/// What a booking steps, and what it lets others have.
struct OriginGuards: Sendable {
    var caps: [(cap: OriginCap, counter: CounterGuard)] = []
    var credit: CounterCredit?
    var trace: BookingOriginWrite?
}

extension Reception {
    /// One of many holds of this network at the clinic: it is short.
    func isHoldUnproved(at clinic: ClinicID, _ context: Context) -> Bool {
        guard context.audience == .patient, let limits = gate.limits.origins, limits.holdsAtOnce > 0 else { return false }
        return node.holdPaces.step(NetworkAtClinic(clinic: clinic, network: context.network), at: context.instant) > limits.holdsAtOnce
    }

    /// One browser has booked at the clinic what a family does in an hour.
    func isBrowserSpent(_ request: BookingRequest, at clinic: ClinicID, _ context: Context) -> Bool {
        guard let device = request.device, let limits = gate.limits.origins, limits.bookingsPerDevice > 0 else { return false }
        return node.bookingPaces.count(of: BrowserAtClinic(clinic: clinic, device: device), at: context.instant) >= limits.bookingsPerDevice
    }

    func countBrowser(_ request: BookingRequest, at clinic: ClinicID, _ context: Context) {
        guard let device = request.device, gate.limits.origins != nil else { return }
        node.bookingPaces.step(BrowserAtClinic(clinic: clinic, device: device), at: context.instant)
    }

    /// What of this network counts for a booking: never what its contact has
    /// elsewhere.
    func originGuards(
        _ request: BookingRequest, of slot: Slot, _ standing: ProofStanding, _ context: Context
    ) async throws(Refusal) -> OriginGuards {
        guard let limits = gate.limits.origins, let zone = node.directory.clinic(slot.clinic).flatMap({ node.zones.rules(of: $0.zone) })
        else {
            return OriginGuards()
        }
        let day = zone.local(at: slot.start).date
        let monday = ClinicSizes.monday(of: day)
        let week = try await size(of: slot.clinic, from: monday, zone, context)
        let now = context.instant
        let sunday = monday.advanced(byDays: 6)
        let counters = OriginCounters(gate.pepper, slot.clinic, monday, context.network)
        let ofDay = limits.shares(limits.percentOfDay, of: week.days[day.dayNumber] ?? 0)
        let ofWeek = limits.shares(limits.percentOfWeek, of: week.total)
        // What counts for a day or week of visits is forgotten after it.
        let (afterDay, afterWeek, hour) = (Self.hour(after: day, zone), Self.hour(after: sunday, zone), now.seconds / Limits.windowSeconds)
        let dayCap = counters.cap(.day, Self.bytes(day.dayNumber), afterDay, ofDay.unproved)
        let weekCap = counters.cap(.week, [], afterWeek, ofWeek.unproved)
        let hourCap = limits.bookingsPerHour > 0 ? counters.cap(.hour, [], hour, Int64(limits.bookingsPerHour)) : nil
        let way = ProvenContact(request.particulars).way(sendsTexts: node.sendsTexts)
        var contactCap: CounterGuard?
        if let way, limits.bookingsPerContact > 0 {
            let subject = gate.pepper.hash("origin contact", counters.origin, way.counted)
            let today = now.seconds / 86_400 * 24
            contactCap = counters.cap(.contact, subject, today, Int64(limits.bookingsPerContact))
        }
        var guards = OriginGuards()
        let isStrange = way?.isStrange ?? false
        switch standing {
        case .none:
            guards.caps = [(.day, dayCap), (.week, weekCap)]
            if let hourCap { guards.caps.append((.hour, hourCap)) }
        case .proven where isStrange:
            guards.caps = [
                (.day, counters.cap(.strangeDay, Self.bytes(day.dayNumber), afterDay, ofDay.strange)),
                (.week, counters.cap(.strangeWeek, [], afterWeek, ofWeek.strange)),
            ]
        case .proven:
            guards.credit = contactCap.map {
                CounterCredit(counters: [dayCap, weekCap] + (hourCap.map { [$0] } ?? []), count: limits.vouched, contact: $0)
            }
        case .waited: break
        }
        if let contactCap { guards.caps.append((.contact, contactCap)) }
        let booked = zone.local(at: now).date
        guards.trace = BookingOriginWrite(
            origin: Array(gate.pepper.hash("origin", slot.clinic.bytes, Self.bytes(booked.dayNumber), context.network.bytes).prefix(16)),
            proof: standing.kept(isStrange: isStrange))
        return guards
    }

    private func size(
        of clinic: ClinicID, from monday: LocalDate, _ zone: ZoneRules, _ context: Context
    ) async throws(Refusal) -> ClinicSizes.Week {
        try await node.sizes.week(of: clinic, from: monday, at: context.instant) { () async throws(Refusal) in
            let from = zone.startOfDay(monday)
            let until = zone.startOfDay(monday.advanced(byDays: 7))
            let starts = try await record.read { tx throws(StoreError) in try tx.publicStarts(of: clinic, from: from, until: until) }
            return ClinicSizes.Week(
                days: starts.reduce(into: [:]) { days, start in days[zone.local(at: start).date.dayNumber, default: 0] += 1 })
        }
    }

    private static func hour(after date: LocalDate, _ zone: ZoneRules) -> Int64 {
        zone.startOfDay(date.advanced(byDays: 1)).seconds / Limits.windowSeconds
    }

    private static func bytes(_ number: Int) -> [UInt8] { OriginCounters.bytes(number) }
}

extension Record {
    /// Which of them is at its limit: looked up once a booking came to nothing.
    func firstFull(_ guards: OriginGuards) async throws(Refusal) -> OriginCap? {
        try await read { tx throws(StoreError) in
            for (cap, counter) in guards.caps where try tx.count(of: counter) >= counter.limit { return cap }
            return nil
        }
    }
}

/// The counters of one network at one clinic for the visits of one week. They
/// stand side by side in the store, so that a booking writes one page for all.
struct OriginCounters: Sendable {
    enum Kind: UInt8 {
        case day = 1, week, hour, contact, strangeDay, strangeWeek
    }

    let origin: [UInt8]

    init(_ pepper: Pepper, _ clinic: ClinicID, _ monday: LocalDate, _ network: NetworkPrefix) {
        origin = Array(pepper.hash("origin of visits", clinic.bytes, Self.bytes(monday.dayNumber), network.bytes).prefix(16))
    }

    /// - Parameter bucket: until when it is kept, in hours.
    func cap(_ kind: Kind, _ subject: [UInt8], _ bucket: Int64, _ limit: Int64) -> CounterGuard {
        CounterGuard(key: origin + [kind.rawValue] + subject.prefix(15), bucket: bucket, limit: limit)
    }

    static func bytes(_ number: Int) -> [UInt8] { withUnsafeBytes(of: Int64(number).bigEndian) { Array($0) } }
}
