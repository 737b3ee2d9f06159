import Containment
public import Scheduling
import Seals
public import UseCases

/// Bookings in one process, without HTTP: the same seals and the same SQL in
/// the same grouped transactions. The yardstick for bookings over HTTP.
public struct BookingBench: Sendable {
    let reception: Reception
    let clock: any WallClock
    let clients: Int

    public init(_ house: House, clients: Int = 64) {
        reception = Reception(house)
        clock = house.clock
        self.clients = clients
    }

    /// - Parameter slots: each is held and booked once.
    /// - Returns: bookings a second.
    public func run(slots: [SlotID], seconds: Double) async throws -> Double {
        let next = Counter(), done = Counter()
        let began = ContinuousClock.now
        let deadline = began + .milliseconds(Int64(seconds * 1000))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for client in 0..<clients {
                tasks.addTask {
                    while ContinuousClock.now < deadline {
                        let index = next.take()
                        guard index < slots.count else { throw BenchFault.tooFewSlots }
                        try await book(slots[index], client)
                        _ = done.take()
                    }
                }
            }
            try await tasks.waitForAll()
        }
        let elapsed = began.duration(to: .now).components
        return Double(done.take()) / (Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    }

    private func book(_ slot: SlotID, _ client: Int) async throws {
        let network = NetworkPrefix(addressBytes: [10, 0, UInt8(client / 256), UInt8(client % 256)]) ?? .local
        let context = Context(actor: .patient, audience: .patient, language: .french, instant: clock.now(), network: network)
        var generator = SystemRandomNumberGenerator()
        let held = try await reception.hold(slot, owner: OwnerSecret(using: &generator), context)
        let request = BookingRequest(
            hold: held.hold.id, token: held.token, particulars: Self.person, consents: true)
        _ = try await reception.book(request, context)
    }

    private static let person = Particulars(
        givenName: "Marie", familyName: "Tremblay", birthDate: LocalDate(dayNumber: 5239), healthNumber: nil, phone: nil,
        email: EmailAddress("marie@example.org"), language: .french, bookedFor: .oneself, reason: .earache
    )
}
