package import Scheduling

/// A clinic's sealed copy, with when it was there.
package struct SealedCopy: Sendable {
    package let name: VisitName
    package let start: Instant
    private let created: Instant
    /// The distant future while it is there, or when nobody knows.
    private let destroyed: Instant
    /// Whether it was another clinic's before, which the store does not say.
    private let isMoved: Bool
    /// It is gone, and nobody knows since when.
    package let isUncertain: Bool

    package enum Fate: Sendable, Equatable {
        case isThere
        /// `nil` when nobody knows since when.
        case gone(Instant?)
    }

    package init(_ name: VisitName, start: Instant, created: Instant, isMoved: Bool, fate: Fate) {
        (self.name, self.start, self.created, self.isMoved) = (name, start, created, isMoved)
        isUncertain = fate == .gone(nil)
        destroyed = if case .gone(let instant?) = fate { instant } else { .distantFuture }
    }

    /// Instants are whole seconds: what was destroyed in the first of them was there.
    package func exists(from: Instant, until: Instant) -> Bool { created < until && destroyed >= from }

    /// - Parameter clinics: `nil` for every one.
    package func isWithin(_ clinics: [ClinicID]?) -> Bool { isMoved || (clinics.map { $0.contains(name.clinic) } ?? true) }
}
