import Synchronization

/// Counts and durations of one route and method.
package final class RouteMeter: Sendable {
    package struct Reading: Sendable, Equatable {
        /// In the order of `statusClasses`.
        var byStatusClass = [Int](repeating: 0, count: RouteMeter.statusClasses.count)
        /// How many took at most the bound of the same index; not cumulated.
        var byDuration = [Int](repeating: 0, count: RouteMeter.boundsSeconds.count + 1)
        var count = 0
        var nanoseconds: Int64 = 0
    }

    package static let statusClasses = ["1xx", "2xx", "3xx", "4xx", "5xx"]
    package static let boundsSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    package let surface: String
    package let route: String
    package let method: String
    private let counts = Mutex(Reading())

    package init(surface: String, route: String, method: String) {
        self.surface = surface
        self.route = route
        self.method = method
    }

    package var labels: [(String, String)] { [("surface", surface), ("route", route), ("method", method)] }

    package var reading: Reading { counts.withLock { $0 } }

    package func record(status: Int, _ duration: Duration) {
        let nanoseconds = duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000
        let seconds = Double(nanoseconds) / 1e9
        let bucket = Self.boundsSeconds.firstIndex { seconds <= $0 } ?? Self.boundsSeconds.count
        let index = min(max(status / 100, 1), Self.statusClasses.count) - 1
        counts.withLock { counts in
            counts.byStatusClass[index] += 1
            counts.byDuration[bucket] += 1
            counts.count += 1
            counts.nanoseconds += nanoseconds
        }
    }
}
