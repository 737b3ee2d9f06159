import Clinics
import Containment
import Pages
import Scheduling
import Serving
import UseCases
import Wording

extension DayPage {
    var canLeaveNotes: Bool { frame.allows(.writeNotes) && day.date >= frame.today }

    /// What was left for whoever works this date; a part of its own, so that
    /// an update leaves alone what somebody is writing below it.
    var notes: HTML {
        guard !day.notes.isEmpty, day.openings != .notAllowed else { return "<section data-live=\"notes\"></section>" }
        return """
            <section class="notes" id="notes" data-live="notes" aria-labelledby="notes-title">
            <h2 id="notes-title">\(say(.deskNotes))</h2>
            <ul>\(HTML.each(day.notes, note))</ul>
            </section>
            """
    }

    private func note(_ view: NoteView) -> HTML {
        """
        <li><p class="note-text">\(view.note?.text ?? say(.deskNoteWaiting))</p>
        <p class="note-by">\(HTML.optional(view.note) { "\($0.author), " })\(written(view.written))</p>\
        \(HTML.when(frame.allows(.writeNotes), """
            <form method="post" action="\(frame.paths.path(.noteRemoval, clinic, day.date.description))">\(token)\
            \(FormParts.hidden(.note, view.id.description))<button class="act slim" title="\(say(.deskNoteRemove))">\
            <span aria-hidden="true">✕</span><span class="hidden">\(say(.deskNoteRemove))</span></button></form>
            """))</li>
        """
    }

    /// The time alone, for what was written on the date itself.
    private func written(_ instant: Instant) -> HTML {
        let local = day.zone.local(at: instant)
        let words = local.date == day.date ? local.time.words(in: say) : local.words(in: say)
        return "<time datetime=\"\(local.machineText)\">\(words)</time>"
    }

    var noteForm: HTML {
        """
        <details class="leave-note"\(HTML.when(!draft.text.isEmpty || draft.isUnclear, " open"))><summary>\(say(.deskNoteLeave))</summary>
        <form method="post" action="\(frame.paths.path(.notes, clinic, day.date.description))" class="quick-form" data-once>
        \(token)\(FormParts.hidden(.note, draft.id.description))
        <div class="field"><label for="note-text">\(say(.deskNoteLabel))</label>
        <p class="hint" id="note-text-hint">\(say(.deskNoteHint))</p>\
        \(FormParts.problem(.noteText, draft.isUnclear ? say(.deskNoteUnclear) : nil, say))
        <textarea id="note-text" name="note-text" rows="3" maxlength="\(DayNote.textMax)" required autocomplete="off" \
        aria-describedby="note-text-hint\(HTML.when(draft.isUnclear, " note-text-problem"))"\
        \(HTML.when(draft.isUnclear, " aria-invalid=\"true\" data-focus"))>\n\(draft.text)</textarea></div>
        <div class="actions"><button class="button primary">\(say(.deskNoteKeep))</button></div>
        </form></details>
        """
    }
}
