public import Scheduling

extension WaitingLine {
    /// Where a request stands among all that wait for a clinic's places,
    /// whatever their hours and the length of their visits: what the person
    /// is told.
    ///
    /// Those with an open offer count: they are still in line.
    ///
    /// - Parameter position: where the clinic is.
    /// - Returns: `nil` when the id does not wait, its window is over, or the
    ///   clinic is not one it would go to.
    public func rank(
        of id: RequestID, at clinic: ClinicID, position: GeographicPosition, by rule: OfferRule, now: Instant
    ) -> Rank? {
        withState { $0.rank(of: id, in: ClinicLine(clinic: clinic, position: position, rule: rule, now: now)) }
    }
}
