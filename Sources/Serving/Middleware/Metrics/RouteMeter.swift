import CoreMetrics

/// Counts and durations of one route and method. It holds its meters: a
/// request looks nothing up and writes no text.
package final class RouteMeter: Sendable {
    package static let requests = "creneau_http_requests"
    package static let duration = "creneau_http_request_duration_seconds"
    private static let statusClasses = ["1xx", "2xx", "3xx", "4xx", "5xx"]

    package let route: String
    /// In the order of `statusClasses`.
    private let counters: [Counter]
    private let timer: CoreMetrics.Timer

    package init(surface: String, route: String, method: String, in registry: MeterRegistry) {
        self.route = route
        let labels = [("surface", surface), ("route", route), ("method", method)]
        counters = Self.statusClasses.map { Counter(label: Self.requests, dimensions: labels + [("status", $0)], factory: registry) }
        timer = CoreMetrics.Timer(label: Self.duration, dimensions: labels, factory: registry)
    }

    package func record(status: Int, _ duration: Duration) {
        counters[min(max(status / 100, 1), Self.statusClasses.count) - 1].increment()
        timer.recordNanoseconds(duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000)
    }
}
