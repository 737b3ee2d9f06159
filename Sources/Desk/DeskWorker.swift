import Bytes
import Containment
import Pages
import Scheduling
import Seals
import Serving
import Wording

/// The service worker's script, with what it keeps for when there is no
/// connection: the page without anybody on it, and what that is made of.
enum DeskWorker {
    private static let assets = [Asset.stylesheet, .script, .deskStylesheet, .deskScript, .offlineScript, .icon]

    /// Made once: browsers ask for it at every page they go to.
    static func text(isDemo: Bool, roles: RoleTable) -> String {
        let pages = Language.allCases.map { language in
            OfflinePage(
                frame: DeskFrame(
                    language: language, csrf: "", today: LocalDate(dayNumber: 0), isDemo: isDemo, member: nil, clinic: nil, membership: nil,
                    clinics: [], roles: roles))
        }
        let shell: JSONValue = [
            // Another version of any of them is another worker.
            "version": .string(Hex.encode(Digest.sha256(Array((assets.map(\.hash) + pages.map(\.html.text)).joined().utf8)).bytes)),
            "pages": .array(pages.map { .string($0.frame.paths.path(.offline)) }), "assets": .array(assets.map { .string($0.path) }),
        ]
        return "const SHELL = \(shell.compact);\n" + Asset.deskWorker.text
    }
}
