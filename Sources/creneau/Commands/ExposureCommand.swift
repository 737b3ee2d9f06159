import ArgumentParser
import Composition
import Credentials
import Foundation
import Operations
import Reach
import Scheduling
import Seals
import UseCases
import Vault

/// `creneau exposure`: whose particulars were opened in a period, and whose
/// could have been. Exit code 1 when the record of the period is not whole.
struct ExposureCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "exposure", abstract: "Who opened what in a period, and what could have been opened.",
        discussion: """
            Prints two sets: what the vault's journal says was opened, and everything that was within reach of a sign-in, \
            a link or the courier, opened or not. Where the journal does not say what somebody's rights were, the second \
            set is larger than the truth, and says so. Opens nothing itself; visits are named by their reference.

            Exit code 1 when entries of the journal are missing, or its end cannot be read.
            """)

    @Option(help: "A date, from its first moment, or a time with its offset: 2026-11-24, 2026-11-24T08:00:00-05:00.")
    var since: String
    @Option(help: "A date, through its last moment, or a time with its offset. By default now.")
    var until: String?
    @Option(help: "One person's sign-ins alone: an id of `creneau staff list`, or their e-mail address.")
    var actor: String?
    @Option(help: "Visits of one clinic alone, by where they are now: its id.")
    var clinic: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        var clinicID: ClinicID?
        if let clinic {
            let id: ClinicID = try parsed(clinic, "a clinic's id has 26 characters; see `creneau clinic list`")
            clinicID = id
        }
        // The vault itself knows who is who; without its master key, ids are all there is.
        let members = try? await VaultAccess.operating(configuration.vault) { try await $0.staff(of: nil) }
        let staff = try actor.map { text throws(CommandFault) in try Self.staff(text, members) }
        let record = try await Deployment.with(configuration) { deployment in
            // Clinics and their zones are known from memory, which a command has to fill first.
            let following = Following(deployment.house)
            while try await following.step() > 0 {}
            let named = try await deployment.clinics()
            if let clinicID, !named.contains(where: { $0.id == clinicID }) {
                throw CommandFault(.usage, "there is no clinic under that id; see `creneau clinic list`")
            }
            let zoneID = named.first { $0.id == clinicID }?.zone ?? .toronto
            guard let zone = deployment.house.node.zones.rules(of: zoneID) else {
                throw CommandFault(.internal, "the zone \(zoneID.name) is not in the tz database")
            }
            let period = try ExposurePeriod(since: since, until: until, zone: zone, now: deployment.context("exposure").instant)
            let question = ExposureQuestion(
                since: period.since, until: period.until, actor: staff, clinic: clinicID, grantSecondsMax: configuration.vault.grantSeconds)
            let report = try await Exposure(deployment.house).report(
                question, members: members, pages: try Self.pages(deployment), deployment.context("exposure"))
            return ExposureRecord(report, question, zone, zoneID, members, named)
        }
        if output.json { try Console.say(json: record) } else { Console.say(record.text) }
        guard record.complete.whole else {
            Console.complain("the record of this period is not whole: " + record.complete.words.joined(separator: "; "))
            throw ExitCode(1)
        }
    }

    private static func staff(_ text: String, _ members: [StaffMember]?) throws(CommandFault) -> StaffID {
        if let id = StaffID(text.trimmed) { return id }
        guard let address = EmailAddress(text.trimmed) else {
            throw CommandFault(
                .usage, "--actor must be a person's id of 26 characters, as `creneau staff list` shows it, or their e-mail address")
        }
        guard let members else {
            throw CommandFault(
                .usage, "who has that address is the vault's to say, and its master key cannot be read here; give --actor an id")
        }
        guard let found = members.first(where: { $0.email.text.lowercased() == address.text.lowercased() }) else {
            throw CommandFault(.usage, "nobody has an account under that address now; give --actor the id they had")
        }
        return found.id
    }

    /// The vault's journal; its files while it does not answer, for whoever
    /// may read them.
    private static func pages(_ deployment: Deployment) throws -> JournalPages {
        let vault = deployment.house.vault
        let files =
            FileManager.default.isReadableFile(atPath: deployment.configuration.folder.vault)
            ? try JournalFiles(settings: deployment.configuration.vault) : nil
        return { after, limit throws(VaultError) in
            do throws(VaultError) {
                return try await vault.journal(after: after, limit: limit)
            } catch {
                guard let files else { throw error }
                return try files.journal(after: after, limit: limit)
            }
        }
    }
}

/// From when until when, as people write it.
struct ExposurePeriod: Equatable {
    let since: Instant
    /// The first instant after it.
    let until: Instant

    /// - Parameter zone: of dates, which are whole days at the clinic.
    init(since: String, until: String?, zone: ZoneRules, now: Instant) throws(CommandFault) {
        self.since = try Self.instant(since, "--since", zone, after: 0)
        // A second is as fine as the journal is: what happens now is in.
        self.until = try until.map { text throws(CommandFault) in try Self.instant(text, "--until", zone, after: 1) } ?? (now + 1)
        guard self.since < self.until else {
            throw CommandFault(.usage, "--since must lie before --until; a date alone means its whole day")
        }
    }

    /// - Parameter days: what a date alone counts on: its own first moment, or the next day's.
    private static func instant(_ text: String, _ flag: String, _ zone: ZoneRules, after days: Int) throws(CommandFault) -> Instant {
        if let date = LocalDate(text.trimmed) { return zone.startOfDay(date.advanced(byDays: days)) }
        guard let instant = RFC3339.parse(text.trimmed) else {
            throw CommandFault(
                .usage, "\(flag) must be a date such as 2026-11-24, or a time with its offset such as 2026-11-24T08:00:00-05:00")
        }
        return instant
    }
}
