import ArgumentParser
import Foundation
import Machine
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

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The file.")
    var file: String

    @Option(help: "odhf or csv.")
    var format: Format

    @Option(
        help: ArgumentHelp(
            "The telephone of facilities whose file has none (odhf).",
            discussion: "Without it they show Services Québec's general line.", valueName: "number"))
    var phone: String?

    /// Services Québec, who know which door to send people to.
    private static let generalPhone = "877 644-4545"

    func perform() async throws {
        let (reading, encoding) = try read()
        guard !reading.clinics.isEmpty else {
            throw CommandFault(.data, "no clinic in this file: " + Self.sentence(reading.skippedByReason))
        }
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let otherZones = try await Deployment.with(configuration) { deployment in
            let administration = Administration(deployment.house)
            let context = deployment.context("import")
            let known = Dictionary(try await deployment.clinics().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            // A transaction of some hundred rows keeps the writer from making bookings wait.
            for begin in stride(from: 0, to: reading.clinics.count, by: Self.batch) {
                let end = min(begin + Self.batch, reading.clinics.count)
                try await administration.addClinics(
                    reading.clinics[begin..<end].map { $0.keeping(what: known[$0.id]) }, context)
            }
            return reading.clinics.filter { known[$0.id]?.zone ?? $0.zone != $0.zone }
        }
        try report(reading, encoding, otherZones)
    }

    private static let batch = 500

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

        let encoding: String
        let imported: Int
        let withoutPhone: Int
        /// Ids of clinics that keep the zone they have here; the file has another.
        let otherZones: [String]
        let skipped: [Skipped]
    }

    private func report(_ reading: DirectoryReading, _ encoding: DecodedText.Encoding, _ otherZones: [Clinic]) throws {
        let skipped = reading.skippedByReason.map {
            Report.Skipped(reason: $0.reason.sentence, count: $0.lines.count, lines: Array($0.lines.prefix(5)))
        }
        if output.json {
            return try Console.say(
                json: Report(
                    encoding: encoding.rawValue, imported: reading.clinics.count, withoutPhone: reading.withoutPhone,
                    otherZones: otherZones.map(\.id.description), skipped: skipped))
        }
        var lines = ["\(reading.clinics.count) clinics loaded (\(encoding.rawValue))."]
        if reading.withoutPhone > 0 {
            lines.append(
                "\(reading.withoutPhone) have no telephone in the file and show \(phone ?? Self.generalPhone); `clinic add --id` gives one its own."
            )
        }
        for clinic in otherZones {
            lines.append("\(clinic.name) keeps its clock; the file would have \(clinic.zone): `clinic add --id \(clinic.id) --zone \(clinic.zone)`.")
        }
        if skipped.isEmpty {
            lines.append("No line was skipped.")
        } else {
            lines.append("\(reading.skipped.count) lines were skipped:")
            for group in skipped {
                let examples = group.lines.map(String.init).joined(separator: ", ")
                lines.append("  \(group.count)  \(group.reason) (line \(examples)\(group.count > group.lines.count ? ", …" : ""))")
            }
        }
        Console.say(lines.joined(separator: "\n"))
    }

    private static func sentence(_ groups: [(reason: SkipReason, lines: [Int])]) -> String {
        groups.isEmpty ? "it has no lines" : groups.map { "\($0.lines.count) \($0.reason.sentence)" }.joined(separator: "; ")
    }
}

extension Clinic {
    /// A list of facilities knows nothing of what a clinic decides itself.
    fileprivate func keeping(what known: Clinic?) -> Clinic {
        var clinic = self
        if let known {
            (clinic.holidayChoice, clinic.offerRule, clinic.reminders) = (known.holidayChoice, known.offerRule, known.reminders)
            // Another clock would move its visits: that is asked about (`clinic add --zone`).
            clinic.zone = known.zone
        }
        return clinic
    }
}
