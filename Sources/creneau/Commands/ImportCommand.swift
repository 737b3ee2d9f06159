import ArgumentParser
import Composition
import Foundation
import Machine
import Operations
import Scheduling
import UseCases

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load what other systems know.", subcommands: [ImportDirectoryCommand.self])
}

/// `creneau import directory FILE --format odhf|csv`.
struct ImportDirectoryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "directory",
        abstract: "Load clinics from a file; loading it again updates them.",
        discussion: """
            odhf: Statistics Canada's Open Database of Healthcare Facilities, of which the ambulatory facilities of \
            Québec are kept. csv: the columns of docs/operations.md. Both are read as UTF-8 or windows-1252.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case odhf, csv
    }

    @Argument(help: "The file.")
    var file: String

    @Option(help: "odhf or csv.")
    var format: Format

    @Option(
        help: ArgumentHelp(
            "The telephone of facilities whose file has none (odhf).",
            discussion: "Without it they show Services Québec's general line.", valueName: "number"))
    var phone: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    /// Services Québec, who know which door to send people to.
    private static let generalPhone = "877 644-4545"

    func perform() async throws {
        let (reading, encoding) = try read()
        guard !reading.clinics.isEmpty else {
            throw CommandFault(.data, "no clinic in this file: " + Self.sentence(reading.skippedByReason))
        }
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let outcome = try await Deployment.with(configuration) { deployment in
            try await Administration(deployment.house).importClinics(reading.clinics, deployment.context("import"))
        }
        try report(reading, encoding, outcome)
    }

    private func read() throws -> (DirectoryReading, DecodedText.Encoding) {
        guard let general = PhoneNumber(phone ?? Self.generalPhone) else {
            throw CommandFault(.usage, "--phone must be a telephone number of ten digits")
        }
        guard let handle = FileHandle(forReadingAtPath: file) else { throw CommandFault(.noInput, "\(file) cannot be read") }
        defer { try? handle.close() }
        let bytes: Data
        do {
            bytes = try handle.read(upToCount: DecodedText.bytesMax + 1) ?? Data()
        } catch {
            throw CommandFault(.noInput, "\(file) cannot be read")
        }
        guard bytes.count <= DecodedText.bytesMax else {
            throw CommandFault(.data, "\(file) is over \(DecodedText.bytesMax >> 20) MiB; split it")
        }
        guard let decoded = DecodedText([UInt8](bytes)) else {
            throw CommandFault(.data, "\(file) is text in neither UTF-8 nor windows-1252")
        }
        do throws(CSVTable.Fault) {
            let table = try CSVTable(decoded.text)
            let reading =
                switch format {
                case .odhf: try FacilityList.read(table, generalPhone: general)
                case .csv: try ClinicSheet.read(table, places: .standard, zones: SystemZones(clock: SystemClock()))
                }
            return (reading, decoded.encoding)
        } catch {
            throw CommandFault(.data, "\(file), \(error)")
        }
    }

    private struct Report: Encodable {
        struct Skipped: Encodable {
            let reason: String
            let count: Int
            /// The first few.
            let lines: [Int]
        }

        struct Kept: Encodable {
            let clinic: String
            let fields: [String]
        }

        let encoding: String
        let imported: Int
        let added: Int
        let changed: Int
        let withoutPhone: Int
        /// What was changed here since the file was last loaded, and stays.
        let kept: [Kept]
        /// Ids of clinics that were removed here since, and stay so.
        let removed: [String]
        let skipped: [Skipped]
    }

    private func report(_ reading: DirectoryReading, _ encoding: DecodedText.Encoding, _ outcome: ImportOutcome) throws {
        let skipped = reading.skippedByReason.map {
            Report.Skipped(reason: $0.reason.sentence, count: $0.lines.count, lines: Array($0.lines.prefix(5)))
        }
        if output.json {
            return try Console.say(
                json: Report(
                    encoding: encoding.rawValue, imported: reading.clinics.count, added: outcome.added, changed: outcome.changed,
                    withoutPhone: reading.withoutPhone,
                    kept: outcome.kept.map { Report.Kept(clinic: $0.clinic.id.description, fields: $0.fields.map(\.rawValue)) },
                    removed: outcome.removed.map(\.id.description), skipped: skipped))
        }
        var lines = [
            Self.count(reading.clinics.count, "clinic")
                + " loaded (\(encoding.rawValue)): \(outcome.added) new, \(outcome.changed) changed."
        ]
        if reading.withoutPhone > 0 {
            lines.append(
                "No telephone in the file for \(reading.withoutPhone): where nobody gave one its own, \(phone ?? Self.generalPhone) shows; `clinic add --id` gives it one."
            )
        }
        if !outcome.kept.isEmpty {
            lines.append(Self.count(outcome.kept.count, "clinic") + " not followed in what was changed here since:")
            lines += outcome.kept.prefix(Self.keptMax).map { kept in
                let zone =
                    kept.fields.contains(.zone) ? " (`clinic add --id \(kept.clinic.id) --zone \(kept.listed.zone)` takes the file's)" : ""
                return "  \(kept.clinic.name): " + kept.fields.map(\.rawValue).joined(separator: ", ") + zone
            }
            if outcome.kept.count > Self.keptMax { lines.append("  … and \(outcome.kept.count - Self.keptMax) more: --json names all.") }
        }
        if !outcome.removed.isEmpty {
            lines.append(Self.count(outcome.removed.count, "clinic") + " removed here since, and not brought back.")
        }
        if skipped.isEmpty {
            lines.append("No line was skipped.")
        } else {
            lines.append(Self.count(reading.skipped.count, "line") + " skipped:")
            for group in skipped {
                let examples = group.lines.map(String.init).joined(separator: ", ")
                lines.append("  \(group.count)  \(group.reason) (line \(examples)\(group.count > group.lines.count ? ", …" : ""))")
            }
        }
        Console.say(lines.joined(separator: "\n"))
    }

    private static let keptMax = 20

    private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)" + (count == 1 ? "" : "s") }

    private static func sentence(_ groups: [(reason: SkipReason, lines: [Int])]) -> String {
        groups.isEmpty ? "it has no lines" : groups.map { "\($0.lines.count) \($0.reason.sentence)" }.joined(separator: "; ")
    }
}
