import Bytes
import HTTPTypes
import Hummingbird
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension PublicAPI {
    /// With an `Idempotency-Key`, the same call again is the same request: the
    /// form's secret is a function of the key.
    @Sendable func fileRequest(_ call: Call) async throws -> Response {
        let key = try idempotencyKey(call)
        var body = try await call.json()
        let near = body.value(.near, isRequired: true) { $0.typedLine.isEmpty ? nil : $0 }
        let filing = body.requestFiling(at: call.instant) { (entry, consents) throws(Refusal) in
            try read(entry, for: .waiting, consents, call)
        }
        try body.finish()
        guard let near, let filing else { throw Refusal.internalFault }
        let cell: PlaceCell
        switch reception.resolvePlace(near) {
        case .success(let position): cell = PlaceCell(position)
        case .failure(let problem): throw Refusal.place(problem)
        }
        let filed = try await requests.file(filing(cell, owner(key, "owner of request")), call.context)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("request", filed.token.request.description)
            writer.member("token", filed.token.text)
            writer.member("state", filed.state.code)
            writer.member("code_expires_at", RFC3339.format(filed.codeUntil))
        }
        return answer(writer, status: .created)
    }

    @Sendable func confirmRequest(_ call: Call) async throws -> Response {
        let link = try requestLink(call)
        _ = try idempotencyKey(call)
        var body = try await call.json()
        let code = body.value(.code, isRequired: true) { $0.utf8.count <= 32 ? $0 : nil }
        try body.finish()
        guard let code else { throw Refusal.internalFault }
        return answer(try await requests.confirm(link, code: code, call.context))
    }

    @Sendable func sendCodeAgain(_ call: Call) async throws -> Response {
        let link = try requestLink(call)
        _ = try idempotencyKey(call)
        let until = try await requests.sendCodeAgain(link, call.context)
        var writer = JSONWriter()
        writer.object { $0.member("code_expires_at", RFC3339.format(until)) }
        return answer(writer)
    }

    @Sendable func getRequest(_ call: Call) async throws -> Response {
        answer(try await requests.view(try requestLink(call), call.context))
    }

    @Sendable func leaveRequest(_ call: Call) async throws -> Response {
        try await requests.leave(try requestLink(call), call.context)
        return Response(status: .noContent)
    }

    /// With the request's token the answer has the full link; with the offer's
    /// it comes in the confirmation alone. 202 while those before can answer.
    @Sendable func acceptOffer(_ call: Call) async throws -> Response {
        let key = try offerKey(call)
        _ = try idempotencyKey(call)
        let id: OfferID = try call.identifier("id")
        let accepted: Accepted
        switch try await requests.accept(id, key, call.context) {
        case .given(let given): accepted = given
        case .noted(let until): return noted(id, until)
        }
        let appointment = accepted.appointment
        var writer = JSONWriter(capacity: 1024)
        writer.object { writer in
            writer.member("appointment", appointment.id.description)
            writer.member("reference", appointment.reference.description)
            writer.times(appointment.start, appointment.end, accepted.clinic.zone, house.node.zones.rules(of: accepted.clinic.zone))
            writer.member("modality", appointment.modality.code)
            writer.name("clinic")
            writer.clinic(accepted.clinic)
            writer.member("given_up", accepted.given?.id.description)
            writer.member("manage_url", accepted.manage.map { origin.description + manageLink(call.language, $0.text) })
            writer.member("manage_token", accepted.manage?.text)
        }
        return answer(writer)
    }

    private func noted(_ id: OfferID, _ until: Instant) -> Response {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("offer", id.description)
            writer.member("state", "wanted")
            writer.member("decided_by", RFC3339.format(until))
        }
        return answer(writer, status: .accepted)
    }

    @Sendable func refuseOffer(_ call: Call) async throws -> Response {
        let key = try offerKey(call)
        _ = try idempotencyKey(call)
        try await requests.refuse(try call.identifier("id"), key, call.context)
        return Response(status: .noContent)
    }

    /// The bearer's link, which must be to the request in the path.
    private func requestLink(_ call: Call) throws(Fault) -> RequestLinkToken {
        let link = try bearer(call) { RequestLinkToken($0) }
        let id: Identifier<StandingRequest> = try call.identifier("id")
        guard link.request == id else { throw .notFound }
        return link
    }

    private func offerKey(_ call: Call) throws(Fault) -> OfferKey {
        try bearer(call) { text in OfferLinkToken(text).map(OfferKey.offer) ?? RequestLinkToken(text).map(OfferKey.request) }
    }

    private func answer(_ own: OwnRequest) -> Response {
        var writer = JSONWriter(capacity: 2048)
        writer.request(own, house.node.zones)
        return answer(writer)
    }
}

extension BodyReader {
    /// What is asked, from where and under which secret the caller says;
    /// `nil` with something noted when anything is missing or malformed.
    mutating func requestFiling(
        at now: Instant, _ read: (PersonEntry, _ consents: Bool) throws(Refusal) -> Particulars
    ) -> ((PlaceCell, OwnerSecret) -> RequestFiling)? {
        let from = value(.from, isRequired: false) { RFC3339.parse($0) } ?? now
        let until = value(.until, isRequired: false) { RFC3339.parse($0) } ?? now + Int64(StandingRequest.daysDefault) * 86_400
        let radius = integer(.radiusKilometres) ?? 10
        var days = WeekdaySet.all
        var modalities = ModalitySet.all
        var languages: LanguageSet = [.french, .english]
        if let named = list(.days, { Weekday(code: $0) }) { days = WeekdaySet(named) }
        if let named = list(.modalities, { Modality(code: $0) }) { modalities = named.reduce(into: []) { $0.formUnion(ModalitySet($1)) } }
        if let named = list(.languages, { Language(rawValue: $0) }) { languages = named.reduce(into: []) { $0.formUnion($1.asSet) } }
        let earliest = value(.earliest, isRequired: false) { LocalTime($0) } ?? .midnight
        let latest = value(.latest, isRequired: false) { LocalTime($0) } ?? .endOfDay
        let clinic = value(.clinic, isRequired: false) { ClinicID($0) }
        let practitioner = value(.practitioner, isRequired: false) { PractitionerID($0) }
        let notice = integer(.notice) ?? 60
        let night = boolean(.nightOffers) ?? false
        let referral = boolean(.referral) ?? false
        let consents = boolean(.consent) ?? false
        let replaces = value(.replaces, isRequired: false) { ManageToken($0) }
        guard let particulars = particulars(consents, read) else { return nil }
        return { [days, modalities, languages] cell, form in
            RequestFiling(
                form: form,
                wish: Wish(
                    cell: cell, radiusKilometres: radius, from: max(from, now), until: until, days: days, earliest: earliest,
                    latest: latest,
                    modalities: modalities, languages: languages, clinic: clinic, practitioner: practitioner, noticeMinutes: notice),
                particulars: particulars, isReferred: referral, acceptsNightOffers: night, consents: consents,
                replaces: replaces)
        }
    }
}
