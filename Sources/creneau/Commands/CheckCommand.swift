import ArgumentParser
import UseCases

/// `creneau check`: exit code 1 when something is not as it must be.
struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Verify the database's invariants.",
        discussion: "Prints each rule that is broken and how many rows break it; exit code 1 when there is any.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    private struct Finding: Encodable {
        let rule: String
        let count: Int
    }

    func perform() async throws {
        let findings = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            try await Administration(deployment.house).check(deployment.context("check"))
        }
        if output.json {
            try Console.say(json: findings.map { Finding(rule: $0.rule, count: $0.count) })
        } else if findings.isEmpty {
            Console.say("Clean: every invariant holds.")
        } else {
            Console.say(findings.map { "\($0.count) rows break the rule \"\($0.rule)\"" }.joined(separator: "\n"))
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }
}
