import Wording

struct OfflinePage: DeskPage {
    let frame: DeskFrame
    var title: String { "" }
    var main: HTML { HTML() }
}
