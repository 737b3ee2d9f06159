import Clinics
import CoreMetrics
import Database
import Desk
import Formats
import Foundation
import Front
import Logging
import NIOCore
import Openings
import Operations
import Orders
import PublishedLog
import Scheduling
import Seals
import ServiceLifecycle
import Serving
import UnixSignals
import UseCases
import Vault
import VaultCalls
import Waiting
import Watch
import Workers

/// Builds everything that runs, in the order it starts. It stops in reverse:
/// first the listeners, which finish the requests they have; the vault last.
package struct Services {
    let deployment: Deployment
    /// Dates after today for which slots and keys are made.
    let horizonDays: Int
    /// Whether the site shows the mailbox that messages go to.
    let showsMailbox: Bool
    /// One surface alone: the vault and the workers are another process's,
    /// which serves everything.
    let only: ServedSurface?
    /// What to tell people once the site answers.
    let announcement: String?

    /// What came back, counted.
    let bounces = BounceTally()
    let metrics = Metrics()

    package init(deployment: Deployment, horizonDays: Int, showsMailbox: Bool, only: ServedSurface?, announcement: String?) {
        self.deployment = deployment
        self.horizonDays = horizonDays
        self.showsMailbox = showsMailbox
        self.only = only
        self.announcement = announcement
    }

    private static var shutdownMax: Duration { .seconds(45) }

    var configuration: ServiceConfiguration { deployment.configuration }
    var house: House { deployment.house }
    private var staffed: StaffedHouse { deployment.staffed }

    /// Runs as what this process is for: what libraries count from here on
    /// comes along. That is the process's to say, once: the benches do without.
    package func runAsProcess() async throws {
        MetricsSystem.bootstrap(metrics.registry)
        try await run()
    }

    /// Runs until SIGTERM or SIGINT, and returns when what was begun is done.
    package func run() async throws {
        let files = OpenFiles.raiseLimit()
        let logger = deployment.logger
        logger.info("open files", metadata: ["limit": "\(files)", "connections": "\(connections.connectionsMax)"])
        if connections.connectionsMax < configuration.connections.connectionsMax {
            logger.warning("open files allow fewer connections than are set; raise LimitNOFILE=, or set fewer")
        }
        for warning in configuration.warnings { logger.warning("\(warning)") }
        let following = Following(house)
        // Nobody is told that there are no openings because they are still being read.
        while try await following.step() > 0 {}
        let follower = Follower(following, signals: house.record.store.changeSignals(), logger: self.logger("follower"))
        let pausing = only == nil ? Pausing(house) : nil
        let orders = house.containing.map { containing in
            if let pausing {
                containing.whenTaken { _ = try? await pausing.round(isInDoubt: containing.standing.fault != nil) }
            }
            return OrderFollower(containing, pausing: pausing, clock: deployment.clock, logger: self.logger("orders"))
        }
        var services = (only == nil ? try background() : []) + [follower] + [orders].compactMap(\.self) + (try listeners())
        if let announcement {
            services.append(Announcement(text: announcement, host: configuration.host, port: configuration.frontPort))
        }
        var plan = ServiceGroupConfiguration(
            services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: NamedService(service: $0)) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // What a client drags out does not keep the service from stopping.
        plan.maximumGracefulShutdownDuration = Self.shutdownMax
        let group = ServiceGroup(configuration: plan)
        do {
            try await group.run()
        } catch let error as IOError {
            throw CommandFault(.unavailable, Self.words(error, configuration))
        }
        logger.info("stopped; what was begun is done")
    }

    /// What works without being asked.
    private func background() throws -> [any Service] {
        let administration = Administration(house)
        let clock = deployment.clock
        // A connection of its own, which no other call holds up.
        let pulses = VaultClient(socketPath: configuration.vault.socketPath, timeoutSeconds: 1)
        return [
            VaultKeeper(try vaultKeeper(), logger: logger("vault-keeper")) { [pulses] in try? await pulses.pulse() },
            KeyPatrol(house, clock: clock, logger: logger("keys")),
            OnceVaultAnswers(house, Shredder(administration, clock: clock, logger: logger("shredder"))),
            OnceVaultAnswers(
                house,
                Horizon(
                    administration, settings: HorizonSettings(days: horizonDays), clock: clock, logger: logger("horizon"))),
            OnceVaultAnswers(
                house,
                Courier(
                    desk: Deliveries(staffed), transport: transport, texts: try texts(), settings: try courier(), clock: clock,
                    logger: logger("courier"))),
            OnceVaultAnswers(house, NoticeCollector(Deliveries(staffed), clock: clock, logger: logger("notices"))),
            Matcher(Matching(house), logger: logger("matcher")),
            Finisher(Finishing(house), logger: logger("cancellations")),
            Reminding(Deliveries(staffed), clock: clock, logger: logger("reminders")),
            OnceVaultAnswers(house, JournalImporter(JournalImport(house), clock: clock, logger: logger("journal"))),
            OnceVaultAnswers(house, Sequencer(sequencing, clock: clock, logger: logger("log"))),
        ]
            + (configuration.bounceMaildir.map { folder in
                [
                    BounceReader(
                        desk: Deliveries(staffed), settings: BounceSettings(directory: folder, sender: configuration.mailFrom),
                        tally: bounces,
                        clock: clock, logger: logger("bounces"))
                ]
            } ?? [])
    }

    private var sequencing: Sequencing {
        Sequencing(
            house, folder: LogFolder(configuration.publishedLog), host: configuration.publicURL.host,
            witnesses: configuration.witnesses.map { WitnessClient(key: $0.key, url: $0.url) })
    }

    /// What answers on a port.
    private func listeners() throws -> [any Service] {
        let house = house
        addGauges()
        var listeners: [any Service] = []
        let securing = try configuration.tls.map { TLSListener.securing(try TLSListener.settings($0)) } ?? .nothing
        if only == nil || only == .watch {
            listeners.append(
                WatchSurface.application(
                    house: house, settings: watch, metrics: metrics, logger: logger("watch"),
                    securing: configuration.watchURL.isSecure ? securing : .nothing))
        }
        if only == nil || only == .front {
            listeners.append(
                FrontSurface.application(house: house, settings: front, metrics: metrics, logger: self.logger("front"), securing: securing))
        }
        if only == nil || only == .desk {
            listeners.append(
                DeskSurface.application(house: staffed, settings: desk, metrics: metrics, logger: self.logger("desk"), securing: securing))
        }
        return listeners
    }

    private func logger(_ label: String) -> Logger { Logs.logger(label, configuration) }
}

