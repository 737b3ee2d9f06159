import Bytes
import Credentials
import Operations
import Reach
import Scheduling
import Seals
import Store
import UseCases

/// The two sets as the command line shows them: ids, references, roles and
/// times, and nothing that is sealed.
struct ExposureRecord: Encodable {
    struct Person: Encodable {
        let id: String
        /// Unknown without the vault's master key, or when the account is gone.
        let email: String?
    }

    struct Visit: Encodable {
        let reference: String
        let appointment: String
        let clinic: String
    }

    struct Act: Encodable {
        /// `staff`, `operator`, `person`, `courier` or `service`.
        let by: String
        let staff: Person?
        let grant: String?
        let role: String?
        let purpose: String
        let first: String
        let last: String
        let entries: Int
        let openings: Int
        let visits: [Visit]
        /// Seals of no visit: what somebody typed to find their link again, notes of the day.
        let otherSeals: Int
    }

    struct SignIn: Encodable {
        let staff: Person
        let grant: String
        let from: String
        let until: String
        let endIsKnown: Bool
        /// Missing for every clinic.
        let clinics: [String]?
        /// Why this may be more than there was; empty when it is exact.
        let doubts: [String]
        let visits: Int
    }

    struct Device: Encodable {
        let device: String
        let name: String
        let staff: Person
        let clinic: String
        let from: String
        let until: String
        let visits: Int
    }

    struct Opened: Encodable {
        let acts: [Act]
        let visits: Int
    }

    struct CouldHaveBeenOpened: Encodable {
        let signIns: [SignIn]
        /// That may have held a clinic's day.
        let devices: [Device]
        /// Missing where one person is asked about.
        let everyone: Everyone?
        let visits: [Visit]
        let isOverEstimate: Bool
    }

    /// What is in nobody's sign-in alone.
    struct Everyone: Encodable {
        let visitsByCapturedDesk: Int
        let contactsByCapturedDesk: Int
        let visitsByOwnLink: Int
        let messagesOfCourier: Int
        let requestsByCapturedService: Int
        let wordsByCapturedDesk: Int
    }

    struct Complete: Encodable {
        let whole: Bool
        let writer: String?
        let throughEntry: Int64?
        let throughTime: String?
        let journals: Int
        /// Sentences without a full stop.
        let words: [String]
    }

    let since: String
    let until: String
    let zone: String
    let clinic: String?
    let opened: Opened
    let couldHaveBeenOpened: CouldHaveBeenOpened
    let complete: Complete
    private let names: [String: String]

    private enum CodingKeys: String, CodingKey {
        case since, until, zone, clinic, opened, couldHaveBeenOpened, complete
    }

    init(
        _ report: ExposureReport, _ question: ExposureQuestion, _ rules: ZoneRules, _ zone: ZoneID, _ members: [StaffMember]?,
        _ clinics: [Clinic]
    ) {
        let emails = Dictionary((members ?? []).map { ($0.id, $0.email.text) }, uniquingKeysWith: { first, _ in first })
        let person = { (id: StaffID) in Person(id: id.description, email: emails[id]) }
        let time = { (instant: Instant) in RFC3339.format(instant, in: rules) }
        let could = report.couldOpen
        since = time(question.since)
        until = time(question.until)
        self.zone = zone.name
        clinic = question.clinic?.description
        names = Dictionary(clinics.map { ($0.id.description, $0.name) }, uniquingKeysWith: { first, _ in first })
        opened = Opened(acts: report.opened.map { Act($0, person, time) }, visits: report.openedVisits.count)
        couldHaveBeenOpened = CouldHaveBeenOpened(
            signIns: could.signIns.map { SignIn($0, person, time) },
            devices: could.devices.map {
                Device(
                    device: $0.device.id.description, name: $0.device.name, staff: person($0.device.staff),
                    clinic: $0.device.clinic.description,
                    from: time($0.from), until: time($0.until), visits: $0.visits)
            },
            everyone: question.actor == nil
                ? Everyone(
                    visitsByCapturedDesk: could.bySignIns, contactsByCapturedDesk: could.byLink, visitsByOwnLink: could.byLink,
                    messagesOfCourier: could.messages, requestsByCapturedService: could.requests,
                    wordsByCapturedDesk: could.words) : nil,
            visits: could.visits.map(Visit.init), isOverEstimate: could.uncertainCopies > 0 || could.signIns.contains { !$0.doubts.isEmpty }
        )
        complete = Complete(report.completeness, time)
    }
}

