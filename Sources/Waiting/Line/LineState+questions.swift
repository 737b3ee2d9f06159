import Scheduling

extension LineState {
    /// Class by class and band by band: whoever is found in one stands before
    /// all of the next.
    func order(_ question: PlaceQuestion, limit: Int) -> [LineKey] {
        guard limit > 0, let filter = DigestFilter(question) else { return [] }
        let rule = question.rule
        let near = cells.cells(around: question.place.position, by: rule)
        let filters = near.map { filter.reaching(kilometres: $0.kilometres) }
        let lanes = lanes.span
        var keys: [LineKey] = []
        for areFirst in [true, false] {
            let kinds = rule.kinds(areFirst: areFirst)
            for band in rule.bands.indices {
                var harvest = Harvest(countMax: limit - keys.count)
                for (cell, filter) in zip(near, filters) where cell.band == band {
                    for kind in kinds {
                        lanes[cell.lane + kind].gather(into: &harvest, filter: filter, question: question, metres: cell.metres)
                    }
                }
                keys += harvest.finds.map { Self.key($0.place, isFirst: areFirst, band: band, metres: $0.metres) }
                if keys.count == limit { return keys }
            }
        }
        return keys
    }

    /// What `order` lists without a limit.
    func count(_ question: PlaceQuestion) -> Int {
        guard let filter = DigestFilter(question) else { return 0 }
        let (place, now) = (question.place, question.now)
        var count = 0
        for cell in cells.cells(around: place.position, by: question.rule) {
            let filter = filter.reaching(kilometres: cell.kilometres)
            for lane in lanes[cell.lane..<cell.lane + Lane.kindCount] {
                count += lane.count(in: 0..<lane.count, filter: filter) {
                    $0.suits(place, now: now) && $0.reaches(metres: cell.metres)
                }
            }
        }
        // Few had it before; asking that of everybody would cost more.
        for id in question.passing {
            guard let entry = entry(of: id), !entry.hasOffer, !question.atNight || entry.request.traits.contains(.nightOffers),
                entry.request.suits(place, now: now)
            else { continue }
            let metres = GreatCircle.metres(from: entry.request.wish.cell.centre, to: place.position)
            if entry.request.reaches(metres: metres), question.rule.band(ofMetres: metres) != nil { count -= 1 }
        }
        return count
    }

    func rank(of id: RequestID, in line: ClinicLine) -> Rank? {
        guard let request = entry(of: id)?.request else { return nil }
        let metres = GreatCircle.metres(from: request.wish.cell.centre, to: line.position)
        guard let band = line.rule.band(ofMetres: metres), request.waits(for: line.clinic, metres: metres, now: line.now)
        else { return nil }
        let place = LinePlace(request)
        let isFirst = line.rule.isFirst(kind: Lane.kind(of: request.traits))
        let filter = DigestFilter(line)
        var (before, behind) = (0, 0)
        for cell in cells.cells(around: line.position, by: line.rule) {
            let filter = filter.reaching(kilometres: cell.kilometres)
            for kind in 0..<Lane.kindCount {
                let lane = lanes[cell.lane + kind]
                // Of a lane either all, those who waited longer, or none are before.
                let split =
                    if line.rule.isFirst(kind: kind) != isFirst { isFirst ? 0 : lane.count } else if cell.band != band {
                        cell.band < band ? lane.count : 0
                    } else { lane.index(of: place) }
                let fits = { (request: StandingRequest) in request.waits(for: line.clinic, metres: cell.metres, now: line.now) }
                before += lane.count(in: 0..<split, filter: filter, fits: fits)
                behind += lane.count(in: split..<lane.count, filter: filter, fits: fits)
            }
        }
        // Whoever asks is the first of those who are not before them.
        let key = Self.key(place, isFirst: isFirst, band: band, metres: metres)
        return Rank(position: before + 1, count: before + behind, key: key)
    }

    private static func key(_ place: LinePlace, isFirst: Bool, band: Int, metres: Double) -> LineKey {
        LineKey(
            isFirst: isFirst, band: band, since: Instant(seconds: place.since), request: place.id, metres: Int(metres.rounded()))
    }
}
