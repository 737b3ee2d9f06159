import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func blockSlot(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        guard let slot = form[Field.slot.rawValue].flatMap({ SlotID($0) }), let closed = form[Field.closed.rawValue] else { throw Fault.unreadable([]) }
        do {
            try await planning.setBlocked(slot, closed == "yes", at.context)
        } catch {
            // Somebody was quicker: the day shows how it stands.
            guard error.isSlotTaken else { throw error }
        }
        return seeOther(DeskPaths(call.language).day(at.clinic.id, try date(call)))
    }

    @Sendable func schedules(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        guard let typed = await typed(of: Self.closingName, call, at) else { return try await schedulesPage(call, at) }
        guard typed.found.first == Self.savedCode else { return try await closing(typed.fields, call, at) }
        return try await schedulesPage(call, at, saved: typed.found.last.flatMap { Int($0) })
    }

    private func schedulesPage(
        _ call: Call, _ at: AtClinic, saved: Int? = nil, problem: SchedulesPage.Problem? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let schedules = try await planning.schedules(at.context)
        let page = SchedulesPage(
            frame: frame(call, at), clinic: at.clinic,
            entries: schedules.map {
                SchedulesPage.Entry(
                    schedule: $0, practitioner: house.node.directory.practitioner($0.practitioner), elsewhere: elsewhere($0.practitioner, at))
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

    @Sendable func newSchedule(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        var fields = ScheduleFields()
        fields.from = at.today().advanced(byDays: 1).description
        fields.practitioner = call.query(Field.practitioner.rawValue).flatMap { PractitionerID($0) }
        let new = try planning.newSchedule(at.context)
        return try await editor(call, at, new.id, fields, new: new)
    }

    @Sendable func schedule(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        let id: ScheduleID = try call.identifier("schedule")
        if let typed = await typed(of: "schedule \(id)", call, at) { return try await preview(typed.fields, id, call, at) }
        guard let schedule = try await planning.schedules(at.context).first(where: { $0.id == id }) else { throw Fault.notFound }
        return try await editor(call, at, id, ScheduleFields(schedule), new: nil)
    }

    private func editor(
        _ call: Call, _ at: AtClinic, _ id: ScheduleID, _ fields: ScheduleFields, new: FormID<Schedule>?, problems: [ScheduleFields.Problem] = [],
        spare: Int = ScheduleFields.spareRows
    ) async throws -> Response {
        let page = SchedulePage(
            frame: frame(call, at), clinic: at.clinic, id: id, new: new, practitioners: try planning.practitioners(at.context),
            fields: fields, problems: problems, spare: spare)
        return answer(page, status: problems.isEmpty ? .ok : .unprocessableContent, at.presence.session)
    }

    /// Shows what saving would do; nothing is saved yet.
    @Sendable func previewSchedule(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let id: ScheduleID = try call.identifier("schedule")
        let address = DeskPaths(call.language).path(.schedule, at.clinic.id.description, id.description)
        return try await again(TypedForm(form), of: "schedule \(id)", at: address, call, at) { try await preview(form, id, call, at) }
    }

    /// The editor as it was typed, or what saving it would do.
    private func preview(_ form: URLEncodedForm, _ id: ScheduleID, _ call: Call, _ at: AtClinic) async throws -> Response {
        let fields = ScheduleFields(form)
        let new = form[Field.new.rawValue].flatMap { FormID<Schedule>($0) }
        if form[Field.more.rawValue] != nil { return try await editor(call, at, id, fields, new: new, spare: ScheduleFields.spareRows + 4) }
        do {
            return try await previewPage(call, at, [try fields.schedule(id: id, clinic: at.clinic.id)], new: new)
        } catch let incomplete as ScheduleFields.Incomplete {
            return try await editor(call, at, id, fields, new: new, problems: incomplete.problems)
        }
    }

    private static let closingName = "closing", savedCode = "saved"

    /// A date closed, or opened again, for one practitioner or for all.
    @Sendable func previewClosing(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let address = DeskPaths(call.language).path(.schedules, at.clinic.id.description)
        return try await again(TypedForm(form), of: Self.closingName, at: address, call, at) { try await closing(form, call, at) }
    }

    private func closing(_ form: URLEncodedForm, _ call: Call, _ at: AtClinic) async throws -> Response {
        guard let date = form[Field.date.rawValue].flatMap({ LocalDate($0) }), date >= at.today() else {
            return try await schedulesPage(call, at, problem: .date, status: .unprocessableContent)
        }
        let practitioner = form[Field.practitioner.rawValue].flatMap { PractitionerID($0) }
        let changed = try await planning.closing(date, of: practitioner, isClosed: form[Field.closed.rawValue] != "no", at.context)
        guard !changed.isEmpty else { return try await schedulesPage(call, at, problem: .nothing, status: .unprocessableContent) }
        return try await previewPage(call, at, changed)
    }

    private func previewPage(
        _ call: Call, _ at: AtClinic, _ changed: [Schedule], new: FormID<Schedule>? = nil, problem: PlanPage.Problem? = nil, choices: [AppointmentID: DisplacedChoice] = [:]
    ) async throws -> Response {
        let preview = try await planning.preview(changed, new: new, grant: at.secret, at.context)
        let page = PlanPage(
            frame: frame(call, at), preview: preview, packets: changed.map(SchedulePacket.text), new: new,
            practitioners: Dictionary(
                changed.compactMap { house.node.directory.practitioner($0.practitioner) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            directory: house.node.directory, problem: problem, choices: choices)
        return answer(page, status: problem == nil && preview.overlaps.isEmpty ? .ok : .conflict, at.presence.session)
    }

    @Sendable func savePlan(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        var changed: [Schedule] = []
        while let text = form["\(Field.packet.rawValue)\(changed.count)"] {
            guard let schedule = SchedulePacket.schedule(text, clinic: at.clinic.id) else { throw Fault.unreadable([]) }
            changed.append(schedule)
        }
        guard !changed.isEmpty, let basis = form[Field.basis.rawValue] else { throw Fault.unreadable([]) }
        let choices = choices(form), new = form[Field.new.rawValue].flatMap { FormID<Schedule>($0) }
        let saved: PlanOutcome
        do throws(Refusal) {
            saved = try await planning.save(changed, new: new, choices: choices, basis: basis, at.context)
        } catch {
            switch error {
            case .planChanged: return try await previewPage(call, at, changed, new: new, problem: .changed, choices: choices)
            case .scheduleCollides: return try await previewPage(call, at, changed, new: new, problem: .collides, choices: choices)
            case .invalid: return try await previewPage(call, at, changed, new: new, problem: .choices, choices: choices)
            default: throw error
            }
        }
        let address = DeskPaths(call.language).path(.schedules, at.clinic.id.description)
        return try await again(
            TypedForm(URLEncodedForm([]), [Self.savedCode, "\(saved.displaced)"]), of: Self.closingName, at: address, call, at
        ) { try await schedulesPage(call, at, saved: saved.displaced) }
    }

    /// Each visit's own choice, or what was chosen for all of them.
    private func choices(_ form: URLEncodedForm) -> [AppointmentID: DisplacedChoice] {
        let common = form[Field.choice.rawValue].flatMap { DisplacedChoice(rawValue: $0) }
        var choices: [AppointmentID: DisplacedChoice] = [:]
        let prefix = Field.choice.rawValue + "."
        for field in form.fields where field.name.hasPrefix(prefix) {
            guard let id = AppointmentID(String(field.name.dropFirst(prefix.count))) else { continue }
            choices[id] = DisplacedChoice(rawValue: field.value) ?? common
        }
        return choices
    }
}
