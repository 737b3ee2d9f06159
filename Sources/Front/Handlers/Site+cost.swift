import Hummingbird
import Pages
import Serving
import UseCases

/// A hold that costs something first. The page is drawn at once, and is the
/// one form that does not end in an address of its own: keeping what was
/// typed would cost a write for each who has not paid yet, and the ticket is
/// in no address.
extension Site {
    /// What the form brings for its ticket; what could be no ticket is none,
    /// and the page asks anew.
    func payment(in form: URLEncodedForm) -> CostPayment? {
        form[.costTicket].flatMap(CostTicket.init).map { CostPayment($0, form[.costNonce].flatMap(CostNonce.init)) }
    }

    /// - Parameters:
    ///   - list: what the place was chosen from, where that is known.
    ///   - action: where the form was sent, and goes again.
    func costPage(_ asked: CostAsked, _ visit: Visit, from list: String?, at action: @escaping @Sendable (Paths) -> String) -> Response {
        let fields = Field.allCases.filter { !CostPage.own.contains($0) }
            .compactMap { field in visit.form[field].map { (field, $0) } }
        let page = CostPage(
            frame: frame(visit), asked: asked, visit: view(asked.opening).visit, action: action, fields: fields,
            list: list)
        return answer(page, status: Fault.refusal(.costs(asked)).answer.status, visit.session)
    }
}
