package import Scheduling
import Serving
package import Wording

/// The parts of the document that no page changes.
package enum Document {
    package static func tag(_ language: Language) -> String { language == .french ? "fr-CA" : "en-CA" }

    package static let head: HTML = """
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f5f0">
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12191c">
        <link rel="stylesheet" href="\(Asset.stylesheet.path)">
        <link rel="icon" type="image/svg+xml" href="\(Asset.icon.path)">
        <script type="module" src="\(Asset.script.path)"></script>
        """

    /// Two merlons and the gap between them, with the slot that fits it.
    package static let mark: HTML = """
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">\
        <path class="mark-wall" d="M3 6h8v10h10V6h8v20H3z"/><path class="mark-slot" d="M13 6h6v7h-6z"/></svg>
        """
}
