import Pages
import Scheduling
import Serving
import Wording

/// A page of the front: a value that knows how to draw itself.
///
/// Handlers fill the value and send `html`; there is no other way to make a
/// page, and a page does nothing but this.
protocol Page: Sendable {
    var frame: PageFrame { get }
    /// Goes before "Créneau" in the title of the window.
    var title: String { get }
    /// What stands inside `<main>`, with exactly one `h1`.
    var main: HTML { get }
    /// Where this page is in the language of `paths`: the language switch
    /// leads there.
    func address(_ paths: Paths) -> String
    /// The form that people type into, where the page is one: it is drawn in
    /// the other language with what is typed so far.
    var formPlace: FormPlace? { get }
    /// Whether the level in force is said at the top; not on a page that is about it.
    var saysLevel: Bool { get }
}

extension Page {
    var formPlace: FormPlace? { nil }
    var saysLevel: Bool { true }
}

/// A form on a page, and where it is sent in either language.
struct FormPlace {
    /// Of its element.
    let id: String
    let action: (Paths) -> String
}
