package import CoreMetrics
import Synchronization

/// What is counted in this process, by whoever counts through swift-metrics:
/// this program and the libraries it stands on.
///
/// There is an end to it: a library that makes labels of what comes in could
/// fill the memory, and write what persons typed. What is refused counts for
/// nobody, and is counted itself.
package final class MeterRegistry: MetricsFactory {
    private struct Family {
        let kind: OpenMetricsText.Kind
        var help: String?
        /// In the order they came.
        var series: [any MeterSeries] = []
        var byLabels: [[String: String]: any MeterSeries] = [:]
    }

    private struct State {
        var families: [String: Family] = [:]
        /// Names in the order they came.
        var order: [String] = []
        /// Names that samples have or may have: no two families share one.
        var taken: Set<String> = []
        var seriesCount = 0
    }

    private static let labelsMax = 8
    private static let labelBytesMax = 128

    /// Sets of labels, of all meters together.
    private let seriesMax: Int
    private let state = Mutex(State())
    private let refused = CountSeries(MeterPlace(family: "creneau_meters_refused", labels: []))

    package init(seriesMax: Int = 8_192) {
        self.seriesMax = seriesMax
        describe(refused.place.family, .counter, "Meters that a library asked for in vain: too many of them, or unfit.")
        state.withLock { Self.add(refused, &$0) }
    }

    /// Sets of labels there are, and how many more were refused.
    package var counts: (series: Int, refused: UInt64) { (state.withLock { $0.seriesCount }, refused.current) }

    /// Says what a meter of that name counts. Its place in the text is here.
    package func describe(_ name: String, _ kind: OpenMetricsText.Kind, _ help: String) {
        state.withLock { state in
            if Self.open(MeterName.family(name, kind), kind, &state) { state.families[name]?.help = help }
        }
    }

    /// The whole exposition (OpenMetrics 1.0.0, text format), `# EOF` included.
    package func exposition() -> String {
        let families = state.withLock { state in state.order.compactMap { name in state.families[name].map { (name, $0) } } }
        var text = OpenMetricsText()
        for (name, family) in families {
            text.family(name, family.kind, family.help, unit: family.kind == .histogram ? "seconds" : nil)
            for series in family.series { series.write(to: &text) }
        }
        return text.finished()
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        series(.counter, label, dimensions, CountSeries.init)
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        series(.gauge, label, dimensions, GaugeSeries.init)
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate ? series(.summary, label, dimensions, SummarySeries.init) : series(.gauge, label, dimensions, GaugeSeries.init)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        series(.histogram, label, dimensions, HistogramSeries.init)
    }

    package func destroyCounter(_ handler: any CounterHandler) { remove(handler) }
    package func destroyMeter(_ handler: any MeterHandler) { remove(handler) }
    package func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }
    package func destroyTimer(_ handler: any TimerHandler) { remove(handler) }

    /// The meter of that name and those labels; one that nobody reads where
    /// there is no place for it.
    private func series<Series: MeterSeries>(
        _ kind: OpenMetricsText.Kind, _ label: String, _ dimensions: [(String, String)], _ make: (MeterPlace) -> Series
    ) -> Series {
        let place = MeterPlace(family: MeterName.family(label, kind), labels: dimensions.map { (MeterName.label($0.0), $0.1) })
        let key = place.key
        let isFit =
            key.count == dimensions.count && key.count <= Self.labelsMax
            && key.allSatisfy { $0.key.utf8.count + $0.value.utf8.count <= Self.labelBytesMax }
        return state.withLock { state in
            if let known = state.families[place.family]?.byLabels[key] as? Series { return known }
            let series = make(place)
            guard isFit, state.seriesCount < seriesMax, Self.open(place.family, kind, &state) else {
                refused.increment(by: 1)
                return series
            }
            Self.add(series, &state)
            return series
        }
    }

    private static func add(_ series: any MeterSeries, _ state: inout State) {
        state.seriesCount += 1
        state.families[series.place.family]?.series.append(series)
        state.families[series.place.family]?.byLabels[series.place.key] = series
    }

    /// - Returns: whether there is a family of that name and kind.
    private static func open(_ name: String, _ kind: OpenMetricsText.Kind, _ state: inout State) -> Bool {
        if let family = state.families[name] { return family.kind == kind }
        let names = Set([name] + kind.suffixes.map { name + $0 })
        guard state.taken.isDisjoint(with: names) else { return false }
        state.taken.formUnion(names)
        state.families[name] = Family(kind: kind)
        state.order.append(name)
        return true
    }

    private func remove(_ handler: AnyObject) {
        guard let series = handler as? any MeterSeries else { return }
        let place = series.place
        state.withLock { state in
            guard state.families[place.family]?.byLabels[place.key] === series else { return }
            state.seriesCount -= 1
            state.families[place.family]?.byLabels[place.key] = nil
            state.families[place.family]?.series.removeAll { $0 === series }
        }
    }
}
