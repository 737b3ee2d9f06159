import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// A form that puts something of a visit right: what it shows besides its
/// own fields, and where it is sent.
protocol CorrectionPage: DeskPage {
    associatedtype Fields: CorrectionFields
    /// Of the form, as it waits to be drawn again.
    static var name: String { get }
    static var route: DeskRoute { get }
    static var heading: Phrase { get }
    /// What becomes of what is typed.
    static var hint: Phrase { get }

    var visit: VisitDetails { get }
    var fields: Fields { get }
    var problems: [DeskBookingProblem] { get }
    /// Of the sealed copy that the form was first drawn from; `nil` for what is shown now.
    var version: Int? { get }
    /// What can be typed and chosen.
    var inputs: HTML { get }

    init(frame: DeskFrame, visit: VisitDetails, fields: Fields, problems: [DeskBookingProblem], version: Int?)
}

/// What stands in such a form: as the visit has it, or as it was typed.
protocol CorrectionFields: Sendable {
    init(_ visit: DayVisit)
    init(_ form: URLEncodedForm)
}

extension CorrectionFields {
    /// Longest that is read of a line.
    static var textMax: Int { 300 }
}

extension CorrectionPage {
    private var appointment: Appointment { visit.visit.appointment }
    private var back: String { frame.paths.visit(visit.clinic.id, appointment.id) }

    var title: String { say(Self.heading) }
    func address(_ paths: DeskPaths) -> String? { paths.path(Self.route, visit.clinic.id.description, appointment.id.description) }

    var formPlace: DeskFormPlace? {
        DeskFormPlace(id: Self.name + "-form") { $0.path(Self.route, visit.clinic.id.description, appointment.id.description) }
    }

    var main: HTML {
        """
        <div class="narrow">
        <p><a class="back" href="\(back)" data-key="Escape">‹ \(say(.deskVisit)) \(appointment.reference.description)</a></p>
        <h1>\(title)</h1>
        <p class="lead">\(VisitParts.person(visit, say)), \(visit.start.words(in: say))</p>
        \(visit.person == nil && version == nil ? "<p class=\"note caution\" role=\"alert\">\(say(.deskContactUnopened))</p>" : form)
        </div>
        """
    }

    private var form: HTML {
        """
        \(FormParts.summary(problems.map { ($0.field.rawValue, say($0.words)) }, say))
        <form id="\(Self.name)-form" method="post" action="\(frame.paths.path(Self.route, visit.clinic.id.description, appointment.id.description))" class="quick-form" data-once>
        \(token)\(FormParts.hidden(.version, String(version ?? visit.visit.version)))
        \(inputs)
        <p class="hint">\(say(Self.hint))</p>
        <div class="actions"><button class="button primary">\(say(.deskContactSave))</button>
        <a class="button quiet" href="\(back)">\(say(.deskBack))</a></div>
        </form>
        """
    }

    func text(_ field: Field, _ label: Phrase, _ value: String, type: String = "text", extra: HTML = "") -> HTML {
        TextField(
            field: field, label: say(label), value: value, language: say, type: type,
            problem: problems.first { $0.field == field }.map { say($0.words) }, autocomplete: "off", attributes: extra
        ).html
    }
}
