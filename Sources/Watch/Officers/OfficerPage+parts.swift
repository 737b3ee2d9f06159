import Containment
import Pages
import Scheduling
import Serving
import Wording

/// An order on its way, one that is carried here, those that end others, and
/// the device itself.
extension OfficerPage {
    var sending: HTML {
        """
        <section aria-labelledby="sending" data-sending hidden>
        <h2 id="sending" tabindex="-1">\(say(.officerSending))</h2>
        <div class="card">
        <p><strong data-what></strong></p>
        <p data-summary role="status"></p>
        <ul class="addresses" data-addresses></ul>
        <div class="actions" data-note-actions>
        <button class="button" type="button" data-copy>\(say(.officerCopy))</button>
        <button class="button" type="button" data-share hidden>\(say(.officerShare))</button>
        <a class="button" data-save download="order.note" href="#">\(say(.officerSave))</a>
        <button class="button" type="button" data-done>\(say(.officerDone))</button>
        </div>
        <p class="hint" data-copied role="status"></p>
        </div>
        </section>
        """
    }

    /// What was rehearsed of late, as the script is told.
    var rehearsals: HTML {
        """
        <section aria-labelledby="rehearsals" data-rehearsals="\(OfficerRoute.rehearsals)" hidden>
        <h2 id="rehearsals">\(say(.officerRehearsals))</h2>
        <div data-rehearsal-list aria-live="polite"></div>
        </section>
        """
    }

    var carry: HTML {
        """
        <details class="part" data-carry-part\(answer == nil ? "" : " open")>
        <summary><h2>\(say(.officerCarry))</h2></summary>
        \(HTML.optional(answer) { "<p class=\"\($0.note == nil ? "note" : "problem")\" role=\"status\">\(say($0.words))</p>" })
        <form class="card" method="post" action="\(path(.handing))" data-carry>
        <div class="field"><label for="note">\(say(.officerCarryLabel))</label>
        <p class="hint" id="note-hint">\(say(.officerCarryHint))</p>
        <textarea id="note" name="\(Field.order.rawValue)" rows="6" spellcheck="false" autocapitalize="none" autocomplete="off" required \
        aria-describedby="note-hint note-read">\(answer?.note ?? "")</textarea></div>
        <p class="read" id="note-read" data-read aria-live="polite"></p>
        <div class="actions"><button class="button primary">\(say(.officerCarryButton))</button></div>
        </form>
        </details>
        """
    }

    var lower: HTML {
        let levels: [Level] = [.open, .guarded, .restricted, .frozen]
        return """
            <details class="part" data-script hidden>
            <summary><h2>\(say(.officerLower))</h2></summary>
            <form class="card" data-lower novalidate>
            <p>\(code(.officerLowerLead))</p>
            <fieldset><legend>\(say(.officerLowerWhich))</legend><div class="choices" data-ended><p class="hint">\(say(.officerLowerNone))</p></div></fieldset>
            <div class="field"><label for="remains">\(say(.officerLowerRemains))</label>
            <select id="remains" name="remains">\(HTML.each(levels) { "<option value=\"\($0.text)\">\(say($0.officerName))</option>" })</select></div>
            <div class="field"><label for="lower-reason">\(say(.officerReason))</label>
            <input type="text" id="lower-reason" name="reason" maxlength="200" autocomplete="off"></div>
            <p class="problem" data-problem role="alert" hidden></p>
            <div class="actions"><button class="button primary">\(say(.officerLowerSign))</button></div>
            <p class="hint" data-asking role="status"></p>
            <div data-half hidden>
            <p class="note">\(code(.officerLowerNext))</p>
            <pre class="text" data-half-note tabindex="0"></pre>
            <div class="actions"><button class="button" type="button" data-copy>\(say(.officerCopy))</button>
            <button class="button" type="button" data-share hidden>\(say(.officerShare))</button>
            <a class="button" data-save download="lowering.note" href="#">\(say(.officerSave))</a></div>
            <p class="hint" data-copied role="status"></p>
            </div>
            </form>
            </details>
            """
    }

