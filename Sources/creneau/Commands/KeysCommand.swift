import ArgumentParser
import Scheduling
import Store
import UseCases

/// `creneau keys`: which day keys the vault lost, and whose copies that closed.
struct KeysCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Visits whose clinic's copy does not open, because the key of its day was lost.",
        discussion: """
            Each person's own copy still opens with their link; when they open their page, the clinic's is sealed anew from \
            it. While the service is stopped, --from puts back what a backup of the day keys has of them. Exit code 1 when any \
            stays closed.
            """)

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "The day keys that `backup --day-keys` made.")
    var from: String?

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options)), backup = from
        if let backup { _ = try StagedRestore.restore(dayKeys: backup, into: configuration.vault) }
        let records = try await Deployment.with(configuration, vault: backup == nil ? .service : .serviceOrOwn) { deployment in
            if backup != nil { try await Administration(deployment.house).compareKeys(deployment.context("keys")) }
            // A visit's time is told on its clinic's clock, which comes from memory.
            let following = Following(deployment.house)
            while try await following.step() > 0 {}
            return try await Administration(deployment.house).closedCopies(deployment.context("keys")).map {
                ClosedCopyRecord($0, deployment.house)
            }
        }
        if output.json {
            try Console.say(json: records)
        } else {
            Console.say(records.isEmpty ? "Every clinic's copy has its key." : records.map(\.text).joined(separator: "\n"))
        }
        if !records.isEmpty { throw ExitCode(1) }
    }
}

/// A visit whose clinic's copy is closed, without names.
struct ClosedCopyRecord: Encodable {
    let clinic: String
    let date: String
    let lost: String
    let reference: String
    let appointment: String
    let start: String

    init(_ copy: ClosedCopy, _ house: House) {
        let zone = house.directory.clinic(copy.day.clinic).flatMap { house.zones.rules(of: $0.zone) }
            ?? ZoneRules(fixedOffset: 0, abbreviation: "UTC")
        clinic = copy.day.clinic.description
        date = copy.day.date.description
        lost = RFC3339.format(copy.lostAt, in: zone)
        reference = copy.reference
        appointment = copy.appointment.description
        start = RFC3339.format(copy.start, in: zone)
    }

    var text: String { "\(start.dropLast(9))  \(reference)  key of \(date) lost, known since \(lost.dropLast(9))" }
}
