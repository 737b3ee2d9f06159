import Pages
import Scheduling
import Serving
import Wording

/// The fields that say how somebody is reached.
struct ContactForm {
    let frame: PageFrame
    let fields: BookingFields
    let problems: [BookingProblem]
    var purpose = BookingForm.Purpose.booking

    private var say: Language { frame.language }

    var html: HTML {
        """
        \(HTML.when(frame.offersTexts, channel))
        \(contacts)
        \(messageLanguage)
        """
    }

    /// By e-mail, or by text message.
    private var channel: HTML {
        """
        <fieldset class="field">
        <legend>\(say(.channelLabel))</legend>
        <p class="hint">\(say(.channelHint))</p>
        <div class="chips">
        \(HTML.each(MessageChannel.allCases) {
            FormParts.chip(.channel, $0.rawValue, say($0.words), isChecked: fields.channel == $0)
        })
        </div>
        </fieldset>
        """
    }

    /// The one that offers go to comes first.
    private var contacts: HTML {
        let isWaiting = purpose == .waiting && !frame.offersTexts
        let phone = line(.phone, .phoneLabel, fields.phone, type: "tel", autocomplete: "tel", isOptional: isWaiting, " maxlength=\"40\"")
        let email = line(
            .email, .emailLabel, fields.email, type: "email", autocomplete: "email",
            " maxlength=\"254\" spellcheck=\"false\" autocapitalize=\"none\"\(HTML.when(isWaiting, " required"))")
        return isWaiting ? email + phone : phone + email
    }

    private var messageLanguage: HTML {
        """
        <fieldset class="field">
        <legend>\(say(.messageLanguageLabel))</legend>
        <div class="chips">
        \(HTML.each(Language.allCases) {
            FormParts.chip(.language, $0.rawValue, $0.ownName, isChecked: (fields.language ?? say) == $0)
        })
        </div>
        </fieldset>
        """
    }

    private func line(
        _ field: Field, _ label: Phrase, _ value: String, type: String, autocomplete: String, isOptional: Bool = false, _ attributes: HTML
    ) -> HTML {
        TextField(
            field: field, label: say(label), value: value, language: say, type: type,
            problem: problems.first { $0.field == field }.map { say($0.words) }, isOptional: isOptional, autocomplete: autocomplete,
            attributes: attributes
        ).html
    }
}
