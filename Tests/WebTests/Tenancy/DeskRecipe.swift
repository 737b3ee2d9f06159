import Containment
import Foundation
import HTTPTypes
import Scheduling
import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import UseCases

/// A request of the desk as its own pages send it, with what it names left
/// open: `<slot>` stands for the id of a slot.
struct DeskRecipe: Sendable {
    var route: DeskRoute
    var language: Language
    var method: HTTPRequest.Method
    var capability: Capability
    var path: String
    var fields: [String: String] = [:]

    /// One of its open places.
    struct Place: Sendable, Hashable {
        var index: Int
        var kind: Named
    }

    struct Unknown: Error, CustomStringConvertible {
        var description: String
    }

    /// The recipes of an endpoint; none for what is no page of the desk.
    ///
    /// - Throws: `Unknown` for a route, or a parameter, that nobody has said
    ///   anything about here.
    static func all(_ endpoint: Endpoint) throws -> [DeskRecipe] {
        guard let (route, language) = routes[endpoint.pattern] else {
            guard others.contains(endpoint.pattern) else { throw Unknown(description: "no recipe for \(endpoint.pattern)") }
            return []
        }
        let parts = try endpoint.pattern.split(separator: "/").map { try $0.hasPrefix("{") ? parameter(String($0), route) : String($0) }
        let path = "/" + parts.joined(separator: "/")
        return (endpoint.method == .post ? fields(route) : [[:]]).map {
            DeskRecipe(route: route, language: language, method: endpoint.method, capability: endpoint.capability, path: path, fields: $0)
        }
    }

    private static let routes: [String: (DeskRoute, Language)] = Dictionary(
        uniqueKeysWithValues: DeskRoute.allCases.flatMap { route in Language.allCases.map { (route.pattern(in: $0), (route, $0)) } })

    /// Nothing of a clinic is behind these.
    private static let others: Set<String> = ["/desk-worker.js", "/assets/{hash}/{name}", "/healthz", "/readyz", "/metrics"]

    private static func parameter(_ name: String, _ route: DeskRoute) throws -> String {
        switch name {
        case "{clinic}": return "<clinic>"
        case "{id}": return "<appointment>"
        case "{hold}": return "<hold>"
        case "{schedule}": return "<schedule>"
        case "{device}": return "<device>"
        case "{leaf}": return "0"
        case "{date}": return "2026-11-23"
        case "{token}": return String(repeating: "a", count: 43)
        default: throw Unknown(description: "no value for \(name) of \(route)")
        }
    }

    private static func fields(_ route: DeskRoute) -> [[String: String]] {
        guard route == .deviceJournal else { return [form(route)] }
        // An act each: one must not hide what the other does.
        let start = "{\"id\":\"<entry>\",\"n\":<number>,\"at\":1795442430000,\"kind\":"
        return [
            start + "\"arrival\",\"visit\":\"<appointment>\"}",
            start + "\"booking\",\"slot\":\"<slot>\",\"practitioner\":\"<practitioner>\",\"start\":1795453200000,\"end\":1795454400000,"
                + "\"modality\":\"in-person\",\"family_name\":\"Roy\",\"given_name\":\"Luc\"}",
        ].map { ["key": "<deviceKey>", "clock": "1795442460000", "entries": "[\($0)]"] }
    }

