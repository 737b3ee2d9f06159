import ArgumentParser
import Clinics
import Composition
import Operations
import Scheduling
import UseCases

struct ClinicCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clinic", abstract: "The clinics.",
        subcommands: [ClinicListCommand.self, ClinicShowCommand.self, ClinicAddCommand.self, ClinicRemoveCommand.self])
}

struct ClinicListCommand: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All clinics, by name.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    func perform() async throws {
        let clinics = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { try await $0.clinics() }
        if output.json { return try Console.say(json: clinics.map(ClinicRecord.init)) }
        Console.say(
            clinics.isEmpty
                ? "There are no clinics yet: `creneau import directory`, or `creneau clinic add`."
                : clinics.map { "\($0.id)  \($0.name), \($0.address.municipality)" }.joined(separator: "\n"))
    }
}

struct ClinicShowCommand: Command {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One clinic and its schedules.")

    @Argument(help: "The clinic's id.")
    var id: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Shown: Encodable {
        let clinic: ClinicRecord
        let schedules: [ScheduleRecord]
    }

    func perform() async throws {
        let id: ClinicID = try parsed(id, "a clinic's id has 26 characters; see `creneau clinic list`")
        let (clinic, schedules) = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            (try await deployment.clinic(id), try await deployment.schedules().filter { $0.clinic == id })
        }
        let shown = Shown(clinic: ClinicRecord(clinic), schedules: schedules.map(ScheduleRecord.init))
        if output.json { return try Console.say(json: shown) }
        Console.say(([shown.clinic.text] + shown.schedules.map(\.text)).joined(separator: "\n\n"))
    }
}

