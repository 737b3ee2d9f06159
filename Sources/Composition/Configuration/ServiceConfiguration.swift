import Configuration
import Foundation
package import Front
import Logging
import Machine
package import Scheduling
import Serving
import UseCases
package import Workers

/// A deployment's settings, validated whole: once this value exists, nothing
/// in it needs to be questioned again.
package struct ServiceConfiguration: Sendable {
    /// Where messages go.
    package enum Mail: Equatable, Sendable {
        /// A folder, written as a Maildir.
        case maildir(String)
        case smtp(SMTPSettings)
    }

    struct TLSFiles: Equatable, Sendable {
        let certificate: String
        let key: String
    }

    package var folder: DataFolder
    package var database: DatabaseLocation
    var masterKeyFile: String
    /// The machine's tz database.
    var zonesFolder: String
    package var host: String
    package var frontPort: Int
    var deskPort: Int
    package var watchPort: Int
    package var publicURL: PublicURL
    /// Where staff reach the desk.
    package var deskURL: PublicURL
    /// Where officers reach their page; their passkeys are made for it.
    package var watchURL: PublicURL
    /// Where their page hands orders in.
    package var orderAddresses: [PublicURL]
    var trustedProxies: [AddressRange]
    var tls: TLSFiles?
    package var mail: Mail
    package var texts: Texts
    package var mailFrom: EmailAddress
    /// The Maildir into which the mail server delivers what comes back; `nil`: nothing is read.
    var bounceMaildir: String?
    /// Where the transparency log stands for all to read.
    package var publishedLog: String
    /// Who cosigns it.
    var witnesses: [WitnessAddress]
    var logLevel: Logger.Level
    /// `nil`: text on a terminal, JSON elsewhere.
    var logFormat: LogFormat?
    /// Requests a minute from one network; 0 is no limit.
    var requestsPerNetwork: Int
    var connections: ConnectionLimits
    var limits: Limits
    /// Whom people turn to.
    package var imprint: Imprint
    /// What is allowed and deserves to be known at start.
    var warnings: [String]

    /// What differs between a real deployment and the demonstration.
    package struct Defaults {
        var folder: String
        var logLevel: Logger.Level

        static let service = Defaults(folder: "creneau-data", logLevel: .info)
        /// Quieter, so that what it tells people stays on their terminal.
        package static let demo = Defaults(folder: "demo-data", logLevel: .notice)
    }

    static let requestsPerNetworkStandard = 600
    private static let limitMax = 1_000_000

    /// Reads and validates everything.
    ///
    /// - Throws: `ConfigurationFault` with *all* that is wrong.
    package static func load(_ sources: SettingsSources, _ defaults: Defaults = .service) async throws(ConfigurationFault)
        -> ServiceConfiguration
    {
        var reader = SettingsReader(try await sources.reader())
        reader.refusePasswords(in: sources.flags)
        let folder = Self.folder(&reader, defaults)
        let tls = Self.tls(&reader)
        let port = reader.integer(.frontPort, in: 1...65_535, otherwise: 8080)
        let publicURL =
            reader.parsed(.publicURL, as: "an http or https URL without a path", PublicURL.init)
            ?? PublicURL("\(tls == nil ? "http" : "https")://localhost:\(port)")
        let deskPort = reader.integer(.deskPort, in: 1...65_535, otherwise: 8081)
        let deskURL =
            reader.parsed(.deskURL, as: "an http or https URL without a path", PublicURL.init)
            ?? PublicURL("\(tls == nil ? "http" : "https")://localhost:\(deskPort)")
        var standard = Limits()
        standard.holdsPerNetwork = reader.integer(.limitHoldsPerNetwork, in: 0...limitMax, otherwise: standard.holdsPerNetwork)
        standard.holdsPerDevice = reader.integer(.limitHoldsPerDevice, in: 0...limitMax, otherwise: standard.holdsPerDevice)
        let origins = OriginLimits()
        let bookings = reader.integer(.limitBookingsPerOrigin, in: 0...limitMax, otherwise: origins.bookingsPerHour)
        standard.origins = bookings == 0 ? nil : origins
        standard.origins?.bookingsPerHour = bookings
        standard.appointmentsPerPerson = reader.integer(
            .limitAppointmentsPerPerson, in: 0...limitMax, otherwise: standard.appointmentsPerPerson)
        standard.messagesPerContact = reader.integer(
            .limitMessagesPerContact, in: 0...limitMax, otherwise: standard.messagesPerContact)
        standard.waiting = Self.lineCaps(&reader)
        let quietHours = reader.parsed(.quietHours, as: "hours such as 21:00-08:00, or none") { text in
            text == "none" ? .some(nil) : QuietHours(text).map(Optional.some)
        }
        if let quietHours { standard.quietHours = quietHours }
        let requestsPerNetwork = reader.integer(
            .limitRequestsPerNetwork, in: 0...limitMax, otherwise: requestsPerNetworkStandard)
        let connections = Self.connections(&reader)
        let database = reader.parsed(.databaseURL, as: "sqlite:PATH or postgres://…", DatabaseLocation.init)
        let watchPort = reader.integer(.watchPort, in: 1...65_535, otherwise: 8083)
        if watchPort == port { reader.note(.watchPort, "must differ from \(Setting.frontPort.variable) (both are \(port))") }
        for (setting, other) in [(Setting.frontPort, port), (.watchPort, watchPort)] where deskPort == other {
            reader.note(.deskPort, "must differ from \(setting.variable) (both are \(other))")
        }
        let watchURL = Self.watchURL(&reader, port: watchPort)
        let orderAddresses = Self.orderAddresses(&reader, otherwise: [publicURL, deskURL, watchURL].compactMap(\.self))
        let host = Self.host(&reader)
        let mail = Self.mail(&reader, folder, clientName: publicURL?.host ?? "localhost")
        let mailFrom = Self.mailFrom(&reader, mail)
        let texts = Self.texts(&reader, publicURL: publicURL)
        let bounceMaildir = Self.bounceMaildir(&reader)
        let publishedLog = reader.text(.publishedLog).map(absolute) ?? folder.publishedLog
        let witnesses = Self.witnesses(&reader)
        let logLevel = reader.word(.logLevel, otherwise: defaults.logLevel)
        let logFormat: LogFormat? = reader.text(.logFormat) == nil ? nil : reader.word(.logFormat, otherwise: LogFormat.json)
        let masterKeyFile = Self.masterKeyFile(reader, folder, sources.environment)
        let proxies = Self.trustedProxies(&reader)
        let imprint = Self.imprint(&reader)
        guard reader.problems.isEmpty, let publicURL, let deskURL, let watchURL, let mailFrom else {
            throw ConfigurationFault(problems: reader.problems)
        }
        var configuration = ServiceConfiguration(
            folder: folder, database: database ?? .sqlite(folder.database), masterKeyFile: masterKeyFile,
            zonesFolder: sources.environment["TZDIR"] ?? SystemZones.standardDirectory, host: host,
            frontPort: port, deskPort: deskPort, watchPort: watchPort, publicURL: publicURL, deskURL: deskURL,
            watchURL: watchURL, orderAddresses: orderAddresses, trustedProxies: proxies,
            tls: tls, mail: mail, texts: texts, mailFrom: mailFrom, bounceMaildir: bounceMaildir, publishedLog: publishedLog,
            witnesses: witnesses, logLevel: logLevel, logFormat: logFormat,
            requestsPerNetwork: requestsPerNetwork, connections: connections, limits: standard,
            imprint: imprint, warnings: []
        )
        configuration.warnings = configuration.cautions + sources.unknownVariables.map { "\($0) is not a setting of this program" }
        return configuration
    }

    /// Longest, in characters.
    private static let imprintMax = 200

    private static func imprint(_ reader: inout SettingsReader) -> Imprint {
        func line(_ setting: Setting) -> String? {
            reader.parsed(setting, as: "one line of \(imprintMax) characters at most") { text in
                let line = text.typedLine
                return line.isEmpty || line.unicodeScalars.count > imprintMax ? nil : line
            }
        }
        return Imprint(
            siteOperator: line(.siteOperator), privacyOfficer: line(.privacyOfficer), accessibilityContact: line(.accessibilityContact))
    }

    /// The variables of what the privacy page names and nobody has set.
    package var missingImprint: [String] {
        let all: [(Setting, String?)] = [
            (.siteOperator, imprint.siteOperator), (.privacyOfficer, imprint.privacyOfficer),
            (.accessibilityContact, imprint.accessibilityContact),
        ]
        return all.filter { $0.1 == nil }.map(\.0.variable)
    }

    private static func lineCaps(_ reader: inout SettingsReader) -> LineCaps {
        var caps = LineCaps()
        caps.perContact = reader.integer(.limitWaitingPerContact, in: 0...limitMax, otherwise: caps.perContact)
        caps.perNetwork = reader.integer(.limitWaitingPerNetwork, in: 0...limitMax, otherwise: caps.perNetwork)
        caps.perMailDomain = reader.integer(.limitWaitingPerMailDomain, in: 0...limitMax, otherwise: caps.perMailDomain)
        return caps
    }

    private static func folder(_ reader: inout SettingsReader, _ defaults: Defaults) -> DataFolder {
        let folder = DataFolder(path: absolute(reader.text(.dataDirectory) ?? defaults.folder))
        if folder.socket.utf8.count > DataFolder.socketPathBytesMax {
            reader.note(.dataDirectory, "is too long a path for the vault's socket; choose one nearer the root")
        }
        return folder
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    private static func host(_ reader: inout SettingsReader) -> String {
        reader.parsed(.host, as: "an IP address, such as 127.0.0.1, 0.0.0.0 or ::") { isAddress($0) ? $0 : nil } ?? "127.0.0.1"
    }

    private static func isAddress(_ text: String) -> Bool {
        var four = in_addr()
        var six = in6_addr()
        return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, text, &six) == 1
    }

    private static func trustedProxies(_ reader: inout SettingsReader) -> [AddressRange] {
        (reader.text(.trustedProxies) ?? "").split(separator: ",").compactMap { item in
            let text = String(item).trimmed
            let range = AddressRange(text)
            if range == nil { reader.note(.trustedProxies, "must be addresses or CIDR blocks with commas; \"\(text)\" is neither") }
            return range
        }
    }

    private static func tls(_ reader: inout SettingsReader) -> TLSFiles? {
        let certificate = readable(&reader, .tlsCertificateFile)
        let key = readable(&reader, .tlsKeyFile)
        for (given, missing) in [(Setting.tlsCertificateFile, Setting.tlsKeyFile), (.tlsKeyFile, .tlsCertificateFile)]
        where reader.text(given) != nil && reader.text(missing) == nil {
            reader.note(missing, "is needed beside \(given.variable)")
        }
        guard let certificate, let key else { return nil }
        return TLSFiles(certificate: certificate, key: key)
    }

    static func readable(_ reader: inout SettingsReader, _ setting: Setting) -> String? {
        reader.parsed(setting, as: "a file that can be read") {
            let path = absolute($0)
            return FileManager.default.isReadableFile(atPath: path) ? path : nil
        }
    }

    private static func masterKeyFile(_ reader: SettingsReader, _ folder: DataFolder, _ environment: [String: String]) -> String {
        if let file = reader.text(.masterKeyFile) { return absolute(file) }
        // systemd.exec(5), LoadCredential=: files that only this service sees.
        if let credentials = environment["CREDENTIALS_DIRECTORY"] { return credentials + "/creneau-master-key" }
        return folder.masterKey
    }
}

