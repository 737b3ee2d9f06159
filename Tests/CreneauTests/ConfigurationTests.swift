import ArgumentParser
import Foundation
import Logging
import Testing
import UseCases
import Workers

@testable import API
@testable import Clinics
@testable import Composition
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import creneau

@Suite struct ConfigurationTests {
    private func load(_ environment: [String: String] = [:], flags: [Setting: String] = [:], file: String? = nil) async throws
        -> ServiceConfiguration
    {
        try await ServiceConfiguration.load(SettingsSources(flags: flags, environment: environment, file: file))
    }

    private func problems(_ environment: [String: String]) async -> [String] {
        do {
            _ = try await load(environment)
            return []
        } catch {
            return (error as? ConfigurationFault)?.problems ?? ["another error"]
        }
    }

    /// A file that is gone when the body ends.
    private func withFile<Result>(_ text: String, _ body: (String) async throws -> Result) async throws -> Result {
        var generator = SystemRandomNumberGenerator()
        let path = NSTemporaryDirectory() + "/creneau-configuration-\(generator.next()).yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(path)
    }

    @Test func nothingNeedsToBeSet() async throws {
        let configuration = try await load()
        #expect(configuration.host == "127.0.0.1")
        #expect(configuration.frontPort == 8080 && configuration.watchPort == 8083)
        #expect(configuration.publicURL.description == "http://localhost:8080")
        #expect(configuration.database == .sqlite(configuration.folder.database))
        #expect(configuration.mail == .maildir(configuration.folder.mail))
        #expect(configuration.folder.path.hasSuffix("/creneau-data") && configuration.folder.path.hasPrefix("/"))
        #expect(configuration.warnings.isEmpty)
    }

    @Test func aFlagWinsOverTheEnvironmentWhichWinsOverTheFile() async throws {
        let configuration = try await withFile("front_port: 9001\nwatch_port: 9002\nlog_level: debug\n") { file in
            try await load(
                ["CRENEAU_FRONT_PORT": "9011", "CRENEAU_WATCH_PORT": "9012"], flags: [.frontPort: "9021"], file: file)
        }
        #expect(configuration.frontPort == 9021)
        #expect(configuration.watchPort == 9012)
        #expect(configuration.logLevel == .debug)
    }

