import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

/// Word that is left with a clinic where nothing can be booked.
extension Site {
    private var dropBox: DropBox { DropBox(house) }

    func isDropBoxOpen(at clinic: Clinic, _ call: Call) -> Bool { dropBox.isOpen(at: clinic.id, call.context) }

    @Sendable func dropBoxForm(_ visit: Visit) async throws -> Response {
        let clinic = try openClinic(visit.call)
        let typed = await typed(of: wordName(clinic), visit)
        return try await drawn(typed, clinic, visit)
    }

    @Sendable func leaveWord(_ visit: Visit) async throws -> Response {
        let clinic = try openClinic(visit.call)
        var typed = TypedForm(visit.form)
        if !visit.form.asksForOtherLanguage {
            (typed.found, typed.status) = try await left(visit, at: clinic)
            if typed.found.isEmpty, typed.status == HTTPResponse.Status.ok.code {
                await forget(of: wordName(clinic), visit)
                return try await again(typed, of: leftName(clinic), at: Paths(visit.language).dropBoxLeft(clinic.id), visit) {
                    try await leftPage(clinic, typed, visit)
                }
            }
        }
        return try await again(typed, of: wordName(clinic), at: Paths(visit.language).dropBox(clinic.id), visit) {
            try await drawn(typed, clinic, visit)
        }
    }

    @Sendable func wordLeft(_ visit: Visit) async throws -> Response {
        let clinic = try openClinic(visit.call)
        return try await leftPage(clinic, await typed(of: leftName(clinic), visit), visit)
    }

    /// Leaves it.
    ///
    /// - Returns: codes of what there is to mend, with the status that says so.
    private func left(_ visit: Visit, at clinic: Clinic) async throws(Refusal) -> (found: [String], status: Int) {
        // Before anything is said of a field: where a place can be had, nothing is to be mended.
        guard try isDropBox(clinic, visit) else { return ([], HTTPResponse.Status.conflict.code) }
        let (word, problems) = WordFields(visit.form).entry(in: visit.language).reading(on: localToday(clinic, visit))
        guard let word, let secret = visit.form[.form].flatMap({ OwnerSecret(text: $0) }) else {
            return (problems.map { WordFormProblem($0).code }, HTTPResponse.Status.unprocessableContent.code)
        }
        let problem: WordFormProblem
        do throws(Refusal) {
            try await dropBox.leave(word, as: secret, at: clinic.id, visit.context)
            return ([], HTTPResponse.Status.ok.code)
        } catch {
            switch error {
            case .denied: return ([], HTTPResponse.Status.conflict.code)
            case .alreadyBooked: problem = .known
            case .tooMany(.wordsPerClinic, _): problem = .full
            case .tooMany: problem = .often
            case .storeUnavailable, .vaultUnavailable: problem = .notSaved
            default: throw error
            }
            return ([problem.code], Fault.refusal(error).answer.status.code)
        }
    }

    // MARK: - Drawing

    private func openClinic(_ call: Call) throws -> Clinic {
        guard let clinic = house.node.directory.openClinic(try call.identifier("id")) else { throw Fault.notFound }
        return clinic
    }

    private func wordName(_ clinic: Clinic) -> String { "word \(clinic.id)" }

    private func leftName(_ clinic: Clinic) -> String { "word left \(clinic.id)" }

    private func localToday(_ clinic: Clinic, _ visit: Visit) -> LocalDate {
        (house.node.zones.rules(of: clinic.zone) ?? mainZone).local(at: visit.instant).date
    }

    /// - Returns: `false` where a place can be had, or waited for.
    /// - Throws: `.required` where nothing of the clinic is open now.
    private func isDropBox(_ clinic: Clinic, _ visit: Visit) throws(Refusal) -> Bool {
        do throws(Refusal) {
            try dropBox.check(at: clinic.id, visit.context)
            return true
        } catch {
            guard error == .denied else { throw error }
            return false
        }
    }

    private func drawn(_ typed: TypedForm?, _ clinic: Clinic, _ visit: Visit) async throws -> Response {
        let fields = typed.map { WordFields($0.fields) }
        guard try isDropBox(clinic, visit) else {
            let page = DropBoxClosedPage(frame: frame(visit), clinic: clinic, typed: fields.flatMap { $0.about.isEmpty ? nil : $0 })
            return answer(page, status: HTTPResponse.Status(code: typed?.status ?? 200), visit.session)
        }
        let problems = (typed?.found ?? []).compactMap(WordFormProblem.init)
        // Changed since it was left: from here on it is another form.
        let kept = problems.contains(.known) ? nil : typed?.fields[.form].flatMap { OwnerSecret(text: $0) }
        let page = DropBoxPage(
            frame: frame(visit), clinic: clinic, reading: await dropBox.nextReading(at: clinic, visit.context),
            today: localToday(clinic, visit), secret: (kept ?? freshForm()).text, fields: fields ?? WordFields(), problems: problems)
        return answer(page, status: HTTPResponse.Status(code: typed?.status ?? 200), visit.session)
    }

    private func leftPage(_ clinic: Clinic, _ typed: TypedForm?, _ visit: Visit) async throws -> Response {
        let today = localToday(clinic, visit)
        let word = typed.flatMap { WordFields($0.fields).entry(in: visit.language).reading(on: today).word }
        let page = DropBoxLeftPage(
            frame: frame(visit), clinic: clinic, reading: await dropBox.nextReading(at: clinic, visit.context), today: today, word: word)
        return answer(page, visit.session)
    }
}
