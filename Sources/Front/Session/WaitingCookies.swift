import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Seals
import Serving

/// Keeps the link to a request out of the address: cookies sent only to that
/// request's pages, one for each language's addresses.
struct RequestCookie: Sendable {
    let isSecure: Bool

    private var name: String { (isSecure ? "__Secure-" : "") + "creneau-demande" }

    func link(to id: Scheduling.RequestID, in fields: HTTPFields) -> RequestLinkToken? {
        guard let text = Cookies.value(name, in: fields), let link = RequestLinkToken(String(text)), link.request == id else { return nil }
        return link
    }

    func set(_ link: RequestLinkToken, on response: inout Response) {
        for language in Language.allCases {
            Cookies.set(name, link.text, path: Paths(language).request(link.request), isSecure: isSecure, in: &response.headers)
        }
    }
}

/// The same for the link to one offer.
struct OfferCookie: Sendable {
    let isSecure: Bool

    private var name: String { (isSecure ? "__Secure-" : "") + "creneau-offre" }

    func link(to id: OfferID, in fields: HTTPFields) -> OfferLinkToken? {
        guard let text = Cookies.value(name, in: fields), let link = OfferLinkToken(String(text)), link.offer == id else { return nil }
        return link
    }

    func set(_ link: OfferLinkToken, on response: inout Response) {
        for language in Language.allCases {
            Cookies.set(name, link.text, path: Paths(language).offer(link.offer), isSecure: isSecure, in: &response.headers)
        }
    }
}
