import Scheduling

/// Whom a place could be offered to.
struct PlaceQuestion {
    let place: OfferedPlace
    let rule: OfferRule
    let now: Instant
    let atNight: Bool
    let passing: Set<RequestID>
}

/// Who waits for a clinic's places.
struct ClinicLine {
    let clinic: ClinicID
    let position: GeographicPosition
    let rule: OfferRule
    let now: Instant
}

extension OfferRule {
    /// The lanes of a cell whose people are, or are not, before all others.
    func kinds(areFirst: Bool) -> [Int] { (0..<Lane.kindCount).filter { isFirst(kind: $0) == areFirst } }

    func isFirst(kind: Int) -> Bool { kind & first.rawValue != 0 }
}
