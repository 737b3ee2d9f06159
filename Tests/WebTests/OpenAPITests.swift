import Bytes
import Foundation
import HTTPTypes
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

struct OpenAPITests {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/openapi.json")

    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedDescriptionIsTheOneThatIsServed() throws {
        let text = OpenAPIDocument.document.pretty() + "\n"
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try text.write(to: Self.file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text, "run the tests with UPDATE=1 and look at the difference")
    }

    @Test func everyRouteOfTheAPIIsDescribedAndEveryDescriptionHasARoute() async throws {
        try await withWorld { world in
            let endpoints = FrontSurface.endpoints(house: world.house.house, settings: try World.settings(), metrics: Metrics())
            let routes = Set(endpoints.all.filter { $0.face == .api }.map { $0.method.rawValue.lowercased() + " " + $0.pattern })
            guard case .object(let paths)? = OpenAPIDocument.document["paths"] else {
                Issue.record("no paths")
                return
            }
            let described = paths.flatMap { path -> [String] in
                guard case .object(let methods) = path.value else { return [] }
                return methods.map { $0.name + " " + path.name }
            }
            #expect(Set(described) == routes)
            #expect(described.count == routes.count)
        }
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        let text = OpenAPIDocument.document.compact
        let schemas = try #require(OpenAPIDocument.document["components"]?["schemas"])
        let prefix = "\"#/components/schemas/"
        let names = text.components(separatedBy: prefix).dropFirst().compactMap { $0.split(separator: "\"").first.map(String.init) }
        #expect(!names.isEmpty)
        for name in Set(names) { #expect(schemas[name] != nil, "\(name)") }
    }
}
