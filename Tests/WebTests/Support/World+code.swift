import Testing
import UseCases

@testable import Operations

extension World {
    /// The last one-time code that left, by whatever way.
    func code() async throws -> String {
        let deliveries = Deliveries(house)
        let system = Context.system("test", at: clock.now())
        var codes: [String] = []
        for item in try await deliveries.claim(limit: 50, leaseSeconds: 1, system) {
            for letter in try await deliveries.open(item, system) { if case .code(let code, _) = letter.subject { codes.append(code) } }
            try await deliveries.delivered(item, system)
        }
        return try #require(codes.last)
    }
}
