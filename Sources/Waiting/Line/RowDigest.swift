import Scheduling

/// What a request asks for in three words, so that a scan reads 24 bytes a
/// person, follows no reference and branches once.
///
/// Nothing here says no to a place that suits; what it lets through is then
/// compared with the request itself (`StandingRequest.suits`), for numbers
/// are clamped, instants are minutes and ids are 16 bits of themselves.
struct RowDigest: Sendable, Equatable {
    /// Each at most what the place allows: `Measure`.
    let measures: UInt64
    /// `Window`.
    let window: UInt64
    /// `Flag`, then 16 bits of the clinic and of the practitioner.
    let flags: UInt64

    init(_ entry: WaitingEntry) {
        let (request, wish) = (entry.request, entry.request.wish)
        measures =
            Measure.minutes.placed(request.minutes) | Measure.earliest.placed(wish.earliest.minutes)
            | Measure.latest.placedReversed(wish.latest.minutes) | Measure.notice.placed(wish.noticeMinutes)
            | Measure.radius.placedReversed(wish.radiusKilometres)
        window = Window.from.placed(Window.minute(wish.from)) | Window.until.placedReversed(Window.minute(wish.until))
        var flags = Flag.always | Flag.days(wish.days) | Flag.modalities(wish.modalities)
        flags |= Flag.languages(wish.languages)
        if request.traits.contains(.referral) { flags |= Flag.referral }
        if request.traits.contains(.nightOffers) { flags |= Flag.night }
        if !entry.hasOffer { flags |= Flag.free }
        flags |= Flag.fold(wish.clinic) << Flag.clinicShift | Flag.fold(wish.practitioner) << Flag.practitionerShift
        self.flags = flags
    }

    /// Whole numbers, in minutes and kilometres.
    enum Measure {
        static let minutes = PackedField(shift: 0, bits: 11)
        static let earliest = PackedField(shift: 12, bits: 11)
        static let latest = PackedField(shift: 24, bits: 11)
        static let notice = PackedField(shift: 36, bits: 12)
        static let radius = PackedField(shift: 49, bits: 8)
        /// Written out, so that it is a constant and not made at first use:
        /// every row of a scan reads it.
        static let guards =
            minutes.guardBit | earliest.guardBit | latest.guardBit | notice.guardBit | radius.guardBit
    }

    /// Minutes since 1970: the 31 bits last until the year 6053.
    enum Window {
        static let from = PackedField(shift: 0, bits: 31)
        static let until = PackedField(shift: 32, bits: 31)
        static let guards = from.guardBit | until.guardBit

        /// Of two instants the earlier is never in a later minute.
        static func minute(_ instant: Instant) -> Int { Int(instant.seconds / 60) }
    }

    /// Days from bit 0, modalities from 7, languages from 10; the ids from 32.
    enum Flag {
        static let referral: UInt64 = 1 << 18
        static let night: UInt64 = 1 << 19
        /// Has no open offer.
        static let free: UInt64 = 1 << 20
        /// In every digest.
        static let always: UInt64 = 1 << 21
        static let clinicShift: UInt64 = 32
        static let practitionerShift: UInt64 = 48

        static func days(_ days: WeekdaySet) -> UInt64 { UInt64(days.rawValue & 0x7F) }
        static func modalities(_ modalities: ModalitySet) -> UInt64 { UInt64(modalities.rawValue & 7) << 7 }
        static func languages(_ languages: LanguageSet) -> UInt64 { UInt64(languages.rawValue) << 10 }

        /// Never 0, which stands for "any".
        static func fold<Entity>(_ id: Identifier<Entity>?) -> UInt64 {
            guard let id else { return 0 }
            // Fibonacci hashing: ids made in one second differ in few bits.
            return max(1, ((id.high ^ id.low) &* 0x9E37_79B9_7F4A_7C15) >> 48)
        }
    }
}
