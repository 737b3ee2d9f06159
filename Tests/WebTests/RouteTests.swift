import Containment
import Hummingbird
import HummingbirdTesting
import Scheduling
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
@testable import Watch

struct RouteTests {
    @Test func everyPageExistsInBothLanguages() async throws {
        try await withWorld { world in
            let endpoints = FrontSurface.endpoints(
                house: world.house.house, settings: try World.settings(mailbox: "/nowhere"), metrics: Metrics())
            let patterns = Set(endpoints.all.map(\.pattern))
            for route in Route.allCases {
                for language in Language.allCases { #expect(patterns.contains(route.pattern(in: language)), "\(route) \(language)") }
            }
        }
    }

    @Test func noRouteAsksForWhatOnlyTheServiceMayDo() async throws {
        try await withWorld { world in
            let endpoints = FrontSurface.endpoints(house: world.house.house, settings: try World.settings(), metrics: Metrics())
            for endpoint in endpoints.all {
                #expect(PolicyTable.standard.decision(at: .open, for: .patient, endpoint.capability) == .allow, "\(endpoint.pattern)")
            }
        }
    }

    @Test func theDemonstrationsMailboxExistsInTheDemonstrationAlone() async throws {
        try await withWorld { world in
            let patterns = FrontSurface.endpoints(house: world.house.house, settings: try World.settings(), metrics: Metrics()).all.map(
                \.pattern)
            #expect(!patterns.contains { $0.contains("demo") })
        }
    }

    @Test func aKnownAddressNamesTheMethodsItHas() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await client.execute(uri: "/recherche", method: .get) { response in
                    #expect(response.status == .methodNotAllowed)
                    #expect(response.headers[.allow] == "POST")
                }
                try await client.execute(uri: "/api/v1/holds/x", method: .put) { response in
                    #expect(response.status == .methodNotAllowed)
                    #expect(response.headers[.allow] == "DELETE")
                    #expect(response.headers[.contentType] == "application/problem+json")
                }
                try await client.execute(uri: "/a-propos", method: .head) { response in
                    #expect(response.status == .ok)
                    #expect(response.body.readableBytes == 0)
                    #expect((response.headers[.contentLength].flatMap { Int($0) } ?? 0) > 1000)
                }
            }
        }
    }

    @Test(arguments: [("/rien", "fr"), ("/en/nothing", "en"), ("/english", "fr")])
    func whereNothingIsThePageSpeaksTheLanguageOfTheAddress(path: String, language: String) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status == .notFound)
                    #expect(response.headers[.contentLanguage] == language)
                }
            }
        }
    }

    @Test func everyAnswerForbidsWhatNoPageNeeds() async throws {
        try await withWorld { world in
            try await world.withFront(try World.settings(isSecure: true)) { client in
                for path in ["/", "/rien", "/api/v1/reasons", "/api/rien", "/healthz"] {
                    try await client.execute(uri: path, method: .get) { response in
                        #expect(response.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true, "\(path)")
                        #expect(response.headers[.referrerPolicy] == "no-referrer")
                        #expect(response.headers[.xContentTypeOptions] == "nosniff")
                        #expect(response.headers[.strictTransportSecurity] != nil)
                        #expect(response.headers[.cacheControl] != nil)
                        #expect(response.headers[.requestID] != nil)
                    }
                }
            }
        }
    }

    @Test func tooManyRequestsAreToldWhenToComeBack() async throws {
        try await withWorld { world in
            try await world.withFront(try World.settings(requestsPerNetwork: 2)) { client in
                for _ in 0..<2 { try await client.execute(uri: "/api/v1/reasons", method: .get) { #expect($0.status == .ok) } }
                try await client.execute(uri: "/api/v1/reasons", method: .get) { response in
                    #expect(response.status == .tooManyRequests)
                    #expect(response.headers[.retryAfter] == "30")
                }
                try await client.execute(uri: "/healthz", method: .get) { #expect($0.status == .ok) }
            }
        }
    }

    @Test func metricsAnswerThisMachineAlone() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await client.execute(uri: "/metrics", method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(String(buffer: response.body).hasSuffix("# EOF\n"))
                }
                try await client.execute(uri: "/metrics", method: .get, headers: [.forwardedFor: "203.0.113.9"]) { response in
                    #expect(response.status == .notFound)
                }
            }
        }
    }

    @Test func readinessReportsTheVaultBesideTheStore() async throws {
        try await withWorld { world in
            try await world.withFront { client in
                try await client.execute(uri: "/readyz", method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(String(buffer: response.body) == #"{"status":"ready","vault":"up"}"#)
                }
            }
        }
    }
}
