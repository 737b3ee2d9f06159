import CoreMetrics
import Synchronization

/// What the service counts about itself.
///
/// Labels are route patterns, methods and status classes: no address, no id,
/// nothing a person typed.
public final class Metrics: Sendable {
    private struct ReadGauge: Sendable {
        let meter: Meter
        let read: @Sendable () async -> Double
    }

    package let registry: MeterRegistry
    private let gauges = Mutex<[ReadGauge]>([])

    public init() {
        registry = MeterRegistry()
        registry.describe(RouteMeter.requests, .counter, "Requests answered, by route and status class.")
        registry.describe(RouteMeter.duration, .histogram, "Time from head to response.")
    }

    /// A value that is read when it is asked for.
    ///
    /// - Parameter name: in snake case with its unit last, without a prefix.
    public func gauge(_ name: String, _ help: String, read: @escaping @Sendable () async -> Double) {
        registry.describe("creneau_" + name, .gauge, help)
        let meter = Meter(label: "creneau_" + name, factory: registry)
        gauges.withLock { $0.append(ReadGauge(meter: meter, read: read)) }
    }

    package func meter(surface: String, route: String, method: String) -> RouteMeter {
        RouteMeter(surface: surface, route: route, method: method, in: registry)
    }

    /// Everything that is counted in this process, as OpenMetrics text.
    package func exposition() async -> String {
        for gauge in gauges.withLock({ $0 }) { gauge.meter.set(await gauge.read()) }
        return registry.exposition()
    }
}
