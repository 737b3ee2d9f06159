import Database
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Nobody silences somebody else's messages: whose doing each is, and what it
/// counts for.
@Suite struct BudgetTests {
    private static let stranger: UInt8 = 66

    private func book(_ world: World, _ person: Particulars, network: UInt8, _ slot: SlotID? = nil) async throws -> Booked {
        var wanted = slot
        if wanted == nil { wanted = try await world.openSlots().first?.id }
        let held = try await world.reception.hold(try #require(wanted), owner: world.owner(), world.patient(network: network))
        return try await world.reception.book(world.request(held, person), world.patient(network: network))
    }

    /// What a courier would do with all that is due, one after the other.
    @discardableResult
    private func deliver(_ world: World) async throws -> [DeliveryContents] {
        var sent: [DeliveryContents] = []
        while true {
            let items = try await world.deliveries.claim(limit: 50, leaseSeconds: 60, world.system)
            guard !items.isEmpty else { return sent }
            for item in items { sent += try await deliver(world, item) }
        }
    }

    private func deliver(_ world: World, _ item: OutboxItem) async throws -> [DeliveryContents] {
        let contents = try await world.deliveries.open(item, world.system)
        if contents.isEmpty {
            try await world.deliveries.drop(item, world.system)
        } else if let until = contents.compactMap(\.notBefore).max(), until > world.clock.now() {
            try await world.deliveries.putOff(item, until: until, world.system)
            return []
        } else if contents.contains(where: { $0.route == .held }) {
            try await world.deliveries.failed(item, .heldBack, world.system)
            return []
        } else {
            try await world.deliveries.delivered(item, counting: contents.flatMap(\.counted), world.system)
        }
        return contents
    }

    private func heldBack(_ world: World) async throws -> Int64 {
        try await world.engine.read { tx throws(StoreError) in try tx.heldBackCount(since: world.clock.now()) }
    }

    private func noCause(_ world: World) async throws -> Bool {
        try await world.count("SELECT COUNT(*) FROM outbox WHERE cause IS NOT NULL AND state <> 0") == 0
    }

    // MARK: - Each kind

    /// A new kind does not compile before somebody says whose doing it is;
    /// here they say it a second time.
    @Test func whoseDoingEachKindIsIsWritten() {
        let written: [MessageCause: Set<MessageKind>] = [
            .anybody: [.linkRecovery, .repeated], .booker: [.confirmation], .holder: [.changed, .cancelled, .contactChanged],
            .asker: [.requestCode, .contactCode],
            .waiter: [.requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed],
            .clinic: [.movedByClinic, .cancelledByClinic, .chooseAgain, .sentAgain, .missed, .identityCorrected],
            .clock: [.reminder, .earlyReminder],
            .vault: [.accessChanged],
        ]
        for cause in MessageCause.allCases {
            #expect(Set(MessageKind.allCases.filter { $0.cause == cause }) == written[cause])
        }
    }

    /// However many of each kind a stranger causes, a person's own are not
    /// fewer for it; and what a stranger causes is bounded.
    @Test(arguments: EngineKind.allCases)
    func whatOthersCauseTakesNothingFromAPersonsOwn(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(codesPerContactInAll: 2, messagesPerContact: 2)) { world in
            let person = World.person(1)
            let own = try await book(world, person, network: 1)
            try await deliver(world)
            var theirs: [Booked] = []
            for _ in 0..<4 { theirs.append(try await book(world, person, network: Self.stranger)) }
            let strangers = world.house.gate.cause(world.patient(network: Self.stranger))
            let ours = world.house.gate.cause(world.patient())
            for kind in MessageKind.allCases where ![.clinic, .waiter, .vault].contains(kind.cause) {
                var sent = 0
                for booked in theirs {
                    var contents = try self.contents(kind, booked, person, world)
                    contents.isUnconfirmed = true
                    let item = OutboxItem(
                        id: world.house.record.fresh(at: world.clock.now()), kind: kind, about: .appointment(booked.appointment.id),
                        version: 0, attempts: 1,
                        cause: strangers)
                    guard let routed = try await world.deliveries.routed(contents, item, world.system), routed.route == .mail,
                        routed.notBefore == nil
                    else { continue }
                    sent += 1
                    try await world.deliveries.delivered(item, counting: routed.counted, world.system)
                }
                #expect(sent <= 2, "\(kind)")
            }
            for kind in MessageKind.allCases {
                let item = OutboxItem(
                    id: world.house.record.fresh(at: world.clock.now()), kind: kind, about: .appointment(own.appointment.id), version: 0,
                    attempts: 1, cause: ours)
                let routed = try await world.deliveries.routed(try contents(kind, own, person, world), item, world.system)
                switch kind.cause {
                // The contact was told the same twice already, or sent as many codes as it may be.
                case .anybody, .asker: #expect(routed == nil, "\(kind)")
                case .booker, .holder, .waiter, .clinic, .vault, .clock:
                    #expect(routed?.route == .mail && routed?.notBefore == nil, "\(kind)")
                }
            }
        }
    }

