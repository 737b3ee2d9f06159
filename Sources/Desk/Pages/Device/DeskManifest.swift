import Bytes
import Pages
import Scheduling
import Serving
import Wording

/// What makes the desk an application of its own on a device (W3C Web
/// Application Manifest).
enum DeskManifest {
    static func text(_ language: Language) -> String {
        let manifest: JSONValue = [
            "id": "/", "name": .string("Créneau · " + language(.deskNavigation)), "short_name": "Créneau",
            "lang": .string(Document.tag(language)), "start_url": .string(DeskPaths(language).path(.home)), "scope": "/",
            "display": "standalone", "background_color": "#f7f5f0", "theme_color": "#0d5459",
            "icons": [["src": .string(Asset.icon.path), "sizes": "any", "type": "image/svg+xml", "purpose": "any"]],
        ]
        return manifest.compact
    }
}
