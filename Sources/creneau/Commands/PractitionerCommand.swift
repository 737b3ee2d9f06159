import ArgumentParser
import Scheduling
import UseCases

struct PractitionerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practitioner", abstract: "Those who see patients.",
        subcommands: [PractitionerListCommand.self, PractitionerAddCommand.self])
}

struct PractitionerListCommand: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All practitioners.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    func perform() async throws {
        let all = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { try await $0.practitioners() }
        let records = all.map(PractitionerRecord.init)
        if output.json { return try Console.say(json: records) }
        Console.say(
            records.isEmpty ? "There are no practitioners yet: `creneau practitioner add`." : records.map(\.text).joined(separator: "\n"))
    }
}

struct PractitionerAddCommand: Command {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a practitioner.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    @Option var givenName: String
    @Option var familyName: String
    @Option(help: "physician, nurse-practitioner, nurse or pharmacist.")
    var profession = "physician"
    @Option(help: "The public licence number, five digits for a physician; never the billing number.")
    var licence: String?
    @Option(help: "fr, en, or \"fr en\".")
    var languages = "fr"

    func perform() async throws {
        let profession: Profession = try word(
            profession,
            ["physician": .physician, "nurse-practitioner": .nursePractitioner, "nurse": .nurse, "pharmacist": .pharmacist],
            "--profession")
        let languages: LanguageSet = try word(
            languages, ["fr": .french, "en": .english, "fr en": [.french, .english], "en fr": [.french, .english]], "--languages")
        if let licence, !(5...8).contains(licence.utf8.count) || !licence.allSatisfy(\.isNumber) {
            throw CommandFault(.usage, "--licence must be the public licence number, in digits")
        }
        guard !givenName.trimmed.isEmpty, !familyName.trimmed.isEmpty else { throw CommandFault(.usage, "both names are needed") }
        let practitioner = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            let practitioner = Practitioner(
                id: deployment.freshID(), givenName: givenName.trimmed, familyName: familyName.trimmed, profession: profession,
                licence: licence, languages: languages)
            try await Administration(deployment.house).addPractitioners([practitioner], deployment.context("command-line"))
            return practitioner
        }
        if output.json { return try Console.say(json: PractitionerRecord(practitioner)) }
        Console.say(PractitionerRecord(practitioner).text)
    }
}
