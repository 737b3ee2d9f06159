import Scheduling

/// A question in the terms of digests.
struct DigestFilter: Sendable {
    /// Fields of a digest that are not more than these may do.
    private struct Limits {
        var measures = RowDigest.Measure.guards
        var window = RowDigest.Window.guards

        /// The guards of the fields that are more, so 0 when all will do.
        func failures(_ digest: RowDigest) -> UInt64 {
            ~(measures &- digest.measures) & RowDigest.Measure.guards | ~(window &- digest.window) & RowDigest.Window.guards
        }
    }

    private var loose = Limits()
    /// What is within these suits without a second look; `nil` when that
    /// cannot be said.
    private var sure: Limits?
    /// Bits of which none may be missing.
    private var needed: UInt64 = 0
    /// Bits of which one is enough.
    private var languages: UInt64
    private let clinic: UInt64
    private let practitioner: UInt64
    private let practitionerMask: UInt64

    /// Whom the place suits; `nil` when that is nobody.
    init?(_ question: PlaceQuestion) {
        let place = question.place
        guard place.audience == .everyone || place.audience == .referral else { return nil }
        typealias Flag = RowDigest.Flag
        needed = Flag.free | Flag.days(WeekdaySet(place.localStart.date.weekday))
        needed |= Flag.modalities(ModalitySet(place.modality))
        if place.audience == .referral { needed |= Flag.referral }
        if question.atNight { needed |= Flag.night }
        languages = Flag.languages(place.languages)
        clinic = Flag.fold(place.clinic)
        practitioner = Flag.fold(place.practitioner)
        practitionerMask = 0xFFFF
        setMeasures(of: place, now: question.now)
        setWindow(at: place.start, fromMatters: true)
    }

    /// Who waits for a clinic's places, whenever they are.
    init(_ line: ClinicLine) {
        languages = RowDigest.Flag.always
        clinic = RowDigest.Flag.fold(line.clinic)
        (practitioner, practitionerMask) = (0, 0)
        typealias Measure = RowDigest.Measure
        for field in [Measure.minutes, Measure.earliest, Measure.latest, Measure.notice] {
            loose.measures |= field.placed(field.max)
        }
        sure = loose
        setWindow(at: line.now, fromMatters: false)
    }

    private mutating func setMeasures(of place: OfferedPlace, now: Instant) {
        typealias Measure = RowDigest.Measure
        let minute = place.localStart.secondOfDay / 60
        let lead = place.start - now
        let clock = Measure.earliest.placed(minute) | Measure.latest.placedReversed(minute + 1)
        let leadMinutes = Int(clamping: lead / 60)
        loose.measures |= clock | Measure.minutes.placed(place.minutes) | Measure.notice.placed(leadMinutes)
        // A number that was clamped may be more than it seems.
        guard lead >= 0, place.minutes >= 0 else { return }
        var limits = Limits()
        limits.measures |= clock | Measure.minutes.placed(min(place.minutes, Measure.minutes.max - 1))
        limits.measures |= Measure.notice.placed(min(leadMinutes, Measure.notice.max - 1))
        sure = limits
    }

    /// - Parameter fromMatters: a window that has not begun will not do.
    private mutating func setWindow(at instant: Instant, fromMatters: Bool) {
        typealias Window = RowDigest.Window
        let minute = Window.minute(instant)
        loose.window |= Window.from.placed(fromMatters ? minute : Window.from.max)
        loose.window |= Window.until.placedReversed(minute)
        // Whatever ends in this very minute is looked at twice.
        guard minute > 0, minute < Window.until.max else {
            sure = nil
            return
        }
        sure?.window |= Window.from.placed(fromMatters ? minute - 1 : Window.from.max)
        sure?.window |= Window.until.placedReversed(minute + 1)
    }

    /// The same for those who would come at least that far.
    func reaching(kilometres: Int) -> DigestFilter {
        var filter = self
        filter.loose.measures |= RowDigest.Measure.radius.placedReversed(kilometres)
        filter.sure?.measures |= RowDigest.Measure.radius.placedReversed(kilometres)
        return filter
    }

    /// Without a branch. False only for what does not suit.
    func admits(_ digest: RowDigest) -> Bool {
        let wantedClinic = (digest.flags >> RowDigest.Flag.clinicShift) & 0xFFFF
        let wantedPractitioner = (digest.flags >> RowDigest.Flag.practitionerShift) & practitionerMask
        // A product of 16 bits is 0 when either is: any, or this one.
        let isElsewhere = wantedClinic &* (wantedClinic ^ clinic) | wantedPractitioner &* (wantedPractitioner ^ practitioner)
        // Wraps round to all ones when no language is common.
        let isUnspoken = ((digest.flags & languages) &- 1) >> 63
        return (~digest.flags & needed) | isElsewhere | isUnspoken | loose.failures(digest) == 0
    }

    func firstAdmitted(of digests: Span<RowDigest>, in rows: Range<Int>) -> Int? {
        var row = rows.lowerBound
        while row < rows.upperBound {
            if admits(digests[row]) { return row }
            row += 1
        }
        return nil
    }

    /// Whether a digest that is admitted needs no second look.
    func isSure(_ digest: RowDigest) -> Bool {
        let named = digest.flags >> RowDigest.Flag.clinicShift & (0xFFFF | practitionerMask << 16)
        guard let sure else { return false }
        return named | sure.failures(digest) == 0
    }
}
