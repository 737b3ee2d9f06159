package import Scheduling
import Serving
package import Wording

/// How a visit is shown, the same on every page.
package enum VisitParts {
    /// The time in words, with the zone when it is not most of Québec's.
    package static func when(_ visit: VisitView, _ language: Language) -> HTML {
        """
        <time datetime="\(visit.start.machineText)">\(visit.start.words(in: language))</time>\
        \(zoneNote(visit, language))
        """
    }

    package static func zoneNote(_ visit: VisitView, _ language: Language) -> HTML {
        HTML.optional(visit.clinic.zone.note) { " <span class=\"zone\">(\(language($0)))</span>" }
    }

    package static func phone(_ number: PhoneNumber, _ language: Language) -> HTML {
        "<a class=\"tel\" href=\"tel:\(number.e164)\">\(number.display(in: language))</a>"
    }

    package static func address(_ clinic: Clinic) -> HTML {
        """
        \(clinic.address.line), \(clinic.address.municipality) \
        <span class="nobreak">\(clinic.address.postalCode.description)</span>
        """
    }

    /// Each by its own name: `Français, English`.
    package static func languages(_ languages: LanguageSet) -> HTML {
        let served = Language.allCases.filter { languages.contains($0.asSet) }
        return "\(served.map(\.ownName).joined(separator: ", "))"
    }

    /// A plain link: nothing is loaded from the map's site before it is followed.
    package static func mapLink(_ clinic: Clinic, _ language: Language) -> HTML {
        let latitude = Self.degrees(clinic.position.latitudeMicrodegrees)
        let longitude = Self.degrees(clinic.position.longitudeMicrodegrees)
        return """
            <a class="action" rel="noreferrer external" \
            href="https://www.openstreetmap.org/?mlat=\(latitude)&amp;mlon=\(longitude)#map=17/\(latitude)/\(longitude)">\
            \(language(.showOnMap))</a>
            """
    }

    /// Microdegrees as a decimal number: -73.58781.
    private static func degrees(_ microdegrees: Int32) -> String {
        let magnitude = microdegrees.magnitude
        let fraction = String(magnitude % 1_000_000)
        return (microdegrees < 0 ? "-" : "") + String(magnitude / 1_000_000) + "."
            + String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    }

    /// The card that says what is booked, held or about to change.
    package static func card(_ visit: VisitView, heading: String?, _ language: Language, extra: HTML = "") -> HTML {
        """
        <section class="card visit-card">
        \(HTML.optional(heading) { "<h2 class=\"eyebrow\">\($0)</h2>" })
        <p class="visit-day">\(visit.start.date.words(in: language))</p>
        <p class="visit-time"><time datetime="\(visit.start.machineText)">\(visit.start.time.words(in: language))</time>\
        \(zoneNote(visit, language))</p>
        <dl class="facts">
        <div><dt>\(language(.whereLabel))</dt><dd><strong>\(visit.clinic.name)</strong><br>\(address(visit.clinic))</dd></div>
        \(HTML.optional(visit.practitioner) { "<div><dt>\(language(.withLabel))</dt><dd>\($0.words(in: language))</dd></div>" })
        <div><dt>\(language(.howLabel))</dt><dd>\(language(visit.modality.words)), \
        \(Quantities.count(visit.minutes, .minute, in: language))</dd></div>
        <div><dt>\(language(.costLabel))</dt><dd>\(coverage(visit.clinic.coverage, language))</dd></div>
        \(extra)
        </dl>
        </section>
        """
    }

    package static func coverage(_ coverage: Coverage, _ language: Language) -> HTML {
        "<span class=\"\(coverage == .covered ? "covered" : "fees")\">\(language(coverage.words))</span>"
    }
}