extension ServiceConfiguration {
    private static func mail(_ reader: inout SettingsReader, _ folder: DataFolder, clientName: String) -> Mail {
        let passwordFile = reader.text(.smtpPasswordFile)
        guard let url = reader.text(.smtpURL) else {
            for setting in [Setting.smtpPasswordFile, .smtpAuthoritiesFile] where reader.text(setting) != nil {
                reader.note(setting, "means nothing without \(Setting.smtpURL.variable)")
            }
            return .maildir(reader.text(.maildir).map(absolute) ?? folder.mail)
        }
        if reader.text(.maildir) != nil { reader.note(.maildir, "means nothing beside \(Setting.smtpURL.variable); choose one") }
        var password: String?
        if let passwordFile {
            password = try? String(contentsOfFile: absolute(passwordFile), encoding: .utf8)
            if password == nil { reader.note(.smtpPasswordFile, "cannot be read") }
        }
        do {
            var settings = try SMTPSettings(url: url, password: password, clientName: clientName)
            settings.authoritiesFile = readable(&reader, .smtpAuthoritiesFile)
            return .smtp(settings)
        } catch {
            reader.note(.smtpURL, problem(error))
            return .maildir(folder.mail)
        }
    }

    private static func bounceMaildir(_ reader: inout SettingsReader) -> String? {
        reader.parsed(.bounceMaildir, as: "a folder with new and cur in it, which this user may write to") {
            let path = absolute($0)
            let areThere = ["new", "cur"].allSatisfy { FileManager.default.isWritableFile(atPath: path + "/" + $0) }
            return areThere ? path : nil
        }
    }

