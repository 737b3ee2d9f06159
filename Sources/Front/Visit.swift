import Serving
import UseCases

/// One request of a browser, with what every page about somebody's own needs.
struct Visit: CarriesCall {
    let call: Call
    /// The browser's, or a new one for a page that carries a form.
    let session: Session
    /// What was posted, from a page of ours; empty for a page that is read.
    let form: URLEncodedForm

    var context: Context { call.context }
}