extension ExposureRecord.Visit {
    init(_ visit: VisitName) {
        self.init(reference: visit.reference.description, appointment: visit.id.description, clinic: visit.clinic.description)
    }
}

extension ExposureRecord.Act {
    fileprivate init(_ act: OpenedAct, _ person: (StaffID) -> ExposureRecord.Person, _ time: (Instant) -> String) {
        var role: StaffRole?
        if case .staff(let acting) = act.by { role = acting }
        self.init(
            by: act.by.word, staff: act.staff.map(person), grant: act.grant?.description, role: role?.rawValue,
            purpose: act.purpose.rawValue, first: time(act.first), last: time(act.last), entries: act.entries, openings: act.openings,
            visits: act.visits.map(ExposureRecord.Visit.init), otherSeals: act.otherSeals)
    }
}

extension ExposureRecord.SignIn {
    fileprivate init(_ reach: SignInReach, _ person: (StaffID) -> ExposureRecord.Person, _ time: (Instant) -> String) {
        self.init(
            staff: person(reach.staff), grant: reach.grant.description, from: time(reach.from), until: time(reach.until),
            endIsKnown: reach.endIsKnown, clinics: reach.clinics?.map(\.description),
            doubts: SignInReach.Doubt.allCases.filter { reach.doubts.contains($0) }.map(\.rawValue), visits: reach.visits)
    }
}

extension ExposureRecord.Complete {
    fileprivate init(_ completeness: Completeness, _ time: (Instant) -> String) {
        var words = completeness.faults.map { fault in
            switch fault.kind {
            case .gap: "entries before number \(fault.number), written by \(time(fault.at)), are missing"
            case .contradiction: "the journal now says something else under number \(fault.number) than was imported"
            case .wentBack: "the journal ends before number \(fault.number), which was imported from it"
            case .strayIndex: "number \(fault.number) indexed a seal that was never in the store"
            }
        }
        if completeness.source == .imported {
            words.append(
                "the vault does not answer and its journal cannot be read here, so what it wrote last is not in this; start `creneau serve`"
            )
        }
        self.init(
            whole: completeness.isComplete, writer: completeness.writer.map { Hex.encode($0) }, throughEntry: completeness.number,
            throughTime: completeness.at.map(time), journals: completeness.journals, words: words)
    }
}

extension RecordedActor {
    fileprivate var word: String {
        switch self {
        case .person: "person"
        case .courier: "courier"
        case .service: "service"
        case .operatorAtHand: "operator"
        case .staff: "staff"
        }
    }
}

// MARK: For people

extension ExposureRecord {
    var text: String {
        var lines = ["From \(Self.moment(since)) to \(Self.moment(until)), \(zone)" + (clinic.map { ", \(name($0))" } ?? ""), ""]
        lines.append("Opened on record: " + Self.count(opened.visits, "visit"))
        lines += opened.acts.flatMap(\.lines)
        lines += ["", "Could have been opened: " + Self.count(couldHaveBeenOpened.visits.count, "visit")]
        lines += couldHaveBeenOpened.signIns.flatMap { $0.lines(name) }
        lines += couldHaveBeenOpened.devices.flatMap { $0.lines(name) }
        lines += couldHaveBeenOpened.everyone?.lines ?? []
        if couldHaveBeenOpened.isOverEstimate {
            lines.append("  More than there was, where it says so: nothing is left out that could have been opened.")
        }
        lines += ["", completeLine]
        return lines.joined(separator: "\n")
    }

    private func name(_ clinic: String) -> String { names[clinic] ?? clinic }

