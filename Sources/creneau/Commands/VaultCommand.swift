import ArgumentParser
import Composition
import Foundation
import Logging
import Machine
import Seals
import ServiceLifecycle
import UnixSignals
import UseCases
import Vault

/// `creneau vault`: the process that `serve` keeps as its child. It takes
/// flags alone: it has no business with the rest of the configuration.
struct VaultCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "vault", abstract: "Run the vault's process (started by `serve`).")

    @Option(help: "The Unix socket to listen on.")
    var socket: String
    @Option(help: "Where keys and journal are kept.")
    var dir: String
    @Option(help: "Where the orders of this machine's officers are kept.")
    var orders: String?
    @Option(help: "The master key.")
    var masterKeyFile: String
    @Option(help: "As CRENEAU_DESK_URL.", transform: origin)
    var deskUrl: PublicURL
    @Option(help: "As CRENEAU_LOG_LEVEL.", transform: level)
    var logLevel = Logger.Level.info
    @Option(help: "As CRENEAU_LOG_FORMAT.")
    var logFormat: LogFormat?
    @Flag(help: "Keep running when the standard input ends.")
    var detached = false

    func perform() async throws {
        let logger = Logs.logger("vault", level: logLevel, format: logFormat)
        var settings = VaultSettings(directory: dir, socketPath: socket, masterKeyFile: masterKeyFile)
        settings.ordersFolder = orders
        settings.deskOrigins = [deskUrl.description]
        settings.relyingPartyID = deskUrl.host
        settings.horizonDays = Limits.horizonDays + 1
        settings.textToken = ProcessInfo.processInfo.environment[VaultProcess.textTokenVariable].map { TextToken($0) }
        let server = VaultServer(
            settings: settings, clock: SystemClock(),
            logger: logger, exitOnStandardInputEOF: !detached)
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    ServiceGroupConfiguration.ServiceConfiguration(
                        service: server, successTerminationBehavior: .gracefullyShutdownGroup)
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        ).run()
    }

    private static func origin(_ text: String) throws -> PublicURL {
        guard let url = PublicURL(text) else { throw ValidationError("\"\(text)\" is no http or https URL without a path") }
        return url
    }

    private static func level(_ text: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: text) else { throw ValidationError("there is no log level \"\(text)\"") }
        return level
    }
}

extension LogFormat: ExpressibleByArgument {}
