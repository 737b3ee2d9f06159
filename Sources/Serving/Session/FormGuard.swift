package import HTTPTypes
import Scheduling

/// Whether a posted form is one that this site gave to this browser.
///
/// The token decides; what browsers say about the origin refuses earlier,
/// and covers a token that leaked.
package struct FormGuard: Sendable {
    package let origin: PublicOrigin

    package init(origin: PublicOrigin) {
        self.origin = origin
    }

    package func accepts(_ form: URLEncodedForm, _ session: SessionSecret, _ request: HTTPRequest) -> Bool {
        guard comesFromHere(request), let token = form[.csrf] else { return false }
        return session.isFormToken(token)
    }

    /// Whether the browser itself says that a page of ours sent it. Browsers
    /// that say nothing are not believed.
    package func isOurs(_ request: HTTPRequest) -> Bool {
        if let site = request.headerFields[.fetchSite] { return site == "same-origin" }
        return request.headerFields[.origin] == origin.description
    }

    /// `Sec-Fetch-Site` where there is one, otherwise `Origin`. Under our
    /// referrer policy browsers may send `Origin: null`, which says nothing.
    private func comesFromHere(_ request: HTTPRequest) -> Bool {
        let fields = request.headerFields
        if let site = fields[.fetchSite] { return site == "same-origin" || site == "none" }
        guard let sender = fields[.origin], sender != "null" else { return true }
        if sender == origin.description { return true }
        guard let host = request.authority else { return false }
        return sender == "https://" + host || sender == "http://" + host
    }
}