    private func contents(_ kind: MessageKind, _ booked: Booked, _ person: Particulars, _ world: World) throws -> DeliveryContents {
        let token = VisitToken(manage: booked.manage)
        let appointment = booked.appointment
        let clinic = try #require(world.house.node.directory.clinic(appointment.clinic))
        let visit = DeliveryVisit(
            appointment: appointment, clinic: clinic, zone: try #require(world.house.node.zones.rules(of: clinic.zone)),
            link: .visit(VisitLinkToken(appointment: appointment.id, secret: token)))
        return DeliveryContents(
            message: world.house.record.fresh(at: world.clock.now()), kind: kind,
            contact: Contact(
                email: person.email, phone: person.phone, language: .french, givenName: nil, visitToken: token, channel: .email),
            subject: (MessageKind.requestCode.rawValue...MessageKind.offerPassed.rawValue).contains(kind.rawValue) ? .ended : .visit(visit))
    }

    // MARK: - Lost links

    @Test(arguments: EngineKind.allCases)
    func twentyLostLinksAreThreeMessagesAndSilenceNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let person = World.person(1)
            let email = try #require(person.email)
            let slots = try await world.openSlots(clinic: World.plateau).filter { $0.start - world.clock.now() > 3 * 3600 }
            _ = try await book(world, person, network: 1, slots[0].id)
            #expect(try await deliver(world).map(\.kind) == [.confirmation])
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            for number in 0..<20 { try await world.reception.recoverLink(.email(email), world.patient(network: UInt8(10 + number % 4))) }
            // Opened before any is closed, as couriers side by side do.
            let items = try await world.deliveries.claim(limit: 50, leaseSeconds: 60, world.system)
            var told: [OutboxItem] = []
            for item in items where try await !world.deliveries.open(item, world.system).isEmpty { told.append(item) }
            #expect(items.count == 20 && told.count == 3)
            // Another try of the same is no other answer.
            let first = try #require(told.first)
            #expect(try await world.deliveries.open(first, world.system).count == 1)
            for item in items { try await world.deliveries.delivered(item, world.system) }

            let own = try await book(world, person, network: 1, slots[1].id)
            let confirmed = try await deliver(world)
            #expect(confirmed.map(\.kind) == [.confirmation])
            guard case .manage? = confirmed.first?.visit?.link else {
                Issue.record("not the full link")
                return
            }
            _ = try await world.reception.cancel(own.appointment.id, key: .manage(own.manage), world.patient())
            #expect(try await deliver(world).map(\.kind) == [.cancelled])

