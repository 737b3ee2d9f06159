import Openings
import Scheduling

/// Monday 2 November 2026, 8:00 at Montréal.
let monday = Instant(seconds: 1_793_624_400)
let montréal = position(45.5088, -73.5540)

func position(_ latitude: Double, _ longitude: Double) -> GeographicPosition {
    GeographicPosition(latitude: latitude, longitude: longitude)!
}

/// So many metres north: on the sphere, exactly along the meridian.
func position(metresNorth metres: Double, of origin: GeographicPosition) -> GeographicPosition {
    position(origin.latitude + metres / GreatCircle.radiusMetres * 180 / .pi, origin.longitude)
}

func clinicID(_ number: UInt64) -> ClinicID { ClinicID(high: 1, low: number) }
func slotID(_ number: UInt64) -> SlotID { SlotID(high: 2, low: number) }

/// A slot of the first clinic on Monday at 8:00, in person, for everyone,
/// unless said otherwise.
func slot(
    _ number: UInt64, clinic: UInt64 = 1, practitioner: PractitionerID? = nil, start: Instant = monday, minutes: Int = 15,
    modality: Modality = .inPerson, audience: SlotAudience = .everyone, languages: LanguageSet = .french,
    availableFrom: Instant = .distantPast
) -> IndexedSlot {
    IndexedSlot(
        id: slotID(number), clinic: clinicID(clinic), practitioner: practitioner, start: start, minutes: minutes,
        modality: modality, audience: audience, languages: languages, availableFrom: availableFrom
    )
}

/// The first clinic, at Montréal, with these slots.
func index(_ slots: IndexedSlot...) -> OpeningsIndex {
    let index = OpeningsIndex()
    index.replaceAll(clinics: [IndexedClinic(id: clinicID(1), position: montréal)], slots: slots)
    return index
}

/// Around Montréal, from that Monday on.
func query(
    near: GeographicPosition = montréal, radiusMetres: Int = 10_000, minutesMin: Int = 15, from: Instant = .distantPast,
    until: Instant? = nil, modality: Modality? = nil, languages: LanguageSet? = nil, audience: SlotAudience = .everyone,
    limit: Int = 20, after: OpeningCursor? = nil
) -> OpeningQuery {
    OpeningQuery(
        near: near, radiusMetres: radiusMetres, minutesMin: minutesMin, from: from, until: until, modality: modality,
        languages: languages, audience: audience, limit: limit, after: after
    )
}

extension OpeningsIndex {
    /// The ids found on the first page.
    func found(_ query: OpeningQuery, now: Instant = monday - 3600) -> [SlotID] { search(query, now: now).hits.map(\.slot) }
}
