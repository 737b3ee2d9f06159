import Formats
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases
@testable import Workers

@Suite struct SMTPTransportTests {
    private func send(_ server: MailServer, _ settings: SMTPSettings) async throws(MailFailure) {
        try await SMTPTransport(settings).send(Mail.message(), to: Mail.person, from: Mail.sender)
    }

    @Test func whatTheServerGetsIsWhatWasWritten() async throws {
        try await MailServer.run("accept") { server in
            try await send(server, server.settings(.none))
            #expect(try server.messages == [Mail.message().encoded()])
            let commands = server.lines("commands.log")
            #expect(commands.contains("EHLO creneau.example"))
            #expect(commands.contains { $0.hasPrefix("MAIL FROM:<rendez-vous@creneau.example>") })
            #expect(commands.contains { $0.hasPrefix("RCPT TO:<marie@exemple.ca>") })
        }
    }

    @Test func theConnectionIsKept() async throws {
        try await MailServer.run("accept") { server in
            let transport = SMTPTransport(server.settings(.none))
            let began = ContinuousClock.now
            for number in 0..<3 {
                try await transport.send(Mail.message(UInt64(number)), to: Mail.person, from: Mail.sender)
            }
            #expect(try server.messages.count == 3)
            // Of those who bring something: a port that was somebody else's a moment ago still has callers of theirs.
            let senders = server.lines("sessions.log").filter { $0.hasSuffix(" MAIL") }.map { $0.prefix { $0 != " " } }
            #expect(senders.count == 3)
            // One that stood idle for half a minute is not trusted: where all three together took as long, nothing is claimed.
            if ContinuousClock.now - began < .seconds(30) { #expect(Set(senders).count == 1) }
        }
    }

    @Test(arguments: [
        ("rcpt450", MailFailure.temporary(code: 450)), ("mail451", .temporary(code: 451)), ("data452", .temporary(code: 452)),
        ("rcpt550", .permanent(code: 550)), ("data554", .permanent(code: 554)), ("rcpt421", .unavailable),
        ("greeting554", .unavailable),
    ])
    func onlyAnAnswerAboutTheMessageCondemnsIt(_ behaviour: String, _ failure: MailFailure) async throws {
        try await MailServer.run(behaviour) { server in
            await #expect(throws: failure) { try await send(server, server.settings(.none)) }
            let messages = try server.messages
            #expect(messages.isEmpty)
        }
    }

    @Test func aServerThatHangsIsLeftAlone() async throws {
        try await MailServer.run("hang") { server in
            await #expect(throws: MailFailure.unavailable) {
                try await send(server, server.settings(.none, secondsMax: 1))
            }
        }
    }

    @Test func aServerThatIsNotThereIsUnavailable() async throws {
        let settings = SMTPSettings(host: "127.0.0.1", port: 1, security: .none, clientName: "creneau.example")
        await #expect(throws: MailFailure.unavailable) {
            try await SMTPTransport(settings).send(Mail.message(), to: Mail.person, from: Mail.sender)
        }
    }

    @Test func nothingIsSentInClearWhereTLSIsRequired() async throws {
        try await MailServer.run("accept") { server in
            await #expect(throws: MailFailure.unavailable) { try await send(server, server.settings(.startTLS)) }
            #expect(!server.lines("commands.log").contains { $0.hasPrefix("MAIL") })
        }
    }

    @Test func aCertificateOfAnUnknownAuthorityIsRefused() async throws {
        try await MailServer.run("accept", hasTLS: true) { server in
            await #expect(throws: MailFailure.unavailable) {
                try await send(server, server.settings(.startTLS, trusted: false))
            }
            #expect(!server.lines("commands.log").contains { $0.hasPrefix("MAIL") })
        }
    }

    @Test(arguments: [("accept", SMTPSecurity.startTLS), ("implicit", .implicitTLS), ("accept", .startTLSIfOffered)])
    func aMessageGoesOverTLSWithAPassword(_ behaviour: String, _ security: SMTPSecurity) async throws {
        try await MailServer.run(behaviour, hasTLS: true) { server in
            let credentials = SMTPCredentials(user: "user", password: "pass word")
            try await send(server, server.settings(security, credentials: credentials))
            #expect(try server.messages == [Mail.message().encoded()])
            // RFC 4616: base64 of NUL user NUL password.
            #expect(server.lines("commands.log").contains("AHVzZXIAcGFzcyB3b3Jk"))
        }
    }

    @Test func refusedCredentialsCondemnNoMessage() async throws {
        try await MailServer.run("badauth", hasTLS: true) { server in
            let credentials = SMTPCredentials(user: "user", password: "wrong")
            await #expect(throws: MailFailure.unavailable) {
                try await send(server, server.settings(.startTLS, credentials: credentials))
            }
        }
    }
}
