import ArgumentParser
import Composition
import Foundation
import Operations
import Scheduling
import UseCases
import Vault

/// `creneau check`: exit code 1 when something is not as it must be.
struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Verify the database's invariants, the server's settings, the vault's journal, the log's tree, and that what was due is destroyed.",
        discussion: "Prints each rule that is broken and how often; exit code 1 when there is any.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    private struct Finding: Encodable {
        let rule: String
        let count: Int
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let (findings, proof) = try await Deployment.with(configuration) { deployment in
            let administration = Administration(deployment.house)
            let context = deployment.context("check")
            let term = administration.shreddedThrough(context)
            let findings =
                try await administration.check(context) + administration.checkServer() + administration.checkLog()
                + Self.journalFindings(deployment.configuration) + administration.checkShredding(context)
                + Self.keyFindings(
                    deployment.configuration, through: term, today: LocalDate(dayNumber: Int(context.instant.seconds / 86_400)))
                + Self.lostKeyFindings(deployment.configuration, administration, context)
            return (findings, Self.proof(through: term, withKeys: Self.canRead(deployment.configuration)))
        }
        if output.json {
            try Console.say(json: findings.map { Finding(rule: $0.rule, count: $0.count) })
        } else if findings.isEmpty {
            Console.say("Clean: every invariant holds.\n" + proof)
        } else {
            Console.say(findings.map { "\($0.count) × broken: \($0.rule)" }.joined(separator: "\n"))
        }
        // Breaks nothing here; the law wants the second one published.
        if !output.json, !configuration.missingImprint.isEmpty {
            Console.say("Not set, so that the privacy page names nobody: " + configuration.missingImprint.joined(separator: ", ") + ".")
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }

    /// Only whoever may read the vault's folder can tell.
    private static func canRead(_ configuration: ServiceConfiguration) -> Bool {
        FileManager.default.isReadableFile(atPath: configuration.folder.vault)
    }

    private static func journalFindings(_ configuration: ServiceConfiguration) throws -> [CheckFinding] {
        guard canRead(configuration) else { return [] }
        guard try JournalCheck.run(settings: configuration.vault).firstDamaged != nil else { return [] }
        return [CheckFinding(rule: "the vault's journal is whole, and each entry follows the one before", count: 1)]
    }

    /// Keys that should have been destroyed, in the vault's own store.
    private static func keyFindings(_ configuration: ServiceConfiguration, through term: LocalDate, today: LocalDate) throws
        -> [CheckFinding]
    {
        guard canRead(configuration) else { return [] }
        let check = try ShreddingCheck.run(settings: configuration.vault, through: term)
        let requests = try RequestKeyCheck.run(settings: configuration.vault, today: today)
        return [
            CheckFinding(rule: "no key file is left of a day past its term", count: check.keyFiles),
            CheckFinding(rule: "no destruction of a key file stopped halfway", count: check.unfinished + requests.unfinished),
            CheckFinding(rule: "no request key is left of a week that is over", count: requests.keyFiles),
        ].filter { $0.count > 0 }
    }

    /// Published keys that the vault's own files do not have.
    private static func lostKeyFindings(
        _ configuration: ServiceConfiguration, _ administration: Administration, _ context: Context
    ) async throws -> [CheckFinding] {
        guard canRead(configuration) else { return [] }
        let missing = try DayKeyCheck.missing(of: try await administration.unlostKeys(context), settings: configuration.vault)
        let weeks = try RequestKeyCheck.missing(of: try await administration.unlostRequestKeys(context), settings: configuration.vault)
        return [
            CheckFinding(rule: "the vault has each key that visits are sealed to", count: missing.count),
            CheckFinding(rule: "the vault has each key that what waits is sealed to", count: weeks.count),
        ].filter { $0.count > 0 }
    }

    /// What an empty answer proves, and what it cannot.
    private static func proof(through term: LocalDate, withKeys: Bool) -> String {
        let searched = withKeys ? "this database and the vault's key store" : "this database (the vault's key store cannot be read here)"
        return """
            Shredding: of visits through \(term) nothing is left in \(searched): no sealed copy, no index row, no key.
            That is what this proves. Backups, other disks, the memory of programs, and what a disk keeps under \
            overwritten files, it does not see.
            """
    }
}
