import CoreMetrics
import Synchronization

/// One meter with one set of labels.
protocol MeterSeries: AnyObject, Sendable {
    var place: MeterPlace { get }
    func write(to text: inout OpenMetricsText)
}

/// Where a meter stands: its family, and its labels in the order they are written.
struct MeterPlace: Sendable {
    let family: String
    let labels: [(String, String)]

    /// The same for the same labels in another order.
    var key: [String: String] { Dictionary(labels) { first, _ in first } }
}

/// Counts up. What never happened is not written.
final class CountSeries: MeterSeries, CounterHandler {
    let place: MeterPlace
    private let count = Atomic<UInt64>(0)

    init(_ place: MeterPlace) { self.place = place }

    var current: UInt64 { count.load(ordering: .relaxed) }

    func increment(by amount: Int64) { count.wrappingAdd(UInt64(max(amount, 0)), ordering: .relaxed) }
    func reset() { count.store(0, ordering: .relaxed) }

    func write(to text: inout OpenMetricsText) {
        let current = current
        if current > 0 { text.sample(place.family + "_total", place.labels, current) }
    }
}

/// The last value there was.
final class GaugeSeries: MeterSeries, MeterHandler, RecorderHandler {
    let place: MeterPlace
    private let value = Mutex<Double?>(nil)

    init(_ place: MeterPlace) { self.place = place }

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
    func increment(by amount: Double) { value.withLock { $0 = ($0 ?? 0) + amount } }
    func decrement(by amount: Double) { increment(by: -amount) }

    func write(to text: inout OpenMetricsText) {
        if let value = value.withLock({ $0 }) { text.sample(place.family, place.labels, value) }
    }
}

/// How many values there were, and their sum: whoever records says no unit,
/// so that there are no buckets.
final class SummarySeries: MeterSeries, RecorderHandler {
    private struct Reading {
        var count: UInt64 = 0
        var sum = 0.0
    }

    let place: MeterPlace
    private let reading = Mutex(Reading())

    init(_ place: MeterPlace) { self.place = place }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        reading.withLock { reading in
            reading.count += 1
            reading.sum += value
        }
    }

    func write(to text: inout OpenMetricsText) {
        let reading = reading.withLock { $0 }
        guard reading.count > 0 else { return }
        text.sample(place.family + "_count", place.labels, reading.count)
        text.sample(place.family + "_sum", place.labels, reading.sum)
    }
}

/// Durations, in buckets that are the same for all.
final class HistogramSeries: MeterSeries, TimerHandler {
    static let boundsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
    private static let boundNames = boundsSeconds.map { String($0) } + ["+Inf"]

    private struct Reading {
        /// How many took at most the bound of the same index; not cumulated.
        var buckets = [UInt64](repeating: 0, count: HistogramSeries.boundsSeconds.count + 1)
        var nanoseconds: UInt64 = 0
    }

    let place: MeterPlace
    private let reading = Mutex(Reading())

    init(_ place: MeterPlace) { self.place = place }

    func recordNanoseconds(_ duration: Int64) {
        let seconds = Double(duration) / 1e9
        let bucket = Self.boundsSeconds.firstIndex { seconds <= $0 } ?? Self.boundsSeconds.count
        reading.withLock { reading in
            reading.buckets[bucket] += 1
            reading.nanoseconds &+= UInt64(max(duration, 0))
        }
    }

    func write(to text: inout OpenMetricsText) {
        let reading = reading.withLock { $0 }
        guard reading.buckets.contains(where: { $0 > 0 }) else { return }
        var below: UInt64 = 0
        for (bound, count) in zip(Self.boundNames, reading.buckets) {
            below += count
            text.sample(place.family + "_bucket", place.labels + [("le", bound)], below)
        }
        text.sample(place.family + "_count", place.labels, below)
        text.sample(place.family + "_sum", place.labels, Double(reading.nanoseconds) / 1e9)
    }
}