            let desk = try await world.signIn()
            #expect(try await world.desk.heldBack(desk.context) == 17)
            #expect(try await world.desk.undelivered(desk.context).isEmpty)
            let other = try await world.signIn(at: World.verdun, name: "Vera")
            #expect(try await world.desk.heldBack(other.context) == 0)
            #expect(try await heldBack(world) == 17)
            world.clock.advance(3600)
            try await world.reception.recoverLink(.email(email), world.patient())
            #expect(try await deliver(world).map(\.kind) == [.linkRecovery])
            #expect(try await noCause(world))
            try await world.expectClean()
        }
    }

    /// To whoever asks, an address that was answered enough, one that has a
    /// visit and one that nobody knows are all the same.
    @Test(arguments: EngineKind.allCases)
    func theAnswerIsTheSameWhateverWasSent(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(linksPerNetwork: 0, recoveriesPerContact: 1)) { world in
            let known = try #require(World.person(1).email)
            let other = try #require(World.person(2).email)
            let unknown = try #require(EmailAddress("nobody@example.net"))
            for number in 1...2 { _ = try await world.book(nil, World.person(number)) }
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            try await world.reception.recoverLink(.email(known), world.patient())
            try await deliver(world)
            var costs: [Counts] = []
            for email in [known, other, unknown] {
                let before = try await Counts(world)
                try await world.reception.recoverLink(.email(email), world.patient())
                costs.append(try await Counts(world) - before)
            }
            #expect(costs[0] == costs[1] && costs[1] == costs[2])
            #expect(try await deliver(world).map(\.contact.email) == [other])
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%link.answered%'") == 4)
        }
    }

    // MARK: - Bookings under somebody's address

    @Test(arguments: EngineKind.allCases)
    func bookingsUnderSomebodysAddressAreHeldBackForTheirNetworkAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(messagesPerContact: 3)) { world in
            let person = World.person(1)
            for slot in try await world.openSlots(clinic: World.plateau).prefix(5) {
                _ = try await book(world, person, network: Self.stranger, slot.id)
            }
            #expect(try await deliver(world).count == 3)
            let own = try await book(world, person, network: 1)
            let sent = try await deliver(world)
            #expect(sent.map(\.kind) == [.confirmation] && sent.first?.visit?.appointment.id == own.appointment.id)

            let desk = try await world.signIn()
            let listed = try await world.desk.undelivered(desk.context)
            #expect(listed.map(\.why) == [.heldBack, .heldBack] && listed.allSatisfy { $0.kind == .confirmation && $0.canBeSent })
            #expect(try await world.desk.heldBack(desk.context) == 0)
            #expect(try await heldBack(world) == 2)
            #expect(try await world.day(desk).undelivered == 2)
            // What the clinic sends goes.
            try await world.desk.sendAgain(try #require(listed.first).message, grant: desk.secret, desk.context)
            #expect(try await deliver(world).map(\.kind) == [.confirmation])
            #expect(try await world.desk.undelivered(desk.context).count == 1)
            // And on the next day the network may again.
            world.clock.advance(86_400)
            _ = try await book(world, person, network: Self.stranger)
            #expect(try await deliver(world).contains { $0.kind == .confirmation })
            #expect(try await noCause(world))
        }
    }

    /// Booked and cancelled before anything went out, again and again.
    @Test(arguments: EngineKind.allCases)
    func cancellationsOfWhatWasNeverConfirmedCountForTheirNetwork(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(messagesPerContact: 3)) { world in
            let person = World.person(1)
            let own = try await book(world, person, network: 1)
            try await deliver(world)
            for _ in 0..<6 {
                let booked = try await book(world, person, network: Self.stranger)
                _ = try await world.reception.cancel(
                    booked.appointment.id, key: .manage(booked.manage), world.patient(network: Self.stranger))
            }
            #expect(try await deliver(world).map(\.kind) == [.cancelled, .cancelled, .cancelled])
            _ = try await world.reception.cancel(own.appointment.id, key: .manage(own.manage), world.patient())
            #expect(try await deliver(world).map(\.kind) == [.cancelled])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofManyChangesOfOneVisitTheLastIsToldInTheEnd(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 5) { world in
            let far = try await world.openSlots(clinic: World.plateau).filter { $0.start - world.clock.now() > 3 * 86_400 }
            let booked = try await book(world, World.person(1), network: 1, far[0].id)
            try await deliver(world)
            var told = 0
            for slot in far[1...8] {
                let held = try await world.hold(slot.id)
                _ = try await world.reception.reschedule(
                    booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
                told += try await deliver(world).count
            }
            // The next at once, for it is the first in this hour.
            #expect(told == Deliveries.changesPerVisitMax + 1)
            world.clock.advance(3600)
            let last = try await deliver(world)
            #expect(last.map(\.kind) == [.changed] && last.first?.visit?.appointment.start == far[8].start)
            #expect(try await heldBack(world) == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func remindersOfWhatWasConfirmedAlwaysGo(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(messagesPerContact: 2), days: 4) { world in
            let person = World.person(1)
            let wednesday = try await world.openSlots(clinic: World.plateau).filter { $0.start >= at("2026-11-25T08:00:00-05:00") }
            for slot in wednesday[1...5] { _ = try await book(world, person, network: Self.stranger, slot.id) }
            let own = try await book(world, person, network: 1, wednesday[6].id)
            #expect(try await deliver(world).count == 3)
            world.clock.set(at("2026-11-24T10:00:00-05:00"))
            #expect(try await world.deliveries.queueReminders(since: nil, world.system) == 6)
            let reminded = try await deliver(world)
            // Two of the stranger's were confirmed; of the three that were not, two.
            #expect(reminded.count == 5 && reminded.contains { $0.visit?.appointment.id == own.appointment.id })
            let desk = try await world.signIn()
            #expect(try await world.desk.undelivered(desk.context).filter { $0.kind == .reminder }.map(\.why) == [.heldBack])
        }
    }
}
