import Database
import Scheduling
import Seals
import Store
import TestKit
import Testing
import Waiting

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Asking once, and keeping one's place in line.
@Suite struct RequestTests {
    @Test(arguments: EngineKind.allCases)
    func aRequestWaitsOnceItsCodeWasGiven(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let filed = try await world.requests.file(try world.filing(), world.patient())
            #expect(filed.state == .unconfirmed)
            #expect(try await world.own(filed.token).state == .unconfirmed)
            let code = try await world.code(filed.token)
            #expect(code.count == 6 && code.allSatisfy(\.isNumber))
            let spaced = code.prefix(3) + " " + code.suffix(3)
            #expect(try await world.requests.confirm(filed.token, code: String(spaced), world.patient()).state == .waiting)
            try await world.follow()
            let own = try await world.own(filed.token)
            #expect(own.ranks.map(\.position) == [1, 1] && own.ranks.map(\.count) == [1, 1] && own.clinicCount == 2)
            #expect(own.ranks.map(\.clinic.id) == [World.plateau, World.verdun])
            #expect(own.ranks.allSatisfy { $0.usualSeconds == nil })
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aWrongCodeIsTriedFiveTimes(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let filed = try await world.requests.file(try world.filing(), world.patient())
            let code = try await world.code(filed.token)
            let wrong = code == "000000" ? "000001" : "000000"
            for left in (0..<5).reversed() {
                #expect(
                    try await refusal { try await world.requests.confirm(filed.token, code: wrong, world.patient()) }
                        == .wrongCode(triesLeft: left))
            }
            #expect(
                try await refusal { try await world.requests.confirm(filed.token, code: code, world.patient()) } == .wrongCode(triesLeft: 0)
            )
            _ = try await world.requests.sendCodeAgain(filed.token, world.patient())
            #expect(
                try await refusal { try await world.requests.confirm(filed.token, code: code, world.patient()) } == .wrongCode(triesLeft: 4)
            )
            let fresh = try await world.code(filed.token)
            #expect(try await world.requests.confirm(filed.token, code: fresh, world.patient()).state == .waiting)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aCodeEndsAfterAQuarterOfAnHourAndTheRequestAfterOne(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let filed = try await world.requests.file(try world.filing(), world.patient())
            let code = try await world.code(filed.token)
            world.clock.advance(Requests.codeSeconds)
            #expect(
                try await refusal { try await world.requests.confirm(filed.token, code: code, world.patient()) } == .wrongCode(triesLeft: 0)
            )
            world.clock.advance(Requests.unconfirmedSeconds)
            #expect(try await world.match(Matching(world.house)).ended == 1)
            #expect(try await refusal { try await world.own(filed.token) } == .notFound)
            #expect(try await world.count("SELECT COUNT(*) FROM seal") == 0)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theSameFormAgainIsTheSameRequest(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let filing = try world.filing()
            let first = try await world.requests.file(filing, world.patient())
            let second = try await world.requests.file(filing, world.patient())
            #expect(first.token == second.token)
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 9") == 1)
            // Minutes later "from now on" is another instant, and the form still the same.
            world.clock.advance(120)
            var retried = filing
            retried.wish.from = world.clock.now()
            #expect(try await world.requests.file(retried, world.patient()).token == first.token)
            let changes: [(inout RequestFiling) -> Void] = [
                { $0.particulars = World.person(2) }, { $0.wish.days = WeekdaySet(.monday) }, { $0.wish.radiusKilometres = 50 },
                { $0.acceptsNightOffers = true }, { $0.wish.until = $0.wish.until + 86_400 }, { $0.wish.clinic = World.verdun },
            ]
            for change in changes {
                var other = filing
                change(&other)
                #expect(try await refusal { try await world.requests.file(other, world.patient()) } == .alreadyBooked)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theSameNeedOfTheSamePersonWaitsOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.wait(1)
            world.clock.advance(600)
            let other = try await world.wait(2)
            world.clock.advance(600)
            let again = try await world.wait(1)
            #expect(try await world.own(first).state == .replaced)
            // The one before its own: since the first.
            #expect(try await world.own(again).ranks.first?.position == 1)
            #expect(try await world.own(other).ranks.first?.position == 2)
            var elsewhere = try world.filing(1)
            elsewhere.particulars.reason = .renewal
            let need = try await world.wait(elsewhere)
            #expect(try await world.own(again).state == .waiting)
            #expect(try await world.own(need).state == .waiting)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aStrangerNeitherLearnsNorTakesAnything(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let mine = try await world.wait(1)
            var theirs = try world.filing(1)
            theirs.particulars.email = EmailAddress("somebody@example.net")
            theirs.particulars.phone = nil
            let stranger = try await world.wait(theirs)
            #expect(try await world.own(mine).state == .waiting)
            #expect(try await world.own(stranger).ranks.first?.position == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsWrongIsAllSaidAtOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var filing = try world.filing {
                $0.radiusKilometres = 0
                $0.until = $0.from
                $0.days = []
                $0.latest = $0.earliest
                $0.modalities = []
            }
            filing.consents = false
            filing.particulars.email = nil
            guard case .invalid(let problems)? = try await refusal({ try await world.requests.file(filing, world.patient()) }) else {
                Issue.record("it was taken")
                return
            }
            #expect(Set(problems.map(\.field)) == [.email, .consent, .radiusKilometres, .until, .days, .latest, .modality])
            #expect(try await world.count("SELECT COUNT(*) FROM standing_request") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aChangeKeepsThePlaceInLine(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.wait(1)
            world.clock.advance(60)
            try await world.wait(2)
            let changed = try await world.requests.change(
                first, to: try world.wish { $0.radiusKilometres = 5 }, acceptsNightOffers: true, world.patient())
            #expect(changed.request.wish.radiusKilometres == 5 && changed.request.traits.contains(.nightOffers))
            try await world.follow()
            let own = try await world.own(first)
            #expect(own.ranks.map(\.clinic.id) == [World.plateau] && own.ranks[0].position == 1 && own.ranks[0].count == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoLeavesLeavesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait()
            try await world.requests.leave(link, world.patient())
            try await world.requests.leave(link, world.patient())
            try await world.follow()
            #expect(try await world.own(link).state == .left && world.house.node.line.count == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE record = $1", [.blob(link.request.bytes)]) == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM request_index") == 0)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aWindowThatIsOverEndsTheRequestWithAMessage(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait()
            world.clock.advance(7 * 86_400)
            let matching = Matching(world.house)
            #expect(try await world.match(matching).ended == 1)
            #expect(try await world.own(link).state == .lapsed)
            guard let contents = try await world.message(.requestEnded, link), case .ended = contents.subject else {
                Issue.record("no message")
                return
            }
            for item in try await world.deliveries.claim(limit: 50, leaseSeconds: 60, world.system) where item.kind == .requestEnded {
                try await world.deliveries.delivered(item, world.system)
            }
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE record = $1", [.blob(link.request.bytes)]) == 0)
            try await world.expectClean()
            world.clock.advance(31 * 86_400)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM standing_request") == 0)
        }
    }

    /// What a stranger asked for is no reason to refuse its owner, nor told.
    @Test(arguments: EngineKind.allCases)
    func codesForOneContactAreCountedByNetwork(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(codesPerContact: 2)) { world in
            for _ in 1...2 { _ = try await world.requests.file(try world.filing(), world.patient(network: 2)) }
            guard
                case .tooMany(.codesPerContact, _)? = try await refusal({
                    try await world.requests.file(try world.filing(), world.patient(network: 2))
                })
            else {
                Issue.record("a third code was asked for")
                return
            }
            _ = try await world.requests.file(try world.filing(2), world.patient(network: 2))
            _ = try await world.wait(try world.filing(), network: 1)
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 9") == 4)
        }
    }

    /// Past the contact's own limit nobody is told: whoever asks is answered
    /// as ever, and the courier holds the code back.
    @Test(arguments: EngineKind.allCases)
    func codesPastTheLimitOfAContactAreHeldBackWithoutAWord(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(codesPerContactInAll: 3)) { world in
            var filed: [RequestLinkToken] = []
            for network in 1...5 {
                filed.append(try await world.requests.file(try world.filing(), world.patient(network: UInt8(network))).token)
            }
            // Another one sent for the first of them counts as well.
            _ = try await world.requests.sendCodeAgain(filed[0], world.patient())
            _ = try await world.requests.file(try world.filing(2), world.patient(network: 5))
            var sent: [DeliveryContents] = []
            for item in try await world.deliveries.claim(limit: 50, leaseSeconds: 60, world.system) {
                let contents = try await world.deliveries.open(item, world.system)
                sent += contents
                if contents.isEmpty { try await world.deliveries.drop(item, world.system) }
                try await world.deliveries.delivered(item, counting: contents.flatMap(\.counted), world.system)
            }
            #expect(sent.filter { $0.contact.email == World.person(1).email }.count == 3)
            #expect(sent.filter { $0.contact.email == World.person(2).email }.count == 1)
            // Five filed and one sent again, whose first code is replaced by then.
            #expect(try await world.engine.read { tx throws(StoreError) in try tx.heldBackCount(since: world.clock.now()) } == 2)
            for token in filed { #expect(try await world.own(token).state == .unconfirmed) }
            world.clock.advance(3600)
            let late = try await world.requests.file(try world.filing(), world.patient(network: 9)).token
            #expect(try await world.message(.requestCode, late) != nil)
        }
    }
}
