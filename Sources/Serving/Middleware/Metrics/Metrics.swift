import Synchronization

/// What the service counts about itself, written as OpenMetrics 1.0 text.
///
/// Labels are route patterns, methods and status classes: no address, no id,
/// nothing a person typed.
public final class Metrics: Sendable {
    private struct Gauge: Sendable {
        let name: String
        let help: String
        let read: @Sendable () async -> Double
    }

    private struct Registered: Sendable {
        var meters: [RouteMeter] = []
        var gauges: [Gauge] = []
    }

    private let registered = Mutex(Registered())

    public init() {}

    /// A value that is read when it is asked for.
    ///
    /// - Parameter name: in snake case with its unit last, without a prefix.
    public func gauge(_ name: String, _ help: String, read: @escaping @Sendable () async -> Double) {
        registered.withLock { $0.gauges.append(Gauge(name: "creneau_" + name, help: help, read: read)) }
    }

    package func meter(surface: String, route: String, method: String) -> RouteMeter {
        let meter = RouteMeter(surface: surface, route: route, method: method)
        registered.withLock { $0.meters.append(meter) }
        return meter
    }

    /// The whole exposition (OpenMetrics 1.0.0, text format), `# EOF` included.
    package func exposition() async -> String {
        let registered = registered.withLock { $0 }
        var output = OpenMetricsText()
        let readings = registered.meters.map { ($0, $0.reading) }
        output.family("creneau_http_requests", .counter, "Requests answered, by route and status class.")
        for (meter, reading) in readings {
            for (status, count) in zip(RouteMeter.statusClasses, reading.byStatusClass) where count > 0 {
                output.sample("creneau_http_requests_total", meter.labels + [("status", status)], count)
            }
        }
        output.family("creneau_http_request_duration_seconds", .histogram, "Time from head to response.", unit: "seconds")
        for (meter, reading) in readings where reading.count > 0 {
            output.histogram("creneau_http_request_duration_seconds", meter.labels, reading)
        }
        for gauge in registered.gauges {
            output.family(gauge.name, .gauge, gauge.help)
            output.sample(gauge.name, [], await gauge.read())
        }
        return output.finished()
    }
}
