package import UseCases
package import Wording

extension LineCap {
    /// What somebody does whose share of the line is full.
    package func words(max: Int) -> Phrase {
        switch self {
        case .contact: .lineFullContact(max)
        case .network: .lineFullNetwork
        case .mailDomain: .lineFullMailDomain
        }
    }
}
