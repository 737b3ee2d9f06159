import Containment
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension Site {
    /// What is in force for patients, there.
    func level(at clinic: ClinicID? = nil) -> Level { house.gate.rules.level(for: Asker(audience: .patient), at: clinic) }

    /// Whether the level in force there leaves it to patients, be it after
    /// something else: what a page leads to.
    func offers(_ capability: Capability, at clinic: ClinicID) -> Bool {
        (try? house.gate.rules.admit(Asker(audience: .patient), capability, at: [clinic])) != nil
    }

    /// In place of the first page, where nothing can be looked for.
    func suspendedHome(_ call: Call) -> Response? {
        let level = level()
        guard level >= .frozen else { return nil }
        let page = SuspendedPage(frame: frame(call, nil), level: level)
        guard level == .dark else { return answer(page) }
        let fault = Fault.refusal(.required(.denied(.atThisLevel(level))))
        var response = answer(page, status: fault.answer.status)
        fault.decorate(&response.headers)
        return response
    }

    // MARK: - Telephones

    private static let nearestMax = 10
    private static let placeMax = 80

    /// All clinics; the nearest to a place first, where the address names one.
    @Sendable func clinics(_ call: Call) async throws -> Response {
        let text = String((call.query(.near) ?? "").prefix(Self.placeMax))
        return clinics(near: text, call, status: .ok)
    }

    /// To the address of the place that was typed: an area of a postal code or
    /// a town, and never the postal code itself.
    @Sendable func findClinics(_ call: Call) async throws -> Response {
        let form = try await call.form()
        let choice = form.line(.placeChoice, max: Self.placeMax)
        let text = choice.isEmpty ? form.line(.place, max: Self.placeMax) : choice
        switch house.node.places.find(text) {
        case .fsa(let code, _, _): return seeOther(Paths(call.language).clinics(near: code))
        case .municipality(let name, _): return seeOther(Paths(call.language).clinics(near: name))
        case .ruralFSA, .several, .unknown: return clinics(near: text, call, status: .unprocessableContent)
        }
    }

    private func clinics(near text: String, _ call: Call, status: HTTPResponse.Status) -> Response {
        var page = ClinicsPage(frame: frame(call, nil), clinics: house.node.directory.clinics)
        guard !text.isEmpty || status != .ok else { return answer(page) }
        page.place = text
        switch place(SearchFields(place: text)) {
        case .success(let (position, name)):
            page.place = name ?? text
            page.nearest = house.node.directory.nearest(position).prefix(Self.nearestMax)
                .map { NearbyClinic(clinic: $0.clinic, distanceMetres: $0.metres) }
            return answer(page)
        case .failure(let found):
            page.problem = found.problem
            return answer(page, status: .unprocessableContent)
        }
    }
}
