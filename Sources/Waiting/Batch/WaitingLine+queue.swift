public import Scheduling

extension WaitingLine {
    /// Everybody who waits for a clinic's places and could be offered one
    /// now, whatever their hours and the length of their visits: what a batch
    /// is given out to.
    ///
    /// Unlike in `rank`, those with an open offer are not there: nobody has
    /// two.
    ///
    /// - Parameters:
    ///   - position: where the clinic is.
    ///   - atNight: only those who accept to be written to at night.
    public func queue(
        at clinic: ClinicID, position: GeographicPosition, by rule: OfferRule, now: Instant, atNight: Bool
    ) -> ClinicQueue {
        let line = ClinicLine(clinic: clinic, position: position, rule: rule, now: now)
        let people = withState { $0.people(of: line, atNight: atNight) }
        // Sorted here, for nobody else should wait for that.
        return ClinicQueue(clinic: clinic, position: position, now: now, people: people)
    }
}

extension LineState {
    /// In no order that means anything.
    func people(of line: ClinicLine, atNight: Bool) -> [ClinicQueue.Person] {
        var people: [ClinicQueue.Person] = []
        for cell in cells.cells(around: line.position, by: line.rule) {
            for kind in 0..<Lane.kindCount {
                let lane = lanes[cell.lane + kind]
                let isFirst = line.rule.isFirst(kind: kind)
                for place in lane.places {
                    guard let entry = lane.entry(at: place), !entry.hasOffer,
                        !atNight || entry.request.traits.contains(.nightOffers),
                        entry.request.waits(for: line.clinic, metres: cell.metres, now: line.now)
                    else { continue }
                    let key = LineKey(
                        isFirst: isFirst, band: cell.band, since: entry.request.since, request: place.id,
                        metres: Int(cell.metres.rounded()))
                    people.append(ClinicQueue.Person(request: entry.request, key: key))
                }
            }
        }
        return people
    }
}
