import ArgumentParser
import Bytes
import Composition
import Containment
import Foundation
import Front
import Machine
import Operations
import Scheduling
import Simulation
import UseCases

/// `creneau demo`: a deployment of its own with a province of fictional
/// clinics, made if it is not there, and then served.
struct DemoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Try it: fictional clinics in real municipalities, openings for two weeks.",
        discussion: "Makes ./demo-data the first time and goes on with it afterwards. No message leaves this machine.")

    @Flag(help: "Begin anew: what the demonstration made before is deleted.")
    var reset = false
    @Option(help: "Another seed gives another province.")
    var seed = DemoWorld.standardSeed

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        var configuration = try await ServiceConfiguration.load(SettingsSources(options), .demo)
        guard case .maildir = configuration.mail else {
            throw CommandFault(.configuration, "the demonstration writes to nobody: leave CRENEAU_SMTP_URL out")
        }
        guard configuration.texts == .none else {
            throw CommandFault(.configuration, "the demonstration writes to nobody: leave CRENEAU_SMS_URL out")
        }
        let nobody = Imprint(
            siteOperator: "Démonstration de Créneau", privacyOfficer: "personne : tout est inventé ici / nobody: all of it is made up",
            accessibilityContact: configuration.mailFrom.text)
        if configuration.imprint == Imprint() { configuration.imprint = nobody }
        var random = SystemRandomNumberGenerator()
        configuration.texts = .mailbox(token: Hex.encode(random.bytes(32)))
        let mark = configuration.folder.path + "/demonstration"
        if reset {
            try withExtendedLifetime(try FolderLock.take(configuration, at: SystemClock().now())) { try delete(configuration, mark: mark) }
        }
        try refuseOthers(configuration, mark: mark)
        _ = try await Installation.make(configuration)
        let lock = try FolderLock.take(configuration, at: SystemClock().now())
        defer { withExtendedLifetime(lock) {} }
        if !FileManager.default.fileExists(atPath: mark) { try DurableFile.create(mark, Array("seed \(seed)\n".utf8)) }
        let world = try await Deployment.with(configuration, vault: .serviceOrOwn) { try await populate($0) }
        let desk = try await DemoDesk.signInLinks(configuration, at: world.desk)
        try await Deployment.with(configuration, logger: Logs.logger("creneau", configuration)) { deployment in
            try await Services(
                deployment: deployment, horizonDays: DemoWorld.days - 1, showsMailbox: true, only: nil,
                announcement: banner(configuration, clinics: world.clinics, desk)
            ).runAsProcess()
        }
    }

    /// A folder with a real deployment in it is no place to imagine clinics.
    private func refuseOthers(_ configuration: ServiceConfiguration, mark: String) throws {
        let exists = FileManager.default.fileExists(atPath:)
        guard exists(mark) || !exists(configuration.folder.vaultPin) else {
            throw CommandFault(
                .usage, "\(configuration.folder.path) holds a deployment that is no demonstration; choose another --data-dir")
        }
    }

    /// Deletes only a folder that this command has made.
    private func delete(_ configuration: ServiceConfiguration, mark: String) throws {
        let folder = configuration.folder.path
        guard FileManager.default.fileExists(atPath: folder) else { return }
        guard FileManager.default.fileExists(atPath: mark) else {
            throw CommandFault(.usage, "\(folder) was not made by the demonstration, so --reset leaves it alone")
        }
        guard case .sqlite = configuration.database else {
            throw CommandFault(.usage, "--reset deletes files, not a PostgreSQL database: drop and create it yourself")
        }
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            throw CommandFault(.cannotCreate, "\(folder) cannot be deleted; does a demonstration still run?")
        }
    }

    /// The clinic whose desk has people, and how many clinics there are.
    private typealias Province = (desk: DemoClinic, clinics: Int)

    /// Makes the province, or carries it on to today.
    private func populate(_ deployment: Deployment) async throws -> Province {
        let administration = Administration(deployment.house)
        guard let zone = deployment.house.node.zones.rules(of: .toronto) else {
            throw CommandFault(.unavailable, "the tz database is missing; install tzdata")
        }
        let now = deployment.clock.now()
        // The desk shows a whole day, so its morning is made too; and what is
        // made becomes public a moment later: nobody should have to wait for it here.
        let morning = min(zone.startOfDay(zone.local(at: now).date) + Self.morningSeconds, now)
        let context = Context.system("demonstration", at: morning - Hold.publicDelaySeconds)
        let world = DemoWorld(seed: seed, today: zone.local(at: now).date)
        let desk = DemoClinic(today: zone.local(at: now).date)
        do {
            try await make(world, desk, administration, context)
            let following = Following(deployment.house)
            while try await following.step() > 0 {}
            try await DemoPeople(house: deployment.staffed, seed: seed).fill(desk.clinic, zone: zone, morning: morning, now: now)
        } catch Refusal.required(.denied(.atThisLevel)) {
            // Under an order it goes on with what was made before.
        }
        return (desk, world.clinics.count + 1)
    }

    private func make(
        _ world: DemoWorld, _ desk: DemoClinic, _ administration: Administration, _ context: Context
    ) async throws {
        try await administration.addClinics(world.clinics, context)
        try await administration.addPractitioners(world.practitioners, context)
        try await administration.addSchedules(world.schedules, context)
        try await administration.addClinics([desk.clinic], context)
        try await administration.addPractitioners(desk.practitioners, context)
        try await administration.addSchedules(desk.schedules, context)
        // The keys of their days are made once it serves, or with a day's first booking.
        try await administration.makeSlots(days: DemoWorld.days - 1, atOnce: 8, context)
    }

    /// Five in the morning: before any practitioner begins.
    private static let morningSeconds: Int64 = 5 * 3600

    private func banner(_ configuration: ServiceConfiguration, clinics: Int, _ desk: [DemoDesk.Link]) -> String {
        let site = configuration.publicURL.description
        return """

              Créneau, a demonstration: \(clinics) fictional clinics across Québec.

              The site            \(site)/
              In English          \(site)/en
              Messages it sends   \(site)/demo/courriel
            \(desk.map { "  " + $0.label + $0.address }.joined(separator: "\n            "))
              Officers' page      \(configuration.watchURL)/officier
              Health and metrics  http://\(configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host):\(configuration.watchPort)/metrics

              Officers are made by `creneau officer init`; docs/containment.md goes through it.
              The desk's links sign in once each; start again for new ones, or `creneau staff link`.
              Try a postal code such as H2X 1Y4, or a municipality such as Gaspé.
              Everything stands in \(configuration.folder.path). Ctrl-C stops it; --reset begins anew.

            """
    }
}
