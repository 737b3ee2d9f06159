package import Scheduling
package import Serving
package import Wording

/// Pieces that forms are made of.
package enum FormParts {
    package static func hidden(_ field: Field, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(value)\">"
    }

    /// What every form carries.
    ///
    /// - Parameter isTyped: the form is drawn from what was typed before.
    package static func token(_ csrf: String, isTyped: Bool) -> HTML { hidden(.csrf, csrf) + HTML.when(isTyped, hidden(.typed, "1")) }

    /// One `<option>`.
    package static func option(_ value: String, _ label: String, isSelected: Bool) -> HTML {
        "<option value=\"\(value)\"\(HTML.when(isSelected, " selected"))>\(label)</option>"
    }

    /// One radio button shown as a chip.
    package static func chip(_ field: Field, _ value: String, _ label: String, isChecked: Bool, isRequired: Bool = false) -> HTML {
        """
        <label class="chip"><input type="radio" name="\(field.rawValue)" value="\(value)"\
        \(HTML.when(isChecked, " checked"))\(HTML.when(isRequired, " required"))><span>\(label)</span></label>
        """
    }

    /// The message beside a field, announced with it through `aria-describedby`.
    package static func problem(_ field: Field, _ text: String?, _ language: Language) -> HTML {
        HTML.optional(text) { text in
            """
            <p class="problem" id="\(field.rawValue)-problem"><span class="hidden">\(language(.errorPrefix))</span>\(text)</p>
            """
        }
    }

    /// The list at the top of a form that came back, each entry leading to
    /// its field (WCAG 2.2, 3.3.1 and technique G139).
    package static func summary(_ entries: [(field: String, text: String)], _ language: Language) -> HTML {
        HTML.when(
            !entries.isEmpty,
            """
            <div class="summary" role="alert" tabindex="-1" data-focus>
            <h2>\(language(.errorSummaryTitle))</h2>
            <ul>\(HTML.each(entries) { "<li><a href=\"#\($0.field)\">\($0.text)</a></li>" })</ul>
            </div>
            """)
    }
}