    var enrol: HTML {
        """
        <details class="part" data-script hidden>
        <summary><h2>\(say(.officerEnrol))</h2></summary>
        <form class="card" data-enrol novalidate>
        <p>\(code(.officerEnrolLead))</p>
        <div class="field"><label for="officer-name">\(say(.officerEnrolName))</label>
        <p class="hint" id="officer-name-hint">\(code(.officerEnrolNameHint))</p>
        <input type="text" id="officer-name" name="name" maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="officer-name-hint"></div>
        <p class="problem" data-problem role="alert" hidden></p>
        <div class="actions"><button class="button">\(say(.officerEnrolButton))</button></div>
        <p class="hint" data-asking role="status"></p>
        <div data-enrolled hidden>
        <p class="note">\(say(.officerEnrolNext))</p>
        <pre class="text" data-key tabindex="0"></pre>
        <div class="actions"><button class="button" type="button" data-copy>\(say(.officerCopy))</button>
        <button class="button" type="button" data-share hidden>\(say(.officerShare))</button></div>
        <p class="hint" data-copied role="status"></p>
        </div>
        </form>
        </details>
        """
    }

    /// What the script says, by name.
    private var said: [(String, Phrase)] {
        [
            ("nobody", .officerNobody), ("all-open", .officerAllOpen), ("careful", .officerCareful), ("unentered", .officerUnentered),
            ("seen", .officerSeen), ("signers", .officerSigners), ("age", .officerAge), ("age-now", .officerAgeNow),
            ("age-minutes", .officerAgeMinutes), ("age-hours", .officerAgeHours), ("age-days", .officerAgeDays), ("clock", .officerClock),
            ("all", .officerWhereAll), ("front", .officerWhereFront), ("desk", .officerWhereDesk), ("part-front", .officerPartFront),
            ("part-desk", .officerPartDesk), ("staff", .officerWhereStaff), ("remove", .officerRemove), ("where", .officerWhere),
            ("level", .officerLevel), ("reason", .officerReason), ("missing", .officerMissing), ("effect-none", .officerEffectNone),
            ("already", .officerAlready), ("rounded", .effectRounded), ("clinics", .effectClinics), ("clinics-one", .effectClinic),
            ("coming", .effectComing), ("coming-one", .effectComingOne), ("held-one", .effectHeldOne), ("waiting-one", .effectWaitingOne),
            ("signed-in-one", .effectStaffOne),
            ("held", .effectHeld), ("waiting", .effectWaiting), ("signed-in", .effectStaff), ("asking", .officerAsking),
            ("not-signed", .officerNotSigned), ("strange-key", .officerStrangeKey), ("no-keys", .officerNoKeys),
            ("nowhere", .officerEnrolNowhere), ("bad-name", .officerEnrolBadName), ("enrol-failed", .officerEnrolFailed),
            ("sending", .officerSendingNone), ("trying", .officerTrying), ("no-answer", .officerNoAnswer), ("applied", .officerApplied),
            ("superseded", .officerSuperseded), ("summary", .officerSummary), ("taken", .officerTaken),
            ("summary-none", .officerSummaryNone),
            ("refused", .officerRefused), ("too-late", .officerTooLate), ("copied", .officerCopied),
            ("unreadable", .officerCarryUnreadable),
            ("raise", .officerCarryRaise), ("lowering", .officerCarryLowering), ("link", .officerCarryLink),
            ("lower-none", .officerLowerNone),
            ("lower-which", .officerLowerWhich),
        ] + rehearsed + Level.allCases.map { ("level-\($0.text)", $0.officerName) } + effects
    }

    private var effects: [(String, Phrase)] {
        [
            ("patient-guarded", .effectPatientGuarded), ("patient-restricted", .effectPatientRestricted),
            ("patient-frozen", .effectPatientFrozen), ("patient-dark", .effectPatientDark), ("staff-guarded", .effectStaffGuarded),
            ("staff-restricted", .effectStaffRestricted), ("staff-frozen", .effectStaffFrozen), ("staff-dark", .effectStaffDark),
        ]
    }

    private var rehearsed: [(String, Phrase)] {
        [
            ("rehearsal", .officerCarryRehearsal), ("has-it", .officerHasIt), ("rehearsal-live", .rehearsalLive),
            ("rehearsal-over", .rehearsalOver), ("rehearsal-nothing", .rehearsalNothing),
            ("rehearsal-met", .rehearsalMet), ("who", .rehearsalWho), ("what", .rehearsalWhat), ("effect-refused", .rehearsalRefused),
            ("effect-delayed", .rehearsalDelayed), ("effect-queued", .rehearsalQueued),
        ] + Audience.allCases.map { ("audience-\($0.rawValue)", $0.officerWords) }
            + Capability.allCases.compactMap { capability in capability.officerWords.map { ("do-\(capability.rawValue)", $0) } }
    }

    var words: HTML {
        "<template id=\"words\">\(HTML.each(said) { "<p data-word=\"\($0.0)\">\(code($0.1))</p>" })</template>"
    }
}
