package import Scheduling
package import Serving
package import Wording

/// A labelled line of text.
package struct TextField {
    package let field: Field
    package let label: String
    package let value: String
    package let language: Language
    package var type: String
    package var hint: String?
    package var problem: String?
    /// Said beside the field, without refusing it.
    package var warning: String?
    package var isOptional: Bool
    package var autocomplete: String?
    /// Further attributes, with a leading space: ` inputmode="tel"`.
    package var attributes: HTML

    package init(
        field: Field, label: String, value: String, language: Language, type: String = "text", hint: String? = nil,
        problem: String? = nil, warning: String? = nil, isOptional: Bool = false, autocomplete: String? = nil, attributes: HTML = ""
    ) {
        (self.field, self.label, self.value, self.language) = (field, label, value, language)
        (self.type, self.hint, self.problem, self.warning) = (type, hint, problem, warning)
        (self.isOptional, self.autocomplete, self.attributes) = (isOptional, autocomplete, attributes)
    }

    package var html: HTML {
        let name = field.rawValue
        return """
            <div class="field">
            <label for="\(name)">\(label)\(HTML.when(isOptional, " <span class=\"optional\">\(language(.optional))</span>"))</label>
            \(HTML.optional(hint) { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" })\
            \(FormParts.problem(field, problem, language))\
            \(HTML.optional(warning) { "<p class=\"warning\" id=\"\(name)-warning\"><strong>\(language(.warningPrefix))</strong>\($0)</p>" })\
            <input id="\(name)" name="\(name)" type="\(type)" value="\(value)"\
            \(HTML.optional(autocomplete) { " autocomplete=\"\($0)\"" })\(attributes)\(description)>
            </div>
            """
    }

    private var description: HTML {
        var ids: [String] = []
        if hint != nil { ids.append(field.rawValue + "-hint") }
        if problem != nil { ids.append(field.rawValue + "-problem") }
        if warning != nil { ids.append(field.rawValue + "-warning") }
        let described = HTML.when(!ids.isEmpty, " aria-describedby=\"\(ids.joined(separator: " "))\"")
        return described + HTML.when(problem != nil, " aria-invalid=\"true\"")
    }
}
