import Foundation
import TestKit
import Testing
import Workers

/// A mail server of the test's own (`smtp_server.py`) that ends with it.
struct MailServer {
    let port: Int
    let folder: String
    /// Of the certificate that the server shows; an authority of its own.
    let certificate: String?

    @discardableResult
    static func run<Value: Sendable>(
        _ behaviour: String, hasTLS: Bool = false, isolation: isolated (any Actor)? = #isolation,
        _ body: (MailServer) async throws -> Value
    ) async throws -> Value {
        try await withTemporaryDirectory { directory in
            let folder = directory + "/out"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            var arguments = [#filePath.replacing("MailServer.swift", with: "smtp_server.py"), behaviour, folder]
            if hasTLS { arguments += try await makeCertificate(in: directory) }
            let certificate = hasTLS ? arguments[3] : nil
            return try await Command.withRunning("python3", arguments) { line in
                try await body(MailServer(port: try #require(Int(line)), folder: folder, certificate: certificate))
            }
        }
    }

    private static func makeCertificate(in directory: String) async throws -> [String] {
        let paths = [directory + "/cert.pem", directory + "/key.pem"]
        try await Command.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-out", paths[0], "-keyout", paths[1],
            ])
        return paths
    }

    func settings(
        _ security: SMTPSecurity, credentials: SMTPCredentials? = nil, trusted: Bool = true, secondsMax: Int = 20
    ) -> SMTPSettings {
        SMTPSettings(
            host: "localhost", port: port, security: security, credentials: credentials, clientName: "creneau.example",
            authoritiesFile: trusted ? certificate : nil, connectSecondsMax: secondsMax, sendSecondsMax: secondsMax
        )
    }

    var messages: [[UInt8]] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".eml") }.sorted()
                .map { Array(FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) }
        }
    }

    func lines(_ log: String) -> [String] {
        let text = FileManager.default.contents(atPath: folder + "/" + log).map { String(decoding: $0, as: UTF8.self) }
        return (text ?? "").split(separator: "\n").map(String.init)
    }
}