    /// As the page's form sends them. A new route does not compile without.
    private static func form(_ route: DeskRoute) -> [String: String] {
        let person = ["family-name": "Roy", "given-name": "Luc", "phone": "514 555-0199", "birth-date": "1970-01-02", "reason": "other"]
        switch route {
        case .daySteps: return ["step": "arrive:<appointment>"]
        case .bookings: return ["slot": "<slot>"]
        case .booking: return person
        case .addition:
            return person.merging(
                ["hold": "<additionForm>", "practitioner": "<practitioner>", "date": "2026-11-23", "time": "11:00", "minutes": "15"]) { $1 }
        case .visitSteps: return ["step": "arrive"]
        case .claim: return ["claim": "holds"]
        case .cancellation: return ["cause": "1", "sequence": "0", "notify": "yes"]
        case .move: return ["slot": "<slot>", "sequence": "0", "notify": "yes"]
        case .identity: return ["version": "1", "family-name": "Autre", "given-name": "Nom", "birth-date": "", "health-number": ""]
        case .contact: return ["version": "1", "phone": "", "email": "autre@example.org", "language": "fr", "notify": "yes"]
        case .notes: return ["note": "<noteForm>", "note-text": "Bonjour"]
        case .noteRemoval: return ["note": "<note>"]
        case .device: return ["device": "<newDevice>", "key": String(repeating: "ab", count: 32), "name": "Poste 2"]
        case .deviceRemoval: return ["device": "<device>"]
        case .messageSending, .messageSettling: return ["message": "<message>"]
        case .callBackSteps: return ["step": "call-back:<word>:1"]
        case .originDecision: return ["origin": "<origin>", "seen": "9999999999"]
        case .slotBlock: return ["slot": "<slot>", "closed": "yes"]
        case .schedule:
            return [
                "practitioner": "<practitioner>", "from": "2026-01-01", "holidays": "yes", "b0-d1": "yes", "b0-from": "8:00",
                "b0-to": "15:00",
                "b0-minutes": "20", "b0-modality": "in-person", "b0-audience": "everyone",
            ]
        case .closings: return ["date": "2026-11-24", "practitioner": "<practitioner>", "closed": "yes"]
        case .plan: return ["packet0": "<packet>", "basis": "<basis>", "choice": "keep"]
        case .staff:
            return [
                "email": "nouvelle@clinic.example", "given-name": "Nina", "family-name": "Roy", "role": "practitioner",
                "practitioner": "<practitioner>",
            ]
        case .staffRemoval: return ["staff": "<staff>"]
        case .search: return ["number": "<reference>"]
        // They name nothing of a clinic's.
        case .home, .signIn, .signInPasskey, .signInRecovery, .signOut, .link, .invitation, .proof, .proofPasskey, .account, .passkeys,
            .passkeyRemoval, .password, .recoveryCodes, .everywhere, .signInEnd, .otherSignIns, .offline, .manifest:
            return [:]
        // Their address says all; or they are only looked at.
        case .bookingRelease, .sending, .deviceJournal, .day, .dayChoice, .dayChanges, .visit, .openingProof, .deviceDays, .deviceState,
            .offers,
            .messages, .origins, .callBacks,
            .schedules, .newSchedule:
            return [:]
        }
    }

    /// Whether nothing at all happens where this place is filled with what is
    /// not the clinic's. A device's own ids are free; and what it promised
    /// somebody, it promised, whether or not the slot it named is there.
    func decides(_ place: Place) -> Bool {
        !place.kind.isOfTheDevice && !(route == .deviceJournal && [.slot, .practitioner].contains(place.kind))
    }

    // MARK: - Filling it in

    /// The path, which has no name, then the fields by name.
    private var texts: [(name: String?, text: String)] {
        var texts: [(name: String?, text: String)] = [(nil, path)]
        for field in fields.sorted(by: { $0.key < $1.key }) { texts.append((field.key, field.value)) }
        return texts
    }

    var places: [Place] {
        var places: [Place] = []
        _ = filled { place in
            places.append(place)
            return ""
        }
        return places
    }

    /// With each place filled in.
    func filled(_ choose: (Place) -> String) -> (path: String, fields: [String: String]) {
        var (index, path, fields): (Int, String, [String: String]) = (0, "", [:])
        for (name, text) in texts {
            var (result, rest) = ("", text[...])
            while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">"),
                let kind = Named(rawValue: String(rest[rest.index(after: open)..<close]))
            {
                result += rest[..<open] + choose(Place(index: index, kind: kind))
                rest = rest[rest.index(after: close)...]
                index += 1
            }
            result += rest
            if let name { fields[name] = result } else { path = result }
        }
        return (path, fields)
    }

    /// What a write that does nothing else may leave: that somebody looked or
    /// brought a journal is written down, and a day's public key is kept once
    /// it was asked for.
    var harmless: Set<String> {
        switch route {
        case .search, .deviceJournal, .deviceDays: ["seal_key", "log_leaf", "leaf_detail"]
        default: ["seal_key"]
        }
    }

    /// Posts that change nothing here: they show, or ask the vault alone.
    var writesElsewhere: Bool {
        switch route {
        case .schedule, .closings, .staff, .staffRemoval, .search: true
        default: !path.contains("<clinic>")
        }
    }
}
