import Bytes
import Hummingbird
import Patients
import Scheduling
import Serving
import UseCases

extension PublicAPI {
    /// The hottest call of the service: no allocation that the answer does
    /// not need.
    @Sendable func findOpenings(_ call: Call) async throws -> Response {
        let search = try OpeningParameters(call.request.uri.query ?? "").search(reception)
        let found = try reception.findOpenings(search, call.context)
        var writer = JSONWriter(capacity: 640 * found.openings.count + 256)
        writer.object { writer in
            writer.name("openings")
            writer.openings(found.openings, house.node.zones, clinicTexts)
            writer.member("as_of", RFC3339.format(found.asOf))
            writer.member("next", found.next)
        }
        return answer(writer)
    }
}

/// The query of a search for openings.
struct OpeningParameters {
    private let form: URLEncodedForm
    private var unreadable: [Unreadable] = []
    private var problems: [FieldProblem] = []

    init(_ query: String) throws(Fault) {
        guard let form = URLEncodedForm(query) else { throw .unreadable([]) }
        self.form = form
    }

    private mutating func value<Value>(_ field: BookingField, _ expected: Unreadable.Expected, _ read: (String) -> Value?) -> Value? {
        guard let text = form[field.rawValue] else { return nil }
        guard let value = read(text) else {
            unreadable.append(Unreadable(field: field.rawValue, expected: expected))
            return nil
        }
        return value
    }

    /// A time that RFC 3339 can write may still lie outside of what we count.
    private mutating func time(_ field: BookingField) -> Instant? {
        guard let text = form[field.rawValue] else { return nil }
        guard let time = RFC3339.parse(text) else {
            problems.append(FieldProblem(field, .malformed))
            return nil
        }
        return time
    }

    /// - Throws: `Fault.unreadable`, or the refusals for what is missing and
    ///   for a place that cannot be used.
    consuming func search(_ reception: Reception) throws -> OpeningSearch {
        let near = form[BookingField.near.rawValue] ?? ""
        if near.isEmpty { problems.append(FieldProblem(.near, .missing)) }
        let reason = value(.reason, .code) { Reason(rawValue: $0) }
        if form[BookingField.reason.rawValue] == nil { problems.append(FieldProblem(.reason, .missing)) }
        let radius = value(.radiusKilometres, .integer, Self.integer)
        let from = time(.from)
        let until = time(.until)
        let modality = value(.modality, .code) { Modality(code: $0) }
        let language = value(.language, .code) { Language(rawValue: $0) }
        let limit = value(.limit, .integer, Self.integer)
        guard unreadable.isEmpty else { throw Fault.unreadable(unreadable) }
        guard problems.isEmpty, let reason else { throw Refusal.invalid(problems) }
        let position: GeographicPosition
        switch reception.resolvePlace(near) {
        case .success(let found): position = found
        case .failure(let problem): throw Refusal.place(problem)
        }
        return OpeningSearch(
            near: position, radiusKilometres: radius ?? 10, reason: reason, from: from, until: until, modality: modality,
            language: language, limit: limit ?? 20, cursor: form[BookingField.cursor.rawValue])
    }

    /// Decimal digits alone: `Int` would take a sign.
    private static func integer(_ text: String) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
