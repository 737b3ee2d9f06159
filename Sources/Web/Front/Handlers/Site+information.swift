import Hummingbird
import Scheduling
import Seals
import UseCases

extension Site {
    @Sendable func clinics(_ call: Call) async throws -> Response {
        answer(ClinicsPage(frame: frame(call, nil), clinics: house.directory.clinics))
    }

    @Sendable func clinic(_ call: Call) async throws -> Response {
        guard let clinic = house.directory.clinic(try call.identifier("id")) else { throw Fault.notFound }
        return answer(ClinicPage(frame: frame(call, nil), clinic: clinic))
    }

    @Sendable func privacy(_ call: Call) async throws -> Response {
        answer(PrivacyPage(frame: frame(call, nil), shredDays: Administration.shredAfterDays))
    }

    @Sendable func about(_ call: Call) async throws -> Response { answer(AboutPage(frame: frame(call, nil))) }

    // MARK: - Lost link

    @Sendable func lostLink(_ call: Call) async throws -> Response {
        let session = session(call)
        return answer(LostLinkPage(frame: frame(call, session)), session)
    }

    /// Whatever is asked, the answer is the same; only the contact hears more.
    @Sendable func recoverLink(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let text = String((form[Field.contact.rawValue] ?? "").prefix(300)).trimmedSpaces
        let lookup: Lookup? = EmailAddress(text).map(Lookup.email) ?? PhoneNumber(text).map(Lookup.phone)
        guard let lookup else {
            let page = LostLinkPage(frame: frame(call, session), contact: text, isContactInvalid: true)
            return answer(page, status: .unprocessableContent, session)
        }
        try await reception.recoverLink(lookup, call.context)
        return seeOther(Paths(call.language).lostLinkSent)
    }

    @Sendable func lostLinkSent(_ call: Call) async throws -> Response { answer(LostLinkSentPage(frame: frame(call, nil))) }
}
