import Operations
import Scheduling
import Seals
import UseCases

/// Absolute addresses of the front's pages, as messages carry them.
struct PublicLinks: Sendable {
    /// Without a slash at its end.
    let base: String

    func link(_ link: DeliveryLink, _ language: Language) -> String {
        switch link {
        case .manage(let token): root(language) + "/m/" + token.text
        case .visit(let token): root(language) + "/v/" + token.text
        }
    }

    func request(_ link: RequestLinkToken, _ language: Language) -> String { root(language) + "/r/" + link.text }

    func offer(_ link: OfferLinkToken, _ language: Language) -> String { root(language) + "/o/" + link.text }

    func search(_ language: Language) -> String { base + (language == .french ? "/" : "/en") }

    func clinic(_ id: ClinicID, _ language: Language) -> String {
        root(language) + (language == .french ? "/cliniques/" : "/clinics/") + id.description
    }

    private func root(_ language: Language) -> String { base + (language == .french ? "" : "/en") }
}