    private static func problem(_ problem: SMTPURLProblem) -> String {
        switch problem {
        case .malformed: "is not a URL of the form smtp://[user@]host[:port]"
        case .unknownScheme: "must begin with smtp:// or smtps://"
        case .malformedHost: "names no host (or the public URL's host cannot be given as one's name)"
        case .unknownParameter: "has a path or a parameter other than starttls"
        case .badStartTLS: "may say ?starttls=required, optional or none, and nothing with smtps"
        case .incompleteCredentials: "needs both a user and a password, or neither"
        case .credentialsInClear: "would send a password in clear to another machine: let it require STARTTLS, or use smtps"
        }
    }

    private static func mailFrom(_ reader: inout SettingsReader, _ mail: Mail) -> EmailAddress? {
        if reader.text(.mailFrom) == nil, case .smtp = mail {
            reader.note(.mailFrom, "is needed with \(Setting.smtpURL.variable)")
            return nil
        }
        return reader.text(.mailFrom) == nil
            ? EmailAddress("rendez-vous@localhost.localdomain")
            : reader.parsed(.mailFrom, as: "an e-mail address", EmailAddress.init)
    }

    /// What is legal and unwise.
    private var cautions: [String] {
        var cautions: [String] = []
        let switches: [(Setting, Int)] = [
            (.limitRequestsPerNetwork, requestsPerNetwork), (.limitConnectionsPerNetwork, connections.perNetworkMax),
            (.limitBodyPace, connections.paceBytes), (.limitHoldsPerNetwork, limits.holdsPerNetwork),
            (.limitHoldsPerDevice, limits.holdsPerDevice), (.limitAppointmentsPerPerson, limits.appointmentsPerPerson),
            (.limitMessagesPerContact, limits.messagesPerContact), (.limitWaitingPerContact, limits.waiting.perContact),
            (.limitWaitingPerNetwork, limits.waiting.perNetwork), (.limitWaitingPerMailDomain, limits.waiting.perMailDomain),
            (.limitBookingsPerOrigin, limits.origins?.bookingsPerHour ?? 0),
        ]
        for (setting, value) in switches where value == 0 { cautions.append("\(setting.variable) is 0: this limit is off") }
        let isLoopback = host == "::1" || host.hasPrefix("127.")
        if !isLoopback, tls == nil, !publicURL.isSecure {
            cautions.append("the site listens on \(host) without TLS and its public URL is http: what people type would travel in clear")
        }
        if !isLoopback { cautions.append("health and metrics listen on \(host) too: let a firewall keep port \(watchPort) inside") }
        if publicURL.isSecure, tls == nil, trustedProxies.isEmpty {
            cautions.append("the public URL is https without a certificate here: name the proxy in \(Setting.trustedProxies.variable)")
        }
        if case .gateway(let settings) = texts, settings.statusURL == nil {
            cautions.append("no answer to a text comes in until \(Setting.publicURL.variable) says where the gateway reaches this site")
        }
        return cautions
    }
}
