import Pages
import Scheduling
import Serving
import Wording

/// The desk without a connection: an empty house, which the device fills
/// with what it keeps. It is the same for everybody, so that it can be kept.
struct OfflinePage: DeskPage {
    let frame: DeskFrame

    var title: String { say(.deskOffline) }
    var bodyClass: String { "desk day-page offline-page" }
    func address(_ paths: DeskPaths) -> String? { paths.path(.offline) }

    var main: HTML {
        """
        <div data-offline data-unsent="no"\(words)>
        <p class="note urgent" role="alert" data-unsent-note hidden>\(say(.deskOfflineUnsent))</p>
        <noscript><h1>\(say(.deskOffline))</h1><p class="lead">\(say(.deskOfflineScripts))</p></noscript>
        <div class="narrow" data-part="none" hidden>
        <h1>\(say(.deskOfflineNothing))</h1>
        <p class="lead">\(say(.deskOfflineNothingText))</p>
        </div>
        \(locked)
        \(open)
        \(dialog)
        </div>
        <script type="module" src="\(Asset.offlineScript.path)"></script>
        """
    }

    /// Attributes that the script reads its words from.
    private var words: HTML {
        let words: [(String, Phrase)] = [
            ("age", .deskOfflineAge), ("too-old", .deskOfflineTooOld), ("no-copy", .deskOfflineNoCopy), ("nothing", .deskNothing),
            ("remove", .deskDeviceRemove), ("clock-wrong", .deskOfflineClockWrong), ("opening", .deskOfflineOpening),
            ("wrong", .deskDeviceWrong), ("waits", .deskDeviceWaits), ("passkey-failed", .deskDevicePasskeyFailed),
            ("count-unsent", .deskOfflineCount), ("online", .deskOfflineOnline), ("offline", .deskOfflineOffline),
            ("book-next", .deskBookNext), ("book", .deskBook), ("free", .deskFree), ("reserve", .deskReserve), ("closed", .deskClosed),
            ("over", .deskUnused), ("held", .deskHeld), ("to-send", .deskOfflineToSend), ("undo", .deskOfflineUndo),
            ("arrive", .deskArrive),
            ("arrived", .dayArrived), ("overbook", .deskOverbook), ("flagged", .deskFlagged), ("full", .deskDeviceFull),
            ("family-missing", PersonProblem.familyNameMissing.words), ("given-missing", PersonProblem.givenNameMissing.words),
            ("phone-odd", PersonProblem.phoneMalformed.words), ("birth-odd", PersonProblem.birthDateMalformed.words),
        ]
        let paths: [(String, String)] = [
            ("locale", say.rawValue), ("device-path", DeskRoute.device.pattern(in: say)),
            ("state-path", DeskRoute.deviceState.pattern(in: say)),
        ]
        return HTML.each(words) { " data-word-\($0.0)=\"\(say($0.1))\"" } + HTML.each(paths) { " data-word-\($0.0)=\"\($0.1)\"" }
    }

    private var locked: HTML {
        """
        <div class="narrow" data-part="locked" hidden>
        <h1>\(say(.deskOfflineLocked))</h1>
        <p class="live off" role="status" data-link>\(say(.deskOfflineOffline))</p>
        <p class="lead"><span data-copy-age></span> <span data-locked-unsent></span></p>
        <fieldset class="group"><legend>\(say(.deskOfflineWhich))</legend><div class="stack" data-clinics></div></fieldset>
        <form class="quick-form" data-unlock-pin hidden>
        <div class="field"><label for="pin">\(say(.deskDevicePINShort))</label>
        <input id="pin" type="password" autocomplete="off" required aria-describedby="lock-problem"></div>
        <div class="actions"><button class="button primary">\(say(.deskOfflineUnlock))</button></div>
        </form>
        <div class="actions" data-unlock-passkey hidden><button class="button primary" type="button">\(say(.deskOfflineUnlockPasskey))</button></div>
        <p class="problem" id="lock-problem" role="status" data-lock-problem></p>
        </div>
        """
    }

    private var open: HTML {
        """
        <div data-part="open" hidden>
        <div class="day-head">
        <h1 data-date></h1>
        <p class="counts" data-copy-since></p>
        <div class="tools">
        <p class="find"><label for="filter" class="hidden">\(say(.deskFind))</label>\
        <input id="filter" type="search" placeholder="\(say(.deskFind))" autocomplete="off" data-filter hidden></p>
        <button type="button" class="button primary" data-next data-key="n" hidden></button>
        <button type="button" class="button" data-lock>\(say(.deskOfflineLock))</button>
        </div>
        <p class="live off" role="status" data-link>\(say(.deskOfflineOffline))</p>
        </div>
        <p class="days-kept" role="group" aria-label="\(say(.deskDays))" data-days></p>
        <p class="note caution pending" data-pending hidden><span data-pending-count></span> <a class="button" data-send href="#" hidden>\(say(.deskOfflineSend))</a></p>
        <p class="problem" role="alert" data-message></p>
        <div class="lists" data-lists></div>
        </div>
        """
    }

    private var dialog: HTML {
        """
        <dialog aria-labelledby="promise-title">
        <form class="quick-form" method="dialog" novalidate>
        <h2 id="promise-title">\(say(.deskOfflineBookTitle))</h2>
        <p class="note caution" data-other hidden>\(say(.deskOfflineOther))</p>
        <p class="lead" data-place></p>
        <p class="problem" role="alert" data-form-message></p>
        <div class="pair">\(text(.familyName, .familyNameLabel))\(text(.givenName, .givenNameLabel))</div>
        <label class="choice"><input type="checkbox" name="one-name" value="yes"><span>\(say(.oneNameLabel))</span></label>
        <div class="pair">\(text(.phone, .phoneLabel, type: "tel"))\(text(.birthDate, .deskBirthDate, hint: "1980-06-24"))</div>
        <p class="hint">\(say(.deskOfflineBookText))</p>
        <div class="actions"><button class="button primary">\(say(.deskBookButton))</button>
        <button class="button quiet" type="button" data-leave>\(say(.deskBack))</button></div>
        </form>
        </dialog>
        """
    }

    private func text(_ field: Field, _ label: Phrase, type: String = "text", hint: String? = nil) -> HTML {
        let name = field.rawValue
        return """
            <div class="field"><label for="\(name)">\(say(label))</label>\
            <input id="\(name)" name="\(name)" type="\(type)" maxlength="80" autocomplete="off" aria-describedby="\(name)-problem"\
            \(HTML.optional(hint) { " placeholder=\"\($0)\"" })><p class="problem" id="\(name)-problem"></p></div>
            """
    }
}