extension Services {
    private static func words(_ error: IOError, _ configuration: ServiceConfiguration) -> String {
        let ports = "\(configuration.frontPort), \(configuration.deskPort) and \(configuration.watchPort)"
        return switch error.errnoCode {
        case EADDRINUSE:
            "another program listens on one of the ports \(ports); stop it, or choose others with --front-port, --desk-port and --watch-port"
        case EACCES: "the ports \(ports) may not be opened by this user; choose others above 1023"
        case EADDRNOTAVAIL: "\(configuration.host) is no address of this machine; check --host"
        default: "the network failed (errno \(error.errnoCode))"
        }
    }

    private func vaultKeeper() throws -> VaultKeeperSettings {
        // The program itself, also after a newer one was installed over it.
        guard let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            throw CommandFault(.unavailable, "/proc is not mounted; the vault's process cannot be started")
        }
        return VaultKeeperSettings(
            executable: executable, arguments: VaultProcess.arguments(configuration), environment: VaultProcess.environment(configuration))
    }

    private var transport: any MailTransport {
        switch configuration.mail {
        case .maildir(let folder): Maildir(directory: folder, host: configuration.publicURL.host, clock: deployment.clock)
        case .smtp(let settings): SMTPTransport(settings)
        }
    }

    private func texts() throws -> (any TextTransport)? {
        switch configuration.texts {
        case .none: nil
        case .mailbox: MailboxTexts(mailbox: transport, sender: try sender(), clock: deployment.clock)
        case .gateway(let settings): SMSGateway(settings)
        }
    }

    private func sender() throws -> MailAddress {
        guard let name = HeaderText("Créneau") else { throw CommandFault(.internal, "the sender's name is no header text") }
        return MailAddress(name: name, email: configuration.mailFrom)
    }

    private func courier() throws -> CourierSettings {
        CourierSettings(sender: try sender(), publicURL: configuration.publicURL.description)
    }

    /// The front's and the desk's, each.
    private var connections: ConnectionLimits {
        var limits = configuration.connections
        limits.connectionsMax = OpenFiles.connections(set: limits.connectionsMax, files: OpenFiles.raiseLimit())
        return limits
    }

    private var watchConnections: ConnectionLimits {
        var limits = configuration.connections
        limits.connectionsMax = min(connections.connectionsMax, OpenFiles.watchConnectionsMax)
        return limits
    }

    private var watch: WatchSettings {
        WatchSettings(
            listener: ListenerSettings(
                host: configuration.host, port: configuration.watchPort, trustedProxies: configuration.trustedProxies,
                limits: watchConnections),
            origin: PublicOrigin(isSecure: configuration.watchURL.isSecure, authority: configuration.watchURL.authority),
            orderAddresses: configuration.orderAddresses.map(\.description), requestsPerNetwork: configuration.requestsPerNetwork)
    }

    private var desk: DeskSettings {
        DeskSettings(
            listener: ListenerSettings(
                host: configuration.host, port: configuration.deskPort, trustedProxies: configuration.trustedProxies,
                limits: connections),
            origin: PublicOrigin(isSecure: configuration.deskURL.isSecure, authority: configuration.deskURL.authority),
            requestsPerNetwork: configuration.requestsPerNetwork, isDemo: showsMailbox)
    }

    private var front: FrontSettings {
        var mailbox: String?
        if showsMailbox, case .maildir(let folder) = configuration.mail { mailbox = folder }
        return FrontSettings(
            listener: ListenerSettings(
                host: configuration.host, port: configuration.frontPort, trustedProxies: configuration.trustedProxies,
                limits: connections),
            origin: PublicOrigin(isSecure: configuration.publicURL.isSecure, authority: configuration.publicURL.authority),
            requestsPerNetwork: configuration.requestsPerNetwork, sender: configuration.mailFrom, demoMailbox: mailbox,
            textToken: configuration.texts.token.map { TextToken($0) }, imprint: configuration.imprint)
    }
}
