import Containment
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import UseCases

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

/// What surfaces do when the levels change while they serve.
@Suite struct LevelTests {
    /// What a level denies is answered by nothing but that, at every address
    /// of the patients' site and of its API, and whatever it leaves as before.
    @Test(arguments: [Level.frozen, .dark])
    func everyAddressIsUnderTheLevel(_ level: Level) async throws {
        try await withWorld { world in
            let endpoints = FrontSurface.endpoints(
                house: world.house.house, settings: try World.settings(mailbox: "/nowhere"), metrics: Metrics()
            ).all
            try await world.withFront { client in
                let before = try await statuses(endpoints, client)
                try await world.put([.surface(.front): level])
                let now = try await statuses(endpoints, client)
                for (endpoint, (before, now)) in zip(endpoints, zip(before, now)) {
                    let isDenied = PolicyTable.standard.decision(at: level, for: .patient, endpoint.capability) == .deny
                    // The demonstration's own pages are not there.
                    guard before != .notFound || !endpoint.pattern.contains("demo") else { continue }
                    // In the dark the first page is the one that says so.
                    guard level < .dark || endpoint.face == .api || !["/", "/en"].contains(endpoint.pattern) else { continue }
                    #expect(now == (isDenied ? .serviceUnavailable : before), "\(endpoint.method) \(endpoint.pattern)")
                }
                #expect(now.count { $0 == .serviceUnavailable } > before.count { $0 == .serviceUnavailable })
            }
        }
    }

    /// Of each address, with ids of nothing.
    private func statuses(_ endpoints: [Endpoint], _ client: some TestClientProtocol) async throws -> [HTTPResponse.Status] {
        var statuses: [HTTPResponse.Status] = []
        for endpoint in endpoints {
            let uri = endpoint.pattern.split(separator: "/", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("{") || $0.hasPrefix(":") ? "x" : String($0) }.joined(separator: "/")
            statuses.append(try await client.execute(uri: uri, method: endpoint.method) { $0.status })
        }
        return statuses
    }

    /// One surface is closed, the other is not; opened again, it is at once.
    @Test func aLevelOfTheDeskIsNotThePatients() async throws {
        let openings = "/api/v1/openings?near=H2T1S9&reason=earache"
        try await withWorld { world in
            try await world.withFront { client in
                try await world.put([.surface(.desk): .dark])
                try await client.execute(uri: openings, method: .get) { #expect($0.status == .ok) }
                try await world.put([.all: .dark])
                try await client.execute(uri: openings, method: .get) { response in
                    #expect(response.status == .serviceUnavailable && String(buffer: response.body).contains("\"suspended\""))
                }
                try await client.execute(uri: "/confidentialite", method: .get) { #expect($0.status == .ok, "pages of information stay") }
                try await world.put([:])
                try await client.execute(uri: openings, method: .get) { #expect($0.status == .ok) }
            }
        }
    }
}
