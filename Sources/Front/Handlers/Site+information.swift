import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    @Sendable func clinic(_ call: Call) async throws -> Response {
        guard let clinic = house.node.directory.openClinic(try call.identifier("id")) else { throw Fault.notFound }
        let schedules = await reception.schedulesAsKept(at: clinic, now: call.instant)
        let people = house.node.directory.inOrder(
            Dictionary(grouping: schedules, by: \.practitioner)
                .filter { !hours($0.value, at: clinic, call).isEmpty }
                .compactMap { house.node.directory.practitioner($0.key) })
        // Where the level keeps openings back, the page says all the rest.
        let next = try? reception.nextOpening(at: clinic, call.context)
        let page = ClinicPage(
            frame: frame(call, nil), clinic: clinic, hours: hours(schedules, at: clinic, call), practitioners: people,
            next: next.map { zone(of: clinic).local(at: $0.start) }, level: level(at: clinic.id),
            takesWord: isDropBoxOpen(at: clinic, call))
        return answer(page)
    }

    /// Whoever receives nobody, now or later, has no page.
    @Sendable func practitioner(_ call: Call) async throws -> Response {
        guard let practitioner = house.node.directory.practitioner(try call.identifier("id")) else { throw Fault.notFound }
        var places: [PractitionerPage.Place] = []
        for id in Set(house.node.directory.schedules(of: practitioner.id).map(\.clinic)) {
            guard let clinic = house.node.directory.clinic(id) else { continue }
            let schedules = await reception.schedulesAsKept(at: clinic, now: call.instant).filter { $0.practitioner == practitioner.id }
            let hours = hours(schedules, at: clinic, call)
            if !hours.isEmpty { places.append(PractitionerPage.Place(clinic: clinic, hours: hours)) }
        }
        places = places.inFrenchOrder { [$0.clinic.name, $0.clinic.id.description] }
        guard !places.isEmpty else { throw Fault.notFound }
        return answer(PractitionerPage(frame: frame(call, nil), practitioner: practitioner, places: places))
    }

    private func zone(of clinic: Clinic) -> ZoneRules { house.node.zones.rules(of: clinic.zone) ?? mainZone }

    private func hours(_ schedules: [Schedule], at clinic: Clinic, _ call: Call) -> ConsultationHours {
        ConsultationHours(schedules, on: zone(of: clinic).local(at: call.instant).date, easter: clinic.holidayChoice)
    }

    @Sendable func privacy(_ call: Call) async throws -> Response {
        answer(PrivacyPage(frame: frame(call, nil), shredDays: Limits.shredAfterDays, imprint: settings.imprint))
    }

    @Sendable func about(_ call: Call) async throws -> Response { answer(AboutPage(frame: frame(call, nil))) }

    // MARK: - Lost link

    @Sendable func lostLink(_ visit: Visit) async throws -> Response {
        let typed = await typed(of: Self.lostLinkName, visit)
        return drawn(typed ?? TypedForm(URLEncodedForm([])), visit)
    }

    private static let lostLinkName = "lost link", invalid = "invalid"

    private func drawn(_ typed: TypedForm, _ visit: Visit) -> Response {
        let page = LostLinkPage(
            frame: frame(visit), contact: typed.fields.line(.contact, max: 300), isContactInvalid: typed.found.contains(Self.invalid))
        return answer(page, status: HTTPResponse.Status(code: typed.status), visit.session)
    }

    /// Whatever is asked, the answer is the same; only the contact hears more.
    @Sendable func recoverLink(_ visit: Visit) async throws -> Response {
        let text = visit.form.line(.contact, max: 300)
        let lookup: Lookup? = EmailAddress(text).map(Lookup.email) ?? PhoneNumber(text).map(Lookup.phone)
        guard let lookup, !visit.form.asksForOtherLanguage else {
            let typed = visit.form.asksForOtherLanguage ? TypedForm(visit.form) : TypedForm(visit.form, [Self.invalid], status: 422)
            return try await again(typed, of: Self.lostLinkName, at: Paths(visit.language).lostLink, visit) { drawn(typed, visit) }
        }
        try await reception.recoverLink(lookup, visit.context)
        await forget(of: Self.lostLinkName, visit)
        return seeOther(Paths(visit.language).lostLinkSent)
    }

    @Sendable func lostLinkSent(_ call: Call) async throws -> Response { answer(LostLinkSentPage(frame: frame(call, nil))) }
}
