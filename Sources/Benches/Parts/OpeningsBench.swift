import FoundationEssentials
import Openings
import Scheduling
import Simulation

/// How fast openings are found among a province's, what they weigh, and how
/// long they take to load.
///
/// Times stand beside a yardstick measured in the same run: for a search, the
/// least any exact one could do, which is to compare every clinic's distance
/// and look up, in a bare sorted array of starts, the first one of each
/// clinic within the radius; for loading, a sort of as many bare starts.
public enum OpeningsBench {
    public static func run(slots: Int, clinics: Int, seed: UInt64) -> BenchReport {
        let data = OpeningsBenchData(slots: slots, clinics: clinics, seed: seed)
        var rows: [BenchReport.Row] = []

        let residentBefore = residentBytes()
        let index = OpeningsIndex()
        let loading = seconds { index.replaceAll(clinics: data.clinics, slots: data) }
        let residentAfter = residentBytes()
        let sorting = seconds { _ = shuffledStarts(count: slots, seed: seed).sorted() }
        rows.append(.init("load, with making the slots", loading * 1000, "ms", limit: .atMost(1500), ratio: loading / sorting))
        rows.append(.init("memory, as asked for", Double(index.memoryEstimate) / Double(slots), "B/slot", limit: .atMost(64)))
        if let residentBefore, let residentAfter {
            let growth = Double(residentAfter - residentBefore) / Double(slots)
            rows.append(.init("memory, resident growth", growth, "B/slot", limit: .atMost(64)))
        }

        rows += searches(index, data, "10 km", radiusMetres: 10_000, medianMax: 30, p99Max: 300, seed: seed)
        rows += searches(index, data, "100 km", radiusMetres: 100_000, medianMax: 300, p99Max: nil, seed: seed)
        rows += searches(
            index, data, "everywhere", radiusMetres: OpeningQuery.radiusMetresMax, medianMax: 300, p99Max: nil, seed: seed
        )
        rows.append(changes(index, data, seed: seed))
        return BenchReport(name: "openings: \(slots) slots, \(clinics) clinics", seed: seed, rows: rows)
    }

    private static let queryCount = 2000
    private static let warmUpCount = 200

    private static func searches(
        _ index: OpeningsIndex, _ data: OpeningsBenchData, _ name: String, radiusMetres: Int, medianMax: Double,
        p99Max: Double?, seed: UInt64
    ) -> [BenchReport.Row] {
        let queries = data.queries(count: queryCount + warmUpCount, radiusMetres: radiusMetres, seed: seed ^ UInt64(radiusMetres))
        var found = 0
        let times = microseconds(of: queries) { found += index.search($0, now: OpeningsBenchData.now).hits.count }
        let bare = BarePass(data)
        var within: [Int] = []
        let floor = microseconds(of: queries) { within.append(bare.run($0)) }
        return [
            .init(
                "\(name) median", quantile(times, 0.5), "µs", limit: .atMost(medianMax),
                ratio: quantile(times, 0.5) / quantile(floor, 0.5)
            ),
            .init(
                "\(name) p99", quantile(times, 0.99), "µs", limit: p99Max.map { .atMost($0) },
                ratio: quantile(times, 0.99) / quantile(floor, 0.99)
            ),
            .init("\(name) clinics within, median", Double(within.sorted()[within.count / 2]), "clinics"),
            .init("\(name) found, mean", Double(found) / Double(queries.count), "openings"),
        ]
    }

    /// One slot taken or given back at a time, each its own batch.
    private static func changes(_ index: OpeningsIndex, _ data: OpeningsBenchData, seed: UInt64) -> BenchReport.Row {
        let step = max(data.underestimatedCount / 1000, 1)
        let slots = data.enumerated().lazy.filter { $0.offset % step == 0 }.map(\.element)
        let times = microseconds(
            of: slots.flatMap { slot in
                [OpeningChange.gone(slot.id, clinic: slot.clinic, start: slot.start), .available(slot)]
            }
        ) { index.apply(CollectionOfOne($0)) }
        return .init("one change, median", quantile(times, 0.5), "µs")
    }

    /// The least a search could do: see `OpeningsBench`.
    private struct BarePass {
        let vectors: [SIMD4<Double>]
        /// By clinic, then start.
        private var starts: [Int64] = []
        /// Where each clinic's starts begin, and where the last one's end.
        private var bounds: [Int] = []

        init(_ data: OpeningsBenchData) {
            vectors = data.clinics.map { GreatCircle.vector(of: $0.position) }
            starts.reserveCapacity(data.underestimatedCount)
            for slot in data {
                while bounds.last == nil || data.clinics[bounds.count - 1].id != slot.clinic { bounds.append(starts.count) }
                starts.append(slot.start.seconds)
            }
            while bounds.count <= data.clinics.count { bounds.append(starts.count) }
        }

        /// - Returns: the clinics within the radius.
        func run(_ query: OpeningQuery) -> Int {
            let centre = GreatCircle.vector(of: query.near)
            let chordSquaredMax = GreatCircle.chordSquared(metres: Double(query.radiusMetres))
            var soonest = Int64.max
            var within = 0
            for index in vectors.indices {
                let difference = vectors[index] - centre
                guard (difference * difference).sum() <= chordSquaredMax else { continue }
                soonest = min(soonest, first(of: index, from: query.from.seconds))
                within += 1
            }
            // Used, or the compiler would not read them at all.
            return soonest == .min ? -1 : within
        }

        private func first(of clinic: Int, from start: Int64) -> Int64 {
            var (low, high) = (bounds[clinic], bounds[clinic + 1])
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] < start { low = middle + 1 } else { high = middle }
            }
            return low < bounds[clinic + 1] ? starts[low] : .max
        }
    }
}

extension OpeningsBench {
    private static func seconds(_ body: () -> Void) -> Double { ContinuousClock().measure(body) / .seconds(1) }

    /// Sorted; the warm-up is run and not counted.
    private static func microseconds<Item>(of items: [Item], _ body: (Item) -> Void) -> [Double] {
        let clock = ContinuousClock()
        return items.enumerated().compactMap { offset, item in
            let time = clock.measure { body(item) }
            return offset < warmUpCount ? nil : time / .microseconds(1)
        }.sorted()
    }

    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)]
    }

    private static func shuffledStarts(count: Int, seed: UInt64) -> [Int64] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in Int64(generator.next() >> 32) }
    }

    /// What of the process is in memory (Linux: `/proc/self/statm`, second
    /// field, pages); `nil` elsewhere.
    private static func residentBytes() -> Int? {
        guard let data = FileManager.default.contents(atPath: "/proc/self/statm") else { return nil }
        let fields = String(decoding: data, as: UTF8.self).split(separator: " ")
        return fields.count > 1 ? Int(fields[1]).map { $0 * pageBytes } : nil
    }

    private static let pageBytes = 4096
}
