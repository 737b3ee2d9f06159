import Pages
import Scheduling

/// The officers' pages and their addresses.
enum OfficerRoute: PageRoute, CaseIterable {
    case page
    /// Hands in what somebody typed or pasted.
    case handing
    /// What makes the page installable.
    case manifest

    func pattern(in language: Language) -> String {
        switch (self, language) {
        case (.page, .french): "/officier"
        case (.page, .english): "/en/officer"
        case (.handing, .french): "/officier/ordre"
        case (.handing, .english): "/en/officer/order"
        case (.manifest, .french): "/officier/installation"
        case (.manifest, .english): "/en/officer/installation"
        }
    }

    /// What the page asks for again and again.
    static let state = "/officier/etat"
    /// What is rehearsed, and the latest that was.
    static let rehearsals = "/rehearsals"
    /// The script that keeps it; at the root, for it serves both languages.
    static let worker = "/officer-worker.js"
}