struct ClinicAddCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a clinic, or change the one whose id is given.")

    @Option(help: "Change this clinic instead of adding one; what is not given stays.")
    var id: String?
    @Option var name: String?
    @Option(help: "Number and street.")
    var address: String?
    @Option var municipality: String?
    @Option var postalCode: String?
    @Option var phone: String?
    @Option(parsing: .unconditional, help: "Degrees north; without it, the postal code or the municipality places the clinic.")
    var latitude: Degrees?
    @Option(parsing: .unconditional, help: "Degrees east, negative in Québec: --longitude -73.6.")
    var longitude: Degrees?
    @Option(
        help:
            "A name of the tz database; by default what its place keeps. Another one for a clinic that has schedules changes its plan: hours stay what the wall's clock says."
    )
    var zone: String?
    @Option(help: "With another zone, its visits: move (to the same hour by the new clock), offer (ask to choose again) or cancel.")
    var booked: String?
    @Flag(help: "Only say what would change.")
    var dryRun = false
    @Option(help: "covered or fees.")
    var coverage: String?
    @Option(help: "fr, en, or \"fr en\".")
    var languages: String?
    @Option(
        help:
            "Which of the two days it gives: good-friday or easter-monday. For slots that are made from now on; a date that has its slots is closed at the desk."
    )
    var easter: String?
    @Option(
        help:
            "How far apart, in kilometres, those who wait are still equal: up to five ascending limits, such as 5,15,50. Beyond the last nobody is offered a freed place."
    )
    var offerBands: String?
    @Option(help: "Whom freed places are offered to before all others: under-two, referral, both with a comma, or none.")
    var offerFirst: String?
    @Option(help: "Minutes somebody has to answer an offer by day, 10 to 60.")
    var offerAnswer: Int?
    @Option(help: "Days before a visit on which people are reminded: 1, 3, or both with a comma; or none.")
    var reminders: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let (clinic, plan) = try await Deployment.with(configuration) { deployment -> (Clinic, PlanPreview?) in
            let known = try await known(in: deployment)
            let clinic = try made(from: known, in: deployment)
            if let known, known.zone != clinic.zone, try await deployment.schedules().contains(where: { $0.clinic == clinic.id }) {
                return (clinic, try await move(clinic, in: deployment))
            }
            if !dryRun { try await Administration(deployment.house).addClinics([clinic], deployment.context("command-line")) }
            return (clinic, nil)
        }
        if output.json { return try Console.say(json: ClinicRecord(clinic)) }
        Console.say(ClinicRecord(clinic).text)
        if let plan {
            Console.say(
                "By the new clock \(plan.addedCount) slots are made and \(plan.removedCount) removed; \(plan.displaced.count) visits are decided about."
            )
        }
        if dryRun { Console.say("Nothing was saved.") }
    }

    /// Another clock is another plan.
    private func move(_ clinic: Clinic, in deployment: Deployment) async throws -> PlanPreview {
        let planning = Planning(deployment.staffed)
        let context = deployment.context("command-line")
        let plan = try await planning.outline(moving: clinic, context)
        let choices = try plan.choices(booked)
        if !dryRun { _ = try await planning.save(moving: clinic, choices: choices, basis: plan.basis, context) }
        return plan
    }

    private func known(in deployment: Deployment) async throws -> Clinic? {
        guard let id else { return nil }
        return try await deployment.clinic(parsed(id, "--id is not a clinic's id; see `creneau clinic list`"))
    }

    private func offerRule(_ known: OfferRule) throws -> OfferRule {
        let bands = try offerBands.map { text in
            try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
                guard let kilometres = Int(String(word).trimmed) else { throw CommandFault(.usage, "--offer-bands must be like 5,15,50") }
                return kilometres
            }
        }
        let first = try offerFirst.map { text in
            try text == "none"
                ? []
                : text.split(separator: ",").reduce(into: StandingRequest.Traits()) { traits, name in
                    guard let named = StandingRequest.Traits.named.first(where: { $0.name == name }) else {
                        throw CommandFault(.usage, "--offer-first must be under-two, referral, both with a comma, or none")
                    }
                    traits.formUnion(named.trait)
                }
        }
        let rule = OfferRule(
            bands: bands ?? known.bands, first: first ?? known.first, answerMinutes: offerAnswer ?? known.answerMinutes)
        guard let rule else {
            throw CommandFault(.usage, "--offer-bands takes 1 to 5 ascending limits of 1 to 200 km, --offer-answer 10 to 60 minutes")
        }
        return rule
    }

    private func made(from known: Clinic?, in deployment: Deployment) throws -> Clinic {
        func needed(_ given: String?, _ old: String?, _ flag: String) throws -> String {
            guard let text = given?.trimmed ?? old, !text.isEmpty else { throw CommandFault(.usage, "\(flag) is needed") }
            return text
        }
        // What stands already is not asked about again.
        func named(_ given: String?, _ old: String?, _ flag: String) throws -> String {
            try given.map { try directoryName($0, flag) } ?? needed(nil, old, flag)
        }
        let town = try named(municipality, known?.address.municipality, "--municipality")
        let code: PostalCode = try parsed(
            needed(postalCode, known?.address.postalCode.description, "--postal-code"), "--postal-code must be like H2X 1Y4")
        let position = try position(town, code, known)
        return Clinic(
            id: known?.id ?? deployment.freshID(),
            name: try named(name, known?.name, "--name"),
            address: PostalAddress(
                line: try named(address, known?.address.line, "--address"), municipality: town, postalCode: code),
            position: position,
            phone: try parsed(needed(phone, known?.phone.description, "--phone"), "--phone must be a number of ten digits"),
            zone: try zone(town, code, position, known, deployment),
            coverage: try coverage.map { try word($0, ["covered": .covered, "fees": .fees], "--coverage") } ?? known?.coverage ?? .covered,
            languages: try languages.map {
                try word($0, ["fr": .french, "en": .english, "fr en": [.french, .english], "en fr": [.french, .english]], "--languages")
            } ?? known?.languages ?? .french,
            holidayChoice: try easter.map { try word($0, ["good-friday": .goodFriday, "easter-monday": .easterMonday], "--easter") }
                ?? known?.holidayChoice ?? .goodFriday,
            offerRule: try offerRule(known?.offerRule ?? .standard),
            reminders: try reminders.map { try parsed($0, "--reminders takes 1, 3, 1,3 or none") } ?? known?.reminders ?? .standard
        )
    }

    private func position(_ town: String, _ code: PostalCode, _ known: Clinic?) throws -> GeographicPosition {
        if latitude != nil || longitude != nil {
            guard let latitude, let longitude else { throw CommandFault(.usage, "--latitude and --longitude go together, in degrees") }
            switch TypedPosition(latitude: latitude.value, longitude: longitude.value) {
            case .inside(let position): return position
            case .outside(let meant):
                throw CommandFault(.usage, "that is not in Québec" + (meant.map { "; did you mean \($0.typed)?" } ?? ""))
            }
        }
        if let known, municipality == nil, postalCode == nil { return known.position }
        if case .fsa(_, _, let position) = Places.standard.find(code.description) { return position }
        if case .municipality(_, let position) = Places.standard.find(town) { return position }
        throw CommandFault(.usage, "where \(town) is, is not known here: give --latitude and --longitude")
    }

    private func zone(
        _ town: String, _ code: PostalCode, _ position: GeographicPosition, _ known: Clinic?, _ deployment: Deployment
    ) throws -> ZoneID {
        guard let zone else { return try zone(of: town, code, position, known) }
        guard let id = ZoneID(zone), deployment.house.node.zones.rules(of: id) != nil else {
            throw CommandFault(.usage, "--zone is no zone of this machine's tz database, such as America/Toronto")
        }
        return id
    }

    /// What the place keeps. Nobody guesses between two clocks, and a clinic
    /// that moves to where another is kept does not take its own along unasked.
    private func zone(of town: String, _ code: PostalCode, _ position: GeographicPosition, _ known: Clinic?) throws -> ZoneID {
        if let known, known.position == position, known.address.postalCode == code, known.address.municipality == town { return known.zone }
        let zones = LegalTime.zones(municipality: town, postalCode: code, position: position)
        guard zones.count == 1, known.map({ zones.contains($0.zone) }) ?? true else {
            let names = Set(zones + (known.map { [$0.zone] } ?? [])).map(\.name).sorted().joined(separator: " or ")
            throw CommandFault(
                .usage, "which clock \(town) keeps is not plain from its name and where it stands: give --zone, such as \(names)")
        }
        return zones[0]
    }
}
