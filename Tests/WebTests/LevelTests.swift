import Containment
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
    /// A level without rules allows nothing: no address of the patients' site
    /// or of its API is answered by anything but that.
    @Test func everyAddressIsUnderTheLevel() async throws {
        try await withWorld { world in
            let endpoints = FrontSurface.endpoints(
                house: world.house.house, settings: try World.settings(mailbox: "/nowhere"), metrics: Metrics())
            world.house.gate.rules.levels.change(to: LevelSet(epoch: 1, levels: [.surface(.front): .frozen]))
            try await world.withFront { client in
                for endpoint in endpoints.all {
                    let uri = endpoint.pattern.split(separator: "/", omittingEmptySubsequences: false)
                        .map { $0.hasPrefix("{") ? "x" : $0.hasPrefix(":") ? "x" : String($0) }.joined(separator: "/")
                    try await client.execute(uri: uri, method: endpoint.method) { response in
                        // The demonstration's own pages are not there.
                        guard response.status != .notFound || !uri.contains("demo") else { return }
                        #expect(response.status == .forbidden, "\(endpoint.method) \(endpoint.pattern)")
                    }
                }
            }
        }
    }

    /// One surface is closed, the other is not; opened again, it is at once.
    @Test func aLevelOfTheDeskIsNotThePatients() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                world.house.gate.rules.levels.change(to: LevelSet(epoch: 1, levels: [.surface(.desk): .dark]))
                try await client.execute(uri: "/", method: .get) { #expect($0.status == .ok) }
                world.house.gate.rules.levels.change(to: LevelSet(epoch: 2, levels: [.all: .dark]))
                try await client.execute(uri: "/", method: .get) { #expect($0.status == .forbidden) }
                try await client.execute(uri: "/api/v1/openings?near=H2T1S9", method: .get) { response in
                    #expect(response.status == .forbidden && String(buffer: response.body).contains("\"denied\""))
                }
                world.house.gate.rules.levels.change(to: LevelSet(epoch: 3))
                try await client.execute(uri: "/", method: .get) { #expect($0.status == .ok) }
            }
        }
    }
}
