import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import UseCases
@testable import Watch

/// A visitor without JavaScript: keeps cookies as RFC 6265 says, presses
/// buttons of the forms it sees, follows redirects when told to.
struct Browser {
    private struct Cookie {
        var path: String
        var value: String
    }

    let client: any TestClientProtocol
    private var cookies: [String: [Cookie]] = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    mutating func get(_ uri: String) async throws -> TestResponse { try await send(uri, .get, nil) }

    mutating func post(_ uri: String, _ fields: [String: String], headers: HTTPFields = [:]) async throws -> TestResponse {
        let pairs = fields.sorted { $0.key < $1.key }.map { Self.encoded($0.key) + "=" + Self.encoded($0.value) }
        let response = try await send(uri, .post, pairs.joined(separator: "&"), headers)
        // A form that comes back stands at an address: what a browser shows is that.
        guard response.status == .seeOther, let address = response.headers[.location], address.contains("saisie=1") else { return response }
        lastTyped = address
        return try await get(address)
    }

    /// Where the form stands that came back last.
    private(set) var lastTyped: String?

    /// Follows a redirect; a see-other is always a GET.
    mutating func follow(_ response: TestResponse) async throws -> TestResponse {
        try await get(try #require(response.headers[.location]))
    }

    private mutating func send(
        _ uri: String, _ method: HTTPRequest.Method, _ form: String?, _ more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = more
        if form != nil, headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let path = uri.prefix { $0 != "?" }
        let sent = cookies.flatMap { name, values in
            values.filter { Self.matches(path: path, $0.path) }.sorted { $0.path.count > $1.path.count }.map { name + "=" + $0.value }
        }
        if !sent.isEmpty { headers[.cookie] = sent.joined(separator: "; ") }
        let response = try await client.execute(uri: uri, method: method, headers: headers, body: form.map { ByteBuffer(string: $0) })
        for field in response.headers[values: .setCookie] { keep(field) }
        return response
    }

    private mutating func keep(_ field: String) {
        let parts = field.components(separatedBy: "; ")
        let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = parts.first { $0.hasPrefix("Path=") }.map { String($0.dropFirst(5)) } ?? "/"
        var others = (cookies[pair[0]] ?? []).filter { $0.path != path }
        if !parts.contains("Max-Age=0") { others.append(Cookie(path: path, value: pair[1])) }
        cookies[pair[0]] = others
    }

    /// What a server sees of a browser that lost a cookie.
    mutating func forget(_ name: String) { cookies[name] = nil }

    func has(_ name: String) -> Bool { !(cookies[name] ?? []).isEmpty }

    private static func matches(path: Substring, _ cookie: String) -> Bool {
        path == cookie || (path.hasPrefix(cookie) && (cookie.hasSuffix("/") || path.dropFirst(cookie.count).hasPrefix("/")))
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The value of the first input of that name.
    func value(of name: String) throws -> String {
        let start = try #require(text.range(of: "name=\"\(name)\" value=\""), "no field \(name)")
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}

extension String {
    /// The whole postal code, however an address spells it: three letters of
    /// it stand in sealed text by chance.
    var tellsThePlace: Bool { ["H2X1Y4", "H2X%201Y4", "H2X+1Y4", "H2X 1Y4"].contains(where: contains) }
}
