import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases
import Wording

extension DeskSite {
    @Sendable func day(_ at: AtClinic) async throws -> Response {
        let date = try date(at.call)
        guard let typed = await typed(of: "day \(date)", at) else { return try await dayPage(at, date) }
        return try await drawn(typed, date, at)
    }

    static let unclearCode = "unclear"

    /// The day, which says what became of what was asked.
    func day(_ date: LocalDate, saying typed: TypedForm, _ at: AtClinic) async throws -> Response {
        try await again(typed, of: "day \(date)", at: DeskPaths(at.language).day(at.clinic.id, date), at) {
            try await drawn(typed, date, at)
        }
    }

    private func drawn(_ typed: TypedForm, _ date: LocalDate, _ at: AtClinic) async throws -> Response {
        let text = typed.fields[.noteText] ?? ""
        let isUnclear = typed.found.contains(Self.unclearCode)
        let id = isUnclear ? typed.fields[.note, as: FormID<DayNote>.self] : nil
        return try await dayPage(
            at, date, notice: typed.found.lazy.compactMap(DayPage.Notice.init).first,
            draft: DayPage.NoteDraft(
                id: try id ?? desk.formID(for: .note, at.context), text: String(text.unicodeScalars.prefix(4 * DayNote.textMax)),
                isUnclear: isUnclear),
            status: HTTPResponse.Status(code: typed.status))
    }

    /// The date of a form without scripts: `?date=2026-11-24`.
    @Sendable func dayChoice(_ at: AtClinic) async throws -> Response {
        let date = at.query(.date, as: LocalDate.self) ?? at.today()
        return seeOther(DeskPaths(at.language).day(at.clinic.id, date))
    }

    func dayPage(
        _ at: AtClinic, _ date: LocalDate, notice: DayPage.Notice? = nil, draft: DayPage.NoteDraft? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let day = try await desk.day(date, grant: at.secret, at.context)
        let page = DayPage(
            frame: frame(at), day: day, notice: notice,
            draft: try draft ?? DayPage.NoteDraft(id: desk.formID(for: .note, at.context)))
        return answer(page, status: notice != nil ? .conflict : status, at.presence.session)
    }

    /// One button of the day was pressed: `arrive:ID`.
    @Sendable func stepOnDay(_ at: AtClinic) async throws -> Response {
        let date = try date(at.call)
        let parts = (at.form[.step] ?? "").split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let step = DayStep(rawValue: String(parts[0])), let id = AppointmentID(String(parts[1])) else {
            throw Fault.unreadable([])
        }
        do {
            _ = try await desk.record(step, of: id, at.context)
        } catch {
            guard error.isChangedMeanwhile || error == .notItsDay else { throw error }
            let notice = error == .notItsDay ? DayPage.Notice.notItsDay : .overtaken
            return try await self.day(date, saying: TypedForm(URLEncodedForm([]), [notice.rawValue], status: 409), at)
        }
        return seeOther(DeskPaths(at.language).day(at.clinic.id, date, at: id))
    }

    // MARK: - One visit

    @Sendable func visit(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        let typed = await typed(of: "visit \(id)", at)
        return try await visitPage(
            at, id, notice: typed?.found.lazy.compactMap(VisitPage.Notice.init).first,
            status: HTTPResponse.Status(code: typed?.status ?? 200))
    }

    func visitPage(
        _ at: AtClinic, _ id: AppointmentID, notice: VisitPage.Notice? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let openings = try await desk.openings(of: visit, at.zone, at.context)
        let page = VisitPage(
            frame: frame(at), visit: view(visit, at),
            openings: openings.map { OpeningsView($0, at.zone) { $0.words(person: .openedByPersonAtDesk) } }, notice: notice)
        return answer(page, status: status, at.presence.session)
    }

    /// The file that proves an opening to be in the public log.
    @Sendable func openingProof(_ at: AtClinic) async throws -> Response {
        guard let leaf = at.call.parameters.get("leaf").flatMap({ Int($0) }) else { throw Fault.notFound }
        return .proof(try await desk.proof(ofLeaf: leaf, of: try at.identifier("id"), at.context))
    }

    func view(_ visit: DayVisit, _ at: AtClinic) -> VisitDetails {
        VisitDetails(
            visit: visit, clinic: at.clinic, zone: at.zone, practitioner: house.node.directory.practitioner(visit.appointment.practitioner),
            now: at.context.instant)
    }

    @Sendable func stepOnVisit(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        guard let step = at.form[.step, as: DayStep.self] else { throw Fault.unreadable([]) }
        do {
            _ = try await desk.record(step, of: id, at.context)
        } catch {
            guard error.isChangedMeanwhile || error == .notItsDay else { throw error }
            return try await visit(id, saying: error == .notItsDay ? .notItsDay : .changedMeanwhile, at)
        }
        return seeOther(DeskPaths(at.language).visit(at.clinic.id, id))
    }

    /// What was found of what set the visit before others. Where it is not so,
    /// the place can be taken back on the next page.
    @Sendable func checkClaim(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        guard let found = at.form[.claim], found == "holds" || found == "fails" else { throw Fault.unreadable([]) }
        try await desk.check(id, holds: found == "holds", at.context)
        return seeOther(DeskPaths(at.language).visit(at.clinic.id, id))
    }

    @Sendable func cancellation(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        return try await cancellationPage(at, id, isIncomplete: await typed(of: "cancel \(id)", at) != nil)
    }

    private func cancellationPage(_ at: AtClinic, _ id: AppointmentID, isIncomplete: Bool) async throws -> Response {
        let visit: DayVisit
        do {
            visit = try await desk.cancellable(id, grant: at.secret, at.context)
        } catch .changedMeanwhile {
            return try await visitPage(at, id, notice: .changedMeanwhile, status: .conflict)
        }
        let page = DeskCancellationPage(frame: frame(at), visit: view(visit, at), isIncomplete: isIncomplete)
        return answer(page, status: isIncomplete ? .unprocessableContent : .ok, at.presence.session)
    }

    @Sendable func cancel(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        guard let cause = at.form[.cause, as: Int.self].flatMap({ CancellationReason(rawValue: $0) }),
            let sequence = at.form[.sequence, as: Int.self]
        else {
            return try await again(
                TypedForm(at.form, status: 422), of: "cancel \(id)",
                at: DeskPaths(at.language).path(.cancellation, at.clinic.id.description, id.description),
                at
            ) { try await cancellationPage(at, id, isIncomplete: true) }
        }
        do {
            let cancelled = try await desk.cancel(
                id, sequence: sequence, because: cause, writing: at.form[.notify] == "yes", at.context)
            return seeOther(DeskPaths(at.language).day(at.clinic.id, at.zone.local(at: cancelled.start).date, at: id))
        } catch {
            return try await overtaken(error, at, id)
        }
    }

    /// The visit as it stands, when a change of it came too late.
    func overtaken(_ refusal: Refusal, _ at: AtClinic, _ id: AppointmentID) async throws -> Response {
        guard refusal.isChangedMeanwhile || refusal == .tooLate else { throw refusal }
        return try await visit(id, saying: refusal == .tooLate ? .tooLate : .changedMeanwhile, at)
    }
}
