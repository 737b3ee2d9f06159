import ArgumentParser
import Composition
import Logging
import Machine
import Notary
import PublishedLog
import ServiceLifecycle
import Serving
import UnixSignals
import Watch

/// `creneau witness`: a second pair of eyes on a log, with a key of its own.
struct WitnessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness", abstract: "Cosign the checkpoints of logs, and refuse one that was put back or forked.",
        discussion: """
            A witness is worth something on another machine, under somebody else. Make a key, run it with the verifier key of \
            the log, and name it to the deployment in CRENEAU_WITNESSES. Speaks C2SP tlog-witness.
            """,
        subcommands: [WitnessKeyCommand.self, WitnessRunCommand.self])
}

struct WitnessKeyCommand: Command {
    static let configuration = CommandConfiguration(commandName: "key", abstract: "Make a witness's key.")

    @Option(help: "The witness's name: a URL without its scheme, by custom.")
    var name: String
    @Option(help: "A file that does not exist yet, for the secret key.")
    var key: String

    func perform() async throws {
        try KeyFile.make(name: name, .cosignature, at: key)
    }
}

struct WitnessRunCommand: Command {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Answer at /add-checkpoint.")

    @Option(help: "The file that `witness key` made.")
    var key: String
    @Option(help: "A log's verifier key, or a file that holds it. May be repeated.")
    var log: [String]
    @Option(help: "Where what was cosigned is kept; another witness's folder is refused.")
    var dir: String
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"
    @Option(help: "The port to listen on.")
    var port = 8084
    @Option(help: "Requests a minute from one network; 0 is no limit.")
    var rate = 600

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("A port is a number from 1 to 65535.") }
        guard !log.isEmpty else { throw ValidationError("Name at least one log with --log.") }
    }

    func perform() async throws {
        let signer = try KeyFile.read(key, .cosignature, madeBy: "creneau witness key")
        let logs = try log.map { text throws(CommandFault) in try LogVerifyCommand.key(text) }
        let book: WitnessBook
        do { book = try WitnessBook(folder: dir, signer: signer, logs: logs) } catch { throw LogWords.error(error) }
        let logger = Logs.logger("witness", level: .info, format: nil)
        let application = WitnessSurface.application(
            book: book, clock: SystemClock(), listener: ListenerSettings(host: host, port: port, limits: ConnectionLimits()), rate: rate,
            metrics: Metrics(), logger: logger)
        Console.say(signer.key.description)
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [ServiceGroupConfiguration.ServiceConfiguration(service: application)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        ).run()
    }
}