    private var completeLine: String {
        guard let number = complete.throughEntry, let at = complete.throughTime, let writer = complete.writer else {
            return "The vault's journal has no entry yet."
        }
        let through = "entry \(number) of the journal \(writer), \(Self.moment(at))"
        let earlier =
            complete.journals > 1
            ? " What an earlier vault wrote last, before it was restored, may be missing: there are \(complete.journals) journals." : ""
        return (complete.whole ? "The record is whole, through \(through)." : "The record is known through \(through).") + earlier
    }

    /// `2026-11-24 09:12:30`: the wall clock's part of an RFC 3339 time.
    fileprivate static func moment(_ time: String) -> String { String(time.prefix(19)).replacing("T", with: " ") }

    fileprivate static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension ExposureRecord.Person {
    fileprivate var text: String { email.map { "\($0) (\(id))" } ?? id }
}

extension ExposureRecord.Act {
    fileprivate var lines: [String] {
        let who =
            switch by {
            case "staff": (staff?.text ?? "somebody") + (role.map { ", \($0)" } ?? "") + (grant.map { ", sign-in \($0)" } ?? "")
            case "person": "people, by their own links"
            case "courier": "the courier, for messages"
            case "operator": "the operator"
            default: "the service itself"
            }
        let what =
            purpose == "find" && openings == 0
            ? ExposureRecord.count(entries, "search", plural: "searches") + ", which open nothing"
            : "\(purpose): " + ExposureRecord.count(openings, "opening") + " of " + ExposureRecord.count(visits.count, "visit")
                + (otherSeals > 0 ? " and of " + ExposureRecord.count(otherSeals, "other seal") : "")
        let times = ExposureRecord.moment(first) + (first == last ? "" : " to " + ExposureRecord.moment(last))
        return ["  \(who)", "    \(what), \(times)"] + visits.map { "      \($0.reference)  \($0.appointment)" }
    }
}

extension ExposureRecord.SignIn {
    private static let words = [
        "accounts-unknown": "the vault's accounts are not at hand here", "account-gone": "the account is gone",
        "changed-by-operator": "the operator changed or restored accounts since, the journal does not say whose",
        "changed-by-manager": "a manager changed accounts of their clinic since",
    ]

    fileprivate func lines(_ name: (String) -> String) -> [String] {
        let places = clinics.map { $0.map(name).joined(separator: ", ") } ?? "every clinic"
        let times = "\(ExposureRecord.moment(from)) to \(ExposureRecord.moment(until))" + (endIsKnown ? "" : " at the latest")
        let doubt = doubts.isEmpty ? [] : ["    counted generously: " + doubts.map { Self.words[$0] ?? $0 }.joined(separator: "; ")]
        return ["  \(staff.text), sign-in \(grant)", "    \(times): " + ExposureRecord.count(visits, "visit") + " at \(places)"] + doubt
    }
}

extension ExposureRecord.Device {
    fileprivate func lines(_ name: (String) -> String) -> [String] {
        [
            "  the device \(self.name) of \(staff.text)",
            "    \(ExposureRecord.moment(from)) to \(ExposureRecord.moment(until)) at the latest: " + ExposureRecord.count(visits, "visit")
                + " at \(name(clinic)), for whoever unlocks it",
        ]
    }
}

extension ExposureRecord.Everyone {
    fileprivate var lines: [String] {
        [
            "  a captured desk process: " + ExposureRecord.count(visitsByCapturedDesk, "visit")
                + " by the sign-ins above, and the contacts of \(contactsByCapturedDesk), each with an entry of the courier's",
            "  people, by their own links: " + ExposureRecord.count(visitsByOwnLink, "visit") + ", each its own alone",
            "  the courier: contacts of " + ExposureRecord.count(messagesOfCourier, "message") + " to deliver",
            "  a captured service: " + ExposureRecord.count(requestsByCapturedService, "request")
                + " that waited, each by an entry that says it was sealed for a clinic",
            "  a captured desk process: " + ExposureRecord.count(wordsByCapturedDesk, "message") + " left for a call back",
        ]
    }
}

extension ExposureRecord {
    fileprivate static func count(_ number: Int, _ noun: String, plural: String) -> String { "\(number) \(number == 1 ? noun : plural)" }
}
