import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Patients
@testable import Serving

@Suite struct ConnectionTallyTests {
    private static func network(_ number: Int) throws -> NetworkPrefix {
        try #require(NetworkPrefix(addressBytes: [10, UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)]))
    }

    private static func tally(_ connectionsMax: Int = 1000, _ perNetworkMax: Int = 0) -> ConnectionTally {
        ConnectionTally(ConnectionLimits(connectionsMax: connectionsMax, perNetworkMax: perNetworkMax))
    }

    /// What greedy networks get, and what is left for the next one.
    @Test(arguments: [(1, 200), (2, 166), (10, 71), (100, 10)])
    func whoTakesAllItCanLeavesRoomForOthers(greedy: Int, each: Int) throws {
        var tally = Self.tally()
        for _ in 0..<1000 {
            for number in 0..<greedy { _ = tally.connect(try Self.network(number)) }
        }
        let counts = try (0..<greedy).map { tally.count(try Self.network($0)) }
        #expect(counts.allSatisfy { (each - 1...each + 1).contains($0) }, "\(counts)")
        #expect(tally.open < 1000)
        let next = try Self.network(greedy)
        #expect(tally.connect(next) == true)
    }

    @Test func aNetworkHasNoMoreThanItsOwnLimit() throws {
        var tally = Self.tally(1000, 20)
        let network = try Self.network(1)
        #expect((0..<30).map { _ in tally.connect(network) } == Array(repeating: true, count: 20) + Array(repeating: false, count: 10))
        #expect(tally.refused == 10 && tally.open == 20)
        tally.disconnect(network)
        #expect(tally.connect(network) == true)
    }

    @Test func theAddressesOfOneIPv6SiteAreOneNetwork() throws {
        var tally = Self.tally(1000, 2)
        let site: [UInt8] = [0x20, 0x01, 0x0D, 0xB8, 0, 1, 2]
        let networks = try (0..<3).map {
            try #require(NetworkPrefix(addressBytes: site + [UInt8($0)] + [UInt8](repeating: UInt8($0), count: 8)))
        }
        #expect(networks.map { tally.connect($0) } == [true, true, false])
    }

    @Test func aTrustedProxyIsNoNetworkAndWhatItPassesOnIs() throws {
        var tally = Self.tally(1000, 5)
        for _ in 0..<500 { #expect(tally.connect(nil) == true) }
        let network = try Self.network(1)
        #expect((0..<6).map { _ in tally.take(network) } == [true, true, true, true, true, false])
        #expect(tally.open == 500)
        tally.giveBack(network)
        #expect(tally.take(network) == true)
        let other = try Self.network(2)
        #expect(tally.take(other) == true)
    }

    /// Against a model that keeps every connection.
    @Test func nothingIsForgottenAndNothingIsKept() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("seed", seed)
        var generator = SeededGenerator(seed: seed)
        var tally = Self.tally(200, 50)
        var connections: [NetworkPrefix?] = []
        for _ in 0..<20_000 {
            if Bool.random(using: &generator) {
                let number = Int.random(in: 0..<12, using: &generator)
                let network = number == 0 ? nil : try Self.network(number)
                // The listener accepts no more than there may be.
                if connections.count < 200, tally.connect(network) { connections.append(network) }
            } else if let index = connections.indices.randomElement(using: &generator) {
                tally.disconnect(connections.remove(at: index))
            }
            #expect(tally.open == connections.count)
            #expect(tally.networks == Set(connections.compactMap { $0 }).count)
        }
        for network in connections { tally.disconnect(network) }
        #expect(tally.open == 0 && tally.networks == 0)
    }

    @Test func theEndOfAFloodIsToldOnce() throws {
        var tally = Self.tally(1000)
        for _ in 0..<600 { #expect(tally.connect(nil) == true) }
        var ebbs = 0
        for _ in 0..<600 {
            tally.disconnect(nil)
            if tally.hasEbbed(from: 512) { ebbs += 1 }
        }
        #expect(ebbs == 1)
    }
}
