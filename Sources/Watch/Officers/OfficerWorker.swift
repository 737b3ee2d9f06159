import Bytes
import Containment
import Pages
import Scheduling
import Seals
import Serving
import Wording

/// What keeps the officers' page on a phone: a service worker's script with
/// the page in both languages, and the manifest by which it is installed.
enum OfficerWorker {
    private static let assets = [Asset.stylesheet, .officerStylesheet, .officerScript, .icon]

    /// Made once. Another version of any part is another worker.
    static let text: String = {
        let pages = Language.allCases.map { OfficerRoute.page.pattern(in: $0) }
        let drawn = Language.allCases.map { OfficerPage(language: $0, state: OfficerState()).html.text }
        let shell: JSONValue = [
            "version": .string(Hex.encode(Digest.sha256(Array((assets.map(\.hash) + drawn).joined().utf8)).bytes)),
            "pages": .array(pages.map(JSONValue.string)), "assets": .array(assets.map { .string($0.path) }),
        ]
        return "const SHELL = \(shell.compact);\n" + Asset.officerWorker.text
    }()

    /// W3C Web Application Manifest.
    static func manifest(_ language: Language) -> JSONValue {
        [
            "id": "/officier", "name": .string("Créneau · " + language(.officerTitle)), "short_name": .string(language(.officerTitle)),
            "lang": .string(Document.tag(language)), "start_url": .string(OfficerRoute.page.pattern(in: language)), "scope": "/",
            "display": "standalone", "background_color": "#f7f5f0", "theme_color": "#f7f5f0",
            "icons": [["src": .string(Asset.icon.path), "type": "image/svg+xml", "sizes": "any"]],
        ]
    }
}