    /// Everyone on the machine can read a command line; nobody sees the password in what is said of it.
    @Test(arguments: [
        (Setting.databaseURL, "postgres://creneau:hunter2@localhost/creneau"), (.smtpURL, "smtps://mailer:hunter2@mail.example"),
        (.smsURL, "https://AC1:hunter2@texts.example/Messages.json"),
    ])
    func aPasswordInAFlagIsRefusedAndNotRepeated(setting: Setting, url: String) async throws {
        let fault = await #expect(throws: ConfigurationFault.self) {
            try await load(
                flags: [setting: url, .mailFrom: "a@example.org"].merging(setting == .smsURL ? [.smsFrom: "+15145550100"] : [:]) { $1 })
        }
        #expect(fault?.problems.count == 1 && fault?.problems.contains { $0.contains("hunter2") } == false)
        _ = try await load(
            [setting.variable: url, "CRENEAU_MAIL_FROM": "a@example.org"].merging(
                setting == .smsURL ? ["CRENEAU_SMS_FROM": "+15145550100"] : [:]
            ) { $1 })
    }

    @Test(arguments: [
        (["url": "http://AC1@texts.example/"], "clear"), (["url": "https://texts.example/"], "account"),
        (["url": "ftp://AC1@texts.example/"], "https"), (["from": "Clinique"], "telephone"), (["from": ""], "needed"),
        (["token_file": "/nowhere"], "read"), (["url": ""], "means nothing"),
    ])
    func aTextGatewayNeedsWhatItIsAskedWith(changes: [String: String], problem: String) async throws {
        let told = try await withFile("a-token\n") { file in
            let all = ["url": "https://AC1@texts.example/Messages.json", "token_file": file, "from": "+15145550100"]
            return await problems(
                Dictionary(uniqueKeysWithValues: all.merging(changes) { $1 }.map { ("CRENEAU_SMS_" + $0.uppercased(), $1) }))
        }
        #expect(told.contains { $0.contains(problem) }, "\(told)")
    }

    @Test func aTextGatewayIsToldWhereTheOutcomeGoes() async throws {
        let texts = try await withFile("a-token\n") { file in
            try await load([
                "CRENEAU_SMS_URL": "https://AC1@texts.example/Messages.json", "CRENEAU_SMS_TOKEN_FILE": file,
                "CRENEAU_SMS_FROM": "+15145550100", "CRENEAU_PUBLIC_URL": "https://a.example",
            ]).texts
        }
        guard case .gateway(let settings) = texts else {
            Issue.record("no gateway")
            return
        }
        #expect(settings.url == "https://texts.example/Messages.json" && settings.user == "AC1" && settings.token == "a-token")
        #expect(settings.statusURL == "https://a.example/webhooks/sms/status/")
        #expect(!"\(settings)".contains("AC1") && !"\(settings)".contains("a-token"))
    }

    @Test func aMailServersAuthorityIsAFileThatCanBeRead() async throws {
        let mail = ["CRENEAU_SMTP_URL": "smtp://localhost", "CRENEAU_MAIL_FROM": "a@example.org"]
        let file = #filePath
        guard case .smtp(let settings) = try await load(mail.merging(["CRENEAU_SMTP_CA_FILE": file]) { $1 }).mail else {
            Issue.record("not SMTP")
            return
        }
        #expect(settings.authoritiesFile == file)
        #expect(await problems(mail.merging(["CRENEAU_SMTP_CA_FILE": "/nowhere.pem"]) { $1 }).count == 1)
        #expect(await problems(["CRENEAU_SMTP_CA_FILE": file]).count == 1)
    }

    @Test func aListInTheFileReadsAsOne() async throws {
        let configuration = try await withFile("trusted_proxies:\n  - 10.0.0.1\n  - 10.0.0.2\n") { try await load(file: $0) }
        #expect(configuration.trustedProxies == ["10.0.0.1", "10.0.0.2"].compactMap(AddressRange.init))
    }

    @Test func everyProblemIsToldAtOnce() async {
        let told = await problems([
            "CRENEAU_FRONT_PORT": "80800", "CRENEAU_DATABASE_URL": "mysql://secret-word@host/db", "CRENEAU_LOG_LEVEL": "loud",
            "CRENEAU_PUBLIC_URL": "ftp://example", "CRENEAU_TLS_CERTIFICATE_FILE": "/nowhere/cert.pem",
            "CRENEAU_LIMIT_HOLDS_PER_DEVICE": "-1", "CRENEAU_HOST": "everywhere", "CRENEAU_SMTP_URL": "smtp://mail.example",
            "CRENEAU_TRUSTED_PROXIES": "10.0.0.0/8, proxy.example",
        ])
        let expected = [
            "CRENEAU_FRONT_PORT", "CRENEAU_DATABASE_URL", "CRENEAU_LOG_LEVEL", "CRENEAU_PUBLIC_URL",
            "CRENEAU_TLS_CERTIFICATE_FILE", "CRENEAU_TLS_KEY_FILE", "CRENEAU_LIMIT_HOLDS_PER_DEVICE", "CRENEAU_HOST",
            "CRENEAU_MAIL_FROM", "CRENEAU_TRUSTED_PROXIES",
        ]
        #expect(told.count == expected.count)
        for name in expected { #expect(told.contains { $0.hasPrefix(name + " (") }, "\(name)") }
        #expect(!told.joined().contains("secret-word"), "a secret is not repeated")
    }

    @Test func aMisspeltNameInTheFileIsAProblem() async throws {
        await #expect(throws: ConfigurationFault.self) {
            try await withFile("front_prot: 9001\n") { try await load(file: $0) }
        }
    }

    @Test func aMisspeltVariableIsAWarning() async throws {
        let configuration = try await load(["CRENEAU_FRONT_PROT": "9001"])
        #expect(configuration.warnings.contains { $0.contains("CRENEAU_FRONT_PROT") })
    }

    @Test func aFileThatIsMissingIsAProblem() async {
        await #expect(throws: ConfigurationFault.self) { try await load(file: "/nowhere/creneau.yaml") }
    }

    @Test func aLimitOfZeroIsOffAndSaysSo() async throws {
        let configuration = try await load(["CRENEAU_LIMIT_HOLDS_PER_NETWORK": "0"])
        #expect(configuration.limits.holdsPerNetwork == 0)
        #expect(configuration.warnings.contains { $0.hasPrefix("CRENEAU_LIMIT_HOLDS_PER_NETWORK is 0") })
    }

    @Test func listeningToAllWithoutTLSIsAWarning() async throws {
        let configuration = try await load(["CRENEAU_HOST": "0.0.0.0"])
        #expect(configuration.warnings.contains { $0.contains("in clear") })
    }

    @Test func theMasterKeyComesFromTheServiceManagerWhenItGivesOne() async throws {
        let given = try await load(["CREDENTIALS_DIRECTORY": "/run/credentials/creneau.service"])
        #expect(given.masterKeyFile == "/run/credentials/creneau.service/creneau-master-key")
        let named = try await load(["CREDENTIALS_DIRECTORY": "/run/credentials", "CRENEAU_MASTER_KEY_FILE": "/etc/creneau/key"])
        #expect(named.masterKeyFile == "/etc/creneau/key")
    }

    @Test func mailGoesToAServerOrToAFolderNotToBoth() async {
        let told = await problems([
            "CRENEAU_SMTP_URL": "smtp://localhost", "CRENEAU_MAILDIR": "/var/mail/creneau", "CRENEAU_MAIL_FROM": "a@example.org",
        ])
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("CRENEAU_MAILDIR") == true)
    }

    @Test func everySettingIsAFlag() throws {
        let arguments = Setting.allCases.flatMap { [$0.flag, "value-of-\($0.rawValue)"] }
        let options = try ConfigurationOptions.parse(arguments)
        #expect(options.values == Dictionary(uniqueKeysWithValues: Setting.allCases.map { ($0, "value-of-\($0.rawValue)") }))
    }

    @Test(arguments: [
        ("sqlite:a.db", DatabaseLocation.sqlite("a.db")), ("sqlite:/a/b.db", .sqlite("/a/b.db")),
        ("postgres://u@h/d", .postgres("postgres://u@h/d")), ("sqlite:", nil), ("sqlite://a", nil), ("a.db", nil),
    ])
    func aDatabaseIsAFileOrAServer(text: String, location: DatabaseLocation?) { #expect(DatabaseLocation(text) == location) }

    @Test(arguments: [
        ("https://rv.example.org", "https://rv.example.org"), ("http://localhost:8080/", "http://localhost:8080"),
        ("https://rv.example.org/path", nil), ("https://user@rv.example.org", nil), ("rv.example.org", nil),
    ])
    func aPublicURLHasNoPath(text: String, canonical: String?) { #expect(PublicURL(text)?.description == canonical) }
}
