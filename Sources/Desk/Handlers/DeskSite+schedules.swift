import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func blockSlot(_ at: AtClinic) async throws -> Response {
        guard let slot = at.form[.slot, as: SlotID.self], let closed = at.form[.closed] else { throw Fault.unreadable([]) }
        do {
            try await planning.setBlocked(slot, closed == "yes", at.context)
        } catch {
            // Somebody was quicker: the day shows how it stands.
            guard error.isSlotTaken else { throw error }
        }
        return seeOther(DeskPaths(at.language).day(at.clinic.id, try date(at.call)))
    }

    @Sendable func schedules(_ at: AtClinic) async throws -> Response {
        guard let typed = await typed(of: Self.closingName, at) else { return try await schedulesPage(at) }
        guard typed.found.first == Self.savedCode else { return try await closing(typed.fields, at) }
        return try await schedulesPage(at, saved: typed.found.last.flatMap { Int($0) })
    }

    private func schedulesPage(
        _ at: AtClinic, saved: Int? = nil, problem: SchedulesPage.Problem? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let schedules = try await planning.schedules(at.context)
        let page = SchedulesPage(
            frame: frame(at), clinic: at.clinic,
            entries: schedules.map {
                SchedulesPage.Entry(
                    schedule: $0, practitioner: house.node.directory.practitioner($0.practitioner),
                    elsewhere: elsewhere($0.practitioner, at))
            },
            collisions: try await planning.collisions(at.context), directory: house.node.directory,
            saved: saved, problem: problem)
        return answer(page, status: status, at.presence.session)
    }

    private func elsewhere(_ practitioner: PractitionerID, _ at: AtClinic) -> [String] {
        let today = at.today()
        let clinics = house.node.directory.schedules(of: practitioner)
            .filter { $0.clinic != at.clinic.id && ($0.effectiveThrough.map { today <= $0 } ?? true) }.map(\.clinic)
        return Set(clinics).compactMap { house.node.directory.clinic($0)?.name }.inFrenchOrder { [$0] }
    }

    @Sendable func newSchedule(_ at: AtClinic) async throws -> Response {
        var fields = ScheduleFields()
        fields.from = at.today().advanced(byDays: 1).description
        fields.practitioner = at.query(.practitioner, as: PractitionerID.self)
        let new = try planning.newSchedule(at.context)
        return try await editor(at, new.id, fields, new: new)
    }

    @Sendable func schedule(_ at: AtClinic) async throws -> Response {
        let id: ScheduleID = try at.identifier("schedule")
        if let typed = await typed(of: "schedule \(id)", at) { return try await preview(typed.fields, id, at) }
        guard let schedule = try await planning.schedules(at.context).first(where: { $0.id == id }) else { throw Fault.notFound }
        return try await editor(at, id, ScheduleFields(schedule), new: nil)
    }

    private func editor(
        _ at: AtClinic, _ id: ScheduleID, _ fields: ScheduleFields, new: FormID<Schedule>?, problems: [ScheduleFields.Problem] = [],
        spare: Int = ScheduleFields.spareRows
    ) async throws -> Response {
        let page = SchedulePage(
            frame: frame(at), clinic: at.clinic, id: id, new: new, practitioners: try planning.practitioners(at.context),
            fields: fields, problems: problems, spare: spare)
        return answer(page, status: problems.isEmpty ? .ok : .unprocessableContent, at.presence.session)
    }

    /// Shows what saving would do; nothing is saved yet.
    @Sendable func previewSchedule(_ at: AtClinic) async throws -> Response {
        let id: ScheduleID = try at.identifier("schedule")
        let address = DeskPaths(at.language).path(.schedule, at.clinic.id.description, id.description)
        return try await again(TypedForm(at.form), of: "schedule \(id)", at: address, at) { try await preview(at.form, id, at) }
    }

    /// The editor as it was typed, or what saving it would do.
    private func preview(_ form: URLEncodedForm, _ id: ScheduleID, _ at: AtClinic) async throws -> Response {
        let fields = ScheduleFields(form)
        let new = form[.new, as: FormID<Schedule>.self]
        if form[.more] != nil { return try await editor(at, id, fields, new: new, spare: ScheduleFields.spareRows + 4) }
        do {
            return try await previewPage(at, [try fields.schedule(id: id, clinic: at.clinic.id)], new: new)
        } catch let incomplete as ScheduleFields.Incomplete {
            return try await editor(at, id, fields, new: new, problems: incomplete.problems)
        }
    }

    private static let closingName = "closing", savedCode = "saved"

    /// A date closed, or opened again, for one practitioner or for all.
    @Sendable func previewClosing(_ at: AtClinic) async throws -> Response {
        let address = DeskPaths(at.language).path(.schedules, at.clinic.id.description)
        return try await again(TypedForm(at.form), of: Self.closingName, at: address, at) { try await closing(at.form, at) }
    }

    private func closing(_ form: URLEncodedForm, _ at: AtClinic) async throws -> Response {
        guard let date = form[.date, as: LocalDate.self], date >= at.today() else {
            return try await schedulesPage(at, problem: .date, status: .unprocessableContent)
        }
        let practitioner = form[.practitioner, as: PractitionerID.self]
        let changed = try await planning.closing(date, of: practitioner, isClosed: form[.closed] != "no", at.context)
        guard !changed.isEmpty else { return try await schedulesPage(at, problem: .nothing, status: .unprocessableContent) }
        return try await previewPage(at, changed)
    }

    private func previewPage(
        _ at: AtClinic, _ changed: [Schedule], new: FormID<Schedule>? = nil, problem: PlanPage.Problem? = nil,
        choices: [AppointmentID: DisplacedChoice] = [:]
    ) async throws -> Response {
        let preview = try await planning.preview(changed, new: new, grant: at.secret, at.context)
        let page = PlanPage(
            frame: frame(at), preview: preview, packets: changed.map(SchedulePacket.text), new: new,
            practitioners: Dictionary(
                changed.compactMap { house.node.directory.practitioner($0.practitioner) }.map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }),
            directory: house.node.directory, problem: problem, choices: choices)
        return answer(page, status: problem == nil && preview.overlaps.isEmpty ? .ok : .conflict, at.presence.session)
    }

    @Sendable func savePlan(_ at: AtClinic) async throws -> Response {
        var changed: [Schedule] = []
        while let text = at.form["\(Field.packet.rawValue)\(changed.count)"] {
            guard let schedule = SchedulePacket.schedule(text, clinic: at.clinic.id) else { throw Fault.unreadable([]) }
            changed.append(schedule)
        }
        guard !changed.isEmpty, let basis = at.form[.basis] else { throw Fault.unreadable([]) }
        let choices = choices(at.form)
        let new = at.form[.new, as: FormID<Schedule>.self]
        let saved: PlanOutcome
        do throws(Refusal) {
            saved = try await planning.save(changed, new: new, choices: choices, basis: basis, at.context)
        } catch {
            switch error {
            case .planChanged: return try await previewPage(at, changed, new: new, problem: .changed, choices: choices)
            case .scheduleCollides: return try await previewPage(at, changed, new: new, problem: .collides, choices: choices)
            case .invalid: return try await previewPage(at, changed, new: new, problem: .choices, choices: choices)
            default: throw error
            }
        }
        let address = DeskPaths(at.language).path(.schedules, at.clinic.id.description)
        return try await again(
            TypedForm(URLEncodedForm([]), [Self.savedCode, "\(saved.displaced)"]), of: Self.closingName, at: address, at
        ) { try await schedulesPage(at, saved: saved.displaced) }
    }

    /// Each visit's own choice, or what was chosen for all of them.
    private func choices(_ form: URLEncodedForm) -> [AppointmentID: DisplacedChoice] {
        let common = form[.choice, as: DisplacedChoice.self]
        var choices: [AppointmentID: DisplacedChoice] = [:]
        let prefix = Field.choice.rawValue + "."
        for field in form.fields where field.name.hasPrefix(prefix) {
            guard let id = AppointmentID(String(field.name.dropFirst(prefix.count))) else { continue }
            choices[id] = DisplacedChoice(rawValue: field.value) ?? common
        }
        return choices
    }
}
