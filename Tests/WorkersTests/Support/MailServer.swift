import Foundation
import Glibc
import Testing
import Workers

/// A mail server of the test's own (`smtp_server.py`) that ends with it.
struct MailServer {
    let port: Int
    let folder: String
    /// Of the certificate that the server shows; an authority of its own.
    let certificate: String?

    @discardableResult
    static func run<Value>(
        _ behaviour: String, hasTLS: Bool = false, isolation: isolated (any Actor)? = #isolation,
        _ body: (MailServer) async throws -> Value
    ) async throws -> Value {
        try await withTemporaryDirectory { directory in
            let folder = directory + "/out"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            var arguments = [#filePath.replacing("MailServer.swift", with: "smtp_server.py"), behaviour, folder]
            if hasTLS { arguments += try makeCertificate(in: directory) }
            let (process, input, output) = (Process(), Pipe(), Pipe())
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["python3"] + arguments
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            defer {
                try? input.fileHandleForWriting.close()
                process.waitUntilExit()
            }
            let port = try #require(Int(Self.line(of: output.fileHandleForReading)))
            return try await body(MailServer(port: port, folder: folder, certificate: hasTLS ? arguments[3] : nil))
        }
    }

    /// The first line of a pipe. Foundation's own reading ends the process
    /// where a signal, which other tests send, comes in between.
    private static func line(of pipe: FileHandle) -> String {
        var bytes: [UInt8] = [], byte: UInt8 = 0
        while true {
            let count = read(pipe.fileDescriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1, byte != UInt8(ascii: "\n") else { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
    }

    private static func makeCertificate(in directory: String) throws -> [String] {
        let paths = [directory + "/cert.pem", directory + "/key.pem"]
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-out", paths[0], "-keyout", paths[1],
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
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
