public import Scheduling

extension StandingRequest {
    /// Whether somebody could come to this place, wherever they are: all the
    /// rules but distance, night and who had it offered before.
    public func suits(_ place: OfferedPlace, now: Instant) -> Bool {
        let minute = place.localStart.secondOfDay / 60
        return minutes <= place.minutes
            && wish.from <= place.start && place.start < wish.until
            && place.start - now >= Int64(wish.noticeMinutes) * 60
            && wish.earliest.minutes <= minute && minute < wish.latest.minutes
            && wish.days.contains(place.localStart.date.weekday)
            && wish.modalities.contains(place.modality)
            && !wish.languages.isDisjoint(with: place.languages)
            && (wish.clinic == nil || wish.clinic == place.clinic)
            && (wish.practitioner == nil || wish.practitioner == place.practitioner)
            && isAmong(place.audience)
    }

    private func isAmong(_ audience: SlotAudience) -> Bool {
        switch audience {
        case .everyone: true
        case .referral: traits.contains(.referral)
        // The clinic calls its own people itself.
        case .enrolled, .clinic: false
        }
    }

    /// Whether somebody would come that far.
    func reaches(metres: Double) -> Bool { metres <= Double(wish.radiusKilometres) * 1000 }

    /// Whether it waits for that clinic's places, whenever they are.
    func waits(for clinic: ClinicID, metres: Double, now: Instant) -> Bool {
        now < wish.until && (wish.clinic == nil || wish.clinic == clinic) && reaches(metres: metres)
    }
}
