import Containment
import Scheduling
import Wording

/// What is in force, for the clinic's patients and here, in a line; nothing
/// where all is open.
struct DeskLevelNotice {
    let frame: DeskFrame

    var html: HTML {
        let say = frame.language
        guard frame.member != nil, max(frame.level, frame.onlineLevel) > .open else { return HTML() }
        return """
            <aside class="level" aria-label="\(say(.levelNotice))"><p>\(HTML.optional(online) { "\(say($0)) " })\(say(here))</p></aside>
            """
    }

    private var online: Phrase? {
        switch frame.onlineLevel {
        case .open: nil
        case .guarded: .deskOnlineGuarded
        case .restricted: .deskOnlineRestricted
        case .frozen: .deskOnlineFrozen
        case .dark: .deskOnlineDark
        }
    }

    private var here: Phrase {
        switch frame.level {
        case .open, .guarded: .deskHereOpen
        case .restricted: .deskHereRestricted
        case .frozen: .deskHereFrozen
        case .dark: .deskHereDark
        }
    }
}
