import ArgumentParser
import Composition
import Operations
import Scheduling
import Store
import UseCases

/// `creneau keys`: which keys of days and of requests the vault lost, and whose copies that closed.
struct KeysCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Visits and requests whose copy does not open, because the key it was sealed to was lost.",
        discussion: """
            Each person's own copy still opens with their link; when they open their page, the one for clinics is sealed anew \
            from it. While the service is stopped, --from puts back what a backup of the day keys has of them. Exit code 1 when \
            any stays closed.
            """)

    @Option(help: "The day keys that `backup --day-keys` made.")
    var from: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let backup = from
        if let backup { _ = try StagedRestore.restore(dayKeys: backup, into: configuration.vault) }
        let records = try await Deployment.with(configuration, vault: backup == nil ? .service : .serviceOrOwn) { deployment in
            if backup != nil { try await Administration(deployment.house).compareKeys(deployment.context("keys")) }
            // A visit's time is told on its clinic's clock, which comes from memory.
            let following = Following(deployment.house)
            while try await following.step() > 0 {}
            let administration = Administration(deployment.house)
            let context = deployment.context("keys")
            return try await administration.closedCopies(context).map { ClosedCopyRecord($0, deployment.house) }
                + administration.closedRequests(context).map(ClosedCopyRecord.init)
        }
        if output.json {
            try Console.say(json: records)
        } else {
            Console.say(records.isEmpty ? "Every copy for a clinic has its key." : records.map(\.text).joined(separator: "\n"))
        }
        if !records.isEmpty { throw ExitCode(1) }
    }
}

/// A visit whose clinic's copy is closed, or a request that waits, without names.
struct ClosedCopyRecord: Encodable {
    /// Of a visit, as are `reference` and `start`.
    let clinic: String?
    /// The key's day, or the last of its week.
    let date: String
    let lost: String
    let reference: String?
    /// The request's id is that of the appointment that it becomes.
    let appointment: String
    let start: String?
    /// Of a request: when it ends.
    let until: String?

    init(_ copy: ClosedCopy, _ house: House) {
        let zone =
            house.node.directory.clinic(copy.day.clinic).flatMap { house.node.zones.rules(of: $0.zone) }
            ?? ZoneRules(fixedOffset: 0, abbreviation: "UTC")
        clinic = copy.day.clinic.description
        date = copy.day.date.description
        lost = RFC3339.format(copy.lostAt, in: zone)
        reference = copy.reference
        appointment = copy.appointment.description
        start = RFC3339.format(copy.start, in: zone)
        until = nil
    }

    init(_ request: ClosedRequest) {
        (clinic, reference, start) = (nil, nil, nil)
        date = request.week.description
        lost = RFC3339.format(request.lostAt)
        appointment = request.request.description
        until = RFC3339.format(request.until)
    }

    var text: String {
        guard let start, let reference else {
            return
                "request \(appointment), until \((until ?? "").prefix(16))Z: key of the week through \(date) lost, known since \(lost.prefix(16))Z"
        }
        return "\(start.dropLast(9))  \(reference)  key of \(date) lost, known since \(lost.dropLast(9))"
    }
}
