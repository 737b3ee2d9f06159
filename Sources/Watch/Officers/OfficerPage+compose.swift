import Containment
import Pages
import Scheduling
import Wording

/// The form that an order is composed in. It is sent nowhere: the script reads
/// it, and without one it is not shown.
extension OfficerPage {
    private static let levels: [Level] = [.guarded, .restricted, .frozen, .dark]
    /// Names of attacks as the field has them: OWASP Automated Threats, MITRE ATT&CK.
    private static let reasons = ["OAT-021", "OAT-005", "OAT-008", "OAT-011", "T1078", "T1190", "T1213", "T1486", "T1498", "T1565.001"]

    var compose: HTML {
        """
        <section class="compose" aria-labelledby="compose" data-script hidden>
        <h2 id="compose">\(say(.officerCompose))</h2>
        <form class="card" data-compose novalidate>
        \(place)
        \(level)
        \(reason)
        \(goodFor)
        <div class="effect" data-effect aria-live="polite">
        <h3>\(say(.officerEffect))</h3>
        <div data-effect-text><p>\(say(.officerEffectNone))</p></div>
        </div>
        <p class="problem" data-problem role="alert" hidden></p>
        <div class="actions">
        <button class="button primary" data-sign>\(say(.officerSign))</button>
        <button class="button" type="button" data-rehearse aria-describedby="rehearse-hint">\(say(.officerRehearse))</button>
        </div>
        <p class="hint" id="rehearse-hint">\(say(.officerRehearseHint))</p>
        <p class="hint" data-asking role="status"></p>
        </form>
        </section>
        """
    }

    private var place: HTML {
        let choices: [(String, Phrase)] = [
            ("all", .officerWhereAll), ("front", .officerWhereFront), ("desk", .officerWhereDesk), ("clinics", .officerWhereClinics),
            ("staff", .officerWhereStaff),
        ]
        return """
            <fieldset>
            <legend>\(say(.officerWhere))</legend>
            <div class="choices">\(HTML.each(choices) { radio("where", $0.0, $0.1) })</div>
            <div class="inner" data-for="clinics" hidden>
            <div class="field"><label for="clinic">\(say(.officerClinic))</label>
            <p class="hint" id="clinic-hint">\(say(.officerClinicHint))</p>
            <div class="with-button"><input type="text" id="clinic" name="clinic" list="clinics" autocomplete="off" aria-describedby="clinic-hint clinic-problem">
            <button class="button" type="button" data-add>\(say(.officerAdd))</button></div>
            <p class="problem" id="clinic-problem" hidden>\(say(.officerNoClinic))</p>
            <datalist id="clinics"></datalist></div>
            <ul class="chosen" data-chosen></ul>
            <fieldset><legend>\(say(.officerPart))</legend><div class="choices">
            \(HTML.each([("both", Phrase.officerPartBoth), ("front", .officerPartFront), ("desk", .officerPartDesk)]) { radio("part", $0.0, $0.1, isChosen: $0.0 == "both") })
            </div></fieldset>
            </div>
            <div class="field inner" data-for="staff" hidden><label for="staff">\(say(.officerStaff))</label>
            <p class="hint" id="staff-hint">\(say(.officerStaffHint))</p>
            <input type="text" id="staff" name="staff" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="26" aria-describedby="staff-hint"></div>
            </fieldset>
            """
    }

    private func radio(_ name: String, _ value: String, _ words: Phrase, isChosen: Bool = false) -> HTML {
        """
        <label class="choice"><input type="radio" name="\(name)" value="\(value)"\(isChosen ? " checked" : "")> <span>\(say(words))</span></label>
        """
    }

    private var level: HTML {
        """
        <fieldset>
        <legend>\(say(.officerLevel))</legend>
        <div class="choices two levels">\(HTML.each(Self.levels, levelChoice))</div>
        </fieldset>
        """
    }

    private func levelChoice(_ level: Level) -> HTML {
        """
        <label class="choice level-\(level.text)"><input type="radio" name="level" value="\(level.text)"> \
        <span><strong>\(say(level.officerName))</strong> \(HTML.optional(level.officerBrief) { "<span class=\"hint\">\(say($0))</span>" })</span></label>
        """
    }

    private var reason: HTML {
        """
        <div class="field"><label for="reason">\(say(.officerReason))</label>
        <p class="hint" id="reason-hint">\(say(.officerReasonHint))</p>
        <input type="text" id="reason" name="reason" list="reasons" maxlength="200" autocomplete="off" aria-describedby="reason-hint">
        <datalist id="reasons">\(HTML.each(Self.reasons) { "<option value=\"\($0)\"></option>" })</datalist></div>
        """
    }

    private var goodFor: HTML {
        let choices: [(Int, Phrase)] = [(3_600, .officerHour), (14_400, .officerHours4), (86_400, .officerDay)]
        return """
            <div class="field"><label for="good-for">\(say(.officerGoodFor))</label>
            <p class="hint" id="good-for-hint">\(say(.officerGoodForHint))</p>
            <select id="good-for" name="good-for" aria-describedby="good-for-hint">
            \(HTML.each(choices) { "<option value=\"\(String($0.0))\"\($0.0 == 14_400 ? " selected" : "")>\(say($0.1))</option>" })
            </select></div>
            """
    }
}
