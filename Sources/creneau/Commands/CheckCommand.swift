import ArgumentParser
import Foundation
import UseCases
import Vault

/// `creneau check`: exit code 1 when something is not as it must be.
struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Verify the database's invariants, the server's settings and the vault's journal.",
        discussion: "Prints each rule that is broken and how often; exit code 1 when there is any.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    private struct Finding: Encodable {
        let rule: String
        let count: Int
    }

    func perform() async throws {
        let findings = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            let administration = Administration(deployment.house)
            return try await administration.check(deployment.context("check")) + administration.checkServer()
                + Self.journalFindings(deployment.configuration)
        }
        if output.json {
            try Console.say(json: findings.map { Finding(rule: $0.rule, count: $0.count) })
        } else if findings.isEmpty {
            Console.say("Clean: every invariant holds.")
        } else {
            Console.say(findings.map { "\($0.count) × broken: \($0.rule)" }.joined(separator: "\n"))
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }

    /// Only whoever may read the vault's folder can tell.
    private static func journalFindings(_ configuration: ServiceConfiguration) throws -> [CheckFinding] {
        guard FileManager.default.isReadableFile(atPath: configuration.folder.vault) else { return [] }
        guard try JournalCheck.run(settings: configuration.vault).firstDamaged != nil else { return [] }
        return [CheckFinding(rule: "the vault's journal is whole, and each entry follows the one before", count: 1)]
    }
}
