import Bytes
import Composition
import Notary

/// The officers' page with an order in its address, so that one look of a
/// telephone carries the order there.
///
/// In the fragment, which a browser keeps to itself: no server and no log
/// between sees an order before it is handed in.
enum OrderLink {
    static func page(of watch: PublicURL) -> String { "\(watch)/officier" }

    static func text(_ note: SignedNote, _ watch: PublicURL) -> String {
        "\(page(of: watch))#ordre=\(Base64.url.encode(Array(note.note.utf8)))"
    }
}
