import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A line is not bought with invented people.
@Suite struct LineCapTests {
    private static let caps = LineCaps(perContact: 2, perNetwork: 4, perMailDomain: 3)

    private func file(_ world: World, _ number: Int, _ address: String, network: UInt8 = 1) async throws -> RequestLinkToken {
        let person = World.person(number, email: address)
        let filing = RequestFiling(form: world.owner(), wish: try world.wish(), particulars: person, consents: true)
        return try await world.requests.file(filing, world.patient(network: network)).token
    }

    private func confirm(_ world: World, _ link: RequestLinkToken) async throws -> Refusal? {
        let code = try await world.code(link)
        return try await refusal { try await world.requests.confirm(link, code: code, world.patient()) }
    }

    @Test(arguments: EngineKind.allCases)
    func oneMailboxIsOneContactHoweverItIsWritten(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(waiting: Self.caps)) { world in
            let first = try await file(world, 1, "jean.tremblay@gmail.com", network: 1)
            #expect(try await confirm(world, first) == nil)
            #expect(try await confirm(world, try await file(world, 2, "JeanTremblay+deux@gmail.com", network: 2)) == nil)
            let third = try await file(world, 3, "jeantremblay+trois@googlemail.com", network: 3)
            #expect(try await confirm(world, third) == .lineFull(.contact, max: 2))
            #expect(try await world.own(third).state == .unconfirmed)
            // The code stays good, and room is made by whoever has the links.
            try await world.requests.leave(first, world.patient())
            #expect(try await confirm(world, third) == nil)
            #expect(try await world.own(third).state == .waiting)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoAsksAgainForTheSameNeedTakesNoRoom(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(waiting: LineCaps(perContact: 1))) { world in
            let first = try await world.wait(1)
            let again = try await world.wait(1)
            #expect(try await world.own(again).state == .waiting)
            #expect(try await world.own(first).state == .replaced)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoOwnsADomainHasNoMoreThanItsShare(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(waiting: Self.caps)) { world in
            for number in 1...3 {
                #expect(
                    try await confirm(world, try await file(world, number, "a\(number)@invente.example", network: UInt8(number))) == nil)
            }
            let fourth = try await file(world, 4, "a4@invente.example", network: 4)
            #expect(try await confirm(world, fourth) == .lineFull(.mailDomain, max: 3))
            for number in 5...8 {
                #expect(try await confirm(world, try await file(world, number, "a\(number)@videotron.ca", network: UInt8(number))) == nil)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNetworkHasItsShareAndWhatNobodyConfirmedTakesNone(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(waiting: Self.caps)) { world in
            var filed: [RequestLinkToken] = []
            for number in 1...6 { filed.append(try await file(world, number, "p\(number)@videotron.ca", network: 7)) }
            for link in filed.dropLast(2) { #expect(try await confirm(world, link) == nil) }
            #expect(try await confirm(world, filed[4]) == .lineFull(.network, max: 4))
            #expect(try await confirm(world, try await file(world, 7, "p7@videotron.ca", network: 8)) == nil)
            try await world.requests.leave(filed[0], world.patient())
            #expect(try await confirm(world, filed[5]) == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsCountedIsErasedWithTheRequest(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let left = try await world.wait(1)
            _ = try await world.requests.file(try world.filing(2), world.patient())
            #expect(try await world.count("SELECT COUNT(*) FROM request_index WHERE field > 100") == 6)
            try await world.requests.leave(left, world.patient())
            world.clock.advance(Requests.unconfirmedSeconds + 1)
            _ = try await world.match(Matching(world.house))
            #expect(try await world.count("SELECT COUNT(*) FROM request_index") == 0)
        }
    }
}
