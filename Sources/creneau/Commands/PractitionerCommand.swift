import ArgumentParser
import Composition
import Operations
import Scheduling
import UseCases

struct PractitionerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practitioner", abstract: "Those who see patients.",
        subcommands: [
            PractitionerListCommand.self, PractitionerAddCommand.self, PractitionerRenameCommand.self, PractitionerRemoveCommand.self,
            PractitionerMergeCommand.self,
        ])
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

    @Option var givenName: String
    @Option var familyName: String
    @Option(help: "physician, nurse-practitioner, nurse or pharmacist.")
    var profession = "physician"
    @Option(help: "The public licence number, five digits for a physician; never the billing number.")
    var licence: String?
    @Option(help: "fr, en, or \"fr en\".")
    var languages = "fr"
    @Flag(help: "Somebody else of the same name works here already: add this one too.")
    var another = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

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
        let given = try directoryName(givenName, "--given-name")
        let family = try directoryName(familyName, "--family-name")
        let practitioner = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            if !another { try await PractitionerNames.checkIsNew(given, family, but: nil, in: deployment) }
            let practitioner = Practitioner(
                id: deployment.freshID(), givenName: given, familyName: family, profession: profession, licence: licence,
                languages: languages)
            try await Administration(deployment.house).addPractitioners([practitioner], deployment.context("command-line"))
            return practitioner
        }
        if output.json { return try Console.say(json: PractitionerRecord(practitioner)) }
        Console.say(PractitionerRecord(practitioner).text)
    }
}

struct PractitionerRenameCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a practitioner another name.", discussion: "Schedules, visits and links stay theirs.")

    @Argument(help: "The practitioner's id.")
    var id: String
    @Option var givenName: String?
    @Option var familyName: String?
    @Flag(help: "Somebody else of that name works here already: rename all the same.")
    var another = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let id: PractitionerID = try parsed(id, "a practitioner's id has 26 characters; see `creneau practitioner list`")
        guard givenName != nil || familyName != nil else { throw CommandFault(.usage, "give --given-name, --family-name or both") }
        let given = try givenName.map { try directoryName($0, "--given-name") }
        let family = try familyName.map { try directoryName($0, "--family-name") }
        let renamed = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            var practitioner = try await deployment.practitioner(id)
            (practitioner.givenName, practitioner.familyName) = (given ?? practitioner.givenName, family ?? practitioner.familyName)
            if !another { try await PractitionerNames.checkIsNew(practitioner.givenName, practitioner.familyName, but: id, in: deployment) }
            try await Administration(deployment.house).addPractitioners([practitioner], deployment.context("command-line"))
            return practitioner
        }
        if output.json { return try Console.say(json: PractitionerRecord(renamed)) }
        Console.say(PractitionerRecord(renamed).text)
    }
}

private enum PractitionerNames {
    /// One person entered twice has two lists that know nothing of each other.
    static func checkIsNew(_ given: String, _ family: String, but id: PractitionerID?, in deployment: Deployment) async throws {
        let same = try await deployment.practitioners().filter {
            $0.id != id && DirectoryName.isSame($0.givenName + " " + $0.familyName, given + " " + family)
        }
        guard let first = same.first else { return }
        throw CommandFault(
            .usage,
            "\(first.givenName) \(first.familyName) is there already, as \(first.id); for somebody else of the same name, add --another")
    }
}
