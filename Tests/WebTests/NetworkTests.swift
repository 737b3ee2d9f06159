import Testing
import UseCases

@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

struct NetworkTests {
    private func address(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }

    @Test(arguments: ["10.0.0.0/8", "192.0.2.7", "::1", "fd00::/8", "0.0.0.0/0"])
    func aBlockOfAddressesIsRead(text: String) { #expect(AddressRange(text) != nil) }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/", "10.0.0.0/-1", "fd00::/129", "proxy.example", "10.0.0.0/8/8"])
    func whatIsNoBlockIsRefused(text: String) { #expect(AddressRange(text) == nil) }

    @Test func aBlockEndsWhereItsBitsEnd() throws {
        let block = try #require(AddressRange("10.16.0.0/12"))
        #expect(block.contains(try address("10.31.255.255")))
        #expect(!block.contains(try address("10.32.0.0")))
        #expect(!block.contains(try address("::1")))
        #expect(block.contains(try address("::ffff:10.20.1.1")), "an IPv4-mapped address is the IPv4 address")
    }

    @Test func nobodyIsBelievedAboutItselfButATrustedProxy() throws {
        let addresses = ClientAddress(trusted: [try #require(AddressRange("10.0.0.0/8"))])
        let stranger = try address("203.0.113.9")
        #expect(addresses.client(peer: stranger, forwarded: "198.51.100.1") == stranger)
        #expect(addresses.client(peer: try address("10.0.0.1"), forwarded: nil) == (try address("10.0.0.1")))
        #expect(addresses.client(peer: try address("10.0.0.1"), forwarded: "198.51.100.1") == (try address("198.51.100.1")))
    }

    @Test func theRightmostUntrustedAddressIsTheClient() throws {
        let addresses = ClientAddress(trusted: [try #require(AddressRange("10.0.0.0/8"))])
        let proxy = try address("10.0.0.1")
        #expect(addresses.client(peer: proxy, forwarded: "1.1.1.1, 198.51.100.1, 10.9.9.9") == (try address("198.51.100.1")))
        #expect(addresses.client(peer: proxy, forwarded: "10.1.1.1,10.2.2.2") == (try address("10.1.1.1")))
        #expect(addresses.client(peer: proxy, forwarded: "198.51.100.1, nonsense") == proxy)
        #expect(addresses.client(peer: proxy, forwarded: "[2001:db8::1]:4711") == (try address("2001:db8::1")))
        #expect(addresses.client(peer: proxy, forwarded: "198.51.100.1:4711") == (try address("198.51.100.1")))
    }

    @Test func oneHouseholdIsOneNetwork() throws {
        let first = NetworkPrefix(addressBytes: try address("2001:db8:1:2ff::1").bytes)
        let second = NetworkPrefix(addressBytes: try address("2001:db8:1:201:ffff::2").bytes)
        let other = NetworkPrefix(addressBytes: try address("2001:db8:1:300::1").bytes)
        #expect(first == second)
        #expect(first != other)
    }
}
