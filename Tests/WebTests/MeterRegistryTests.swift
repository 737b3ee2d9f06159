import CoreMetrics
import Testing
import UseCases

@testable import Clinics
@testable import Desk
@testable import Front
@testable import Serving

/// The registry that swift-metrics is given, without giving it to a whole process.
struct MeterRegistryTests {
    /// What stands in the text beside the registry's own family.
    private func text(_ registry: MeterRegistry) -> [Substring] {
        registry.exposition().split(separator: "\n").filter { !$0.contains("creneau_meters_refused") }
    }

    @Test func whatALibraryCountsComesAlong() {
        let registry = MeterRegistry()
        withMetricsFactory(registry) {
            Counter(label: "some.module/requests-total", dimensions: [("end.point", "a"), ("le", "b")]).increment(by: 2)
            FloatingPointCounter(label: "floating").increment(by: 2.5)
            Gauge(label: "open").record(3)
            Meter(label: "level").set(4.5)
            Meter(label: "level").decrement(by: 1)
            Recorder(label: "sizes").record(7)
            Recorder(label: "sizes").record(1)
            CoreMetrics.Timer(label: "2nd.took").recordMilliseconds(3)
        }
        let buckets = zip(
            ["0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf"], 0...
        )
        .map { "_2nd_took_seconds_bucket{le=\"\($0)\"} \($1 < 2 ? 0 : 1)" }
        #expect(
            text(registry).map(String.init) == [
                "# TYPE some_module_requests counter",
                #"some_module_requests_total{end_point="a",_le="b"} 2"#,
                "# TYPE floating counter",
                "floating_total 2",
                "# TYPE open gauge",
                "open 3.0",
                "# TYPE level gauge",
                "level 3.5",
                "# TYPE sizes summary",
                "sizes_count 2",
                "sizes_sum 8.0",
                "# TYPE _2nd_took_seconds histogram",
                "# UNIT _2nd_took_seconds seconds",
            ] + buckets + ["_2nd_took_seconds_count 1", "_2nd_took_seconds_sum 0.003", "# EOF"])
    }

    @Test func oneNameAndTheSameLabelsAreOneMeter() {
        let registry = MeterRegistry()
        Counter(label: "x", dimensions: [("a", "1"), ("b", "2")], factory: registry).increment()
        Counter(label: "x", dimensions: [("b", "2"), ("a", "1")], factory: registry).increment()
        Counter(label: "x", dimensions: [("a", "1"), ("b", "3")], factory: registry).increment()
        #expect(text(registry) == ["# TYPE x counter", #"x_total{a="1",b="2"} 2"#, #"x_total{a="1",b="3"} 1"#, "# EOF"])
    }

    @Test func thereIsAnEndToSetsOfLabels() {
        // Its own is one.
        let registry = MeterRegistry(seriesMax: 3)
        let counters = (0..<5).map { Counter(label: "x", dimensions: [("a", "\($0)")], factory: registry) }
        for counter in counters { counter.increment() }
        Counter(label: "x", dimensions: [("a", "0")], factory: registry).increment()
        #expect(text(registry) == ["# TYPE x counter", #"x_total{a="0"} 2"#, #"x_total{a="1"} 1"#, "# EOF"])
        #expect(registry.counts == (3, 3))
        #expect(registry.exposition().contains("\ncreneau_meters_refused_total 3\n"))
        // One that has no place takes nobody's with it; one that goes leaves its place.
        counters[4].destroy()
        counters[0].destroy()
        Counter(label: "x", dimensions: [("a", "5")], factory: registry).increment()
        #expect(text(registry) == ["# TYPE x counter", #"x_total{a="1"} 1"#, #"x_total{a="5"} 1"#, "# EOF"])
    }

    @Test func whatDoesNotFitIsRefused() {
        let registry = MeterRegistry()
        Counter(label: "x", factory: registry).increment()
        // The name is another kind's, or one of its samples'.
        Meter(label: "x", factory: registry).set(1)
        Meter(label: "x_total", factory: registry).set(1)
        Recorder(label: "y", factory: registry).record(1)
        Meter(label: "y_count", factory: registry).set(1)
        // Names that become one, too many, and a text instead of a word.
        Counter(label: "x", dimensions: [("a.b", "1"), ("a_b", "1")], factory: registry).increment()
        Counter(label: "x", dimensions: (0..<9).map { ("a\($0)", "1") }, factory: registry).increment()
        Counter(label: "x", dimensions: [("a", String(repeating: "é", count: 64))], factory: registry).increment()
        #expect(registry.counts == (3, 6))
        #expect(text(registry) == ["# TYPE x counter", "x_total 1", "# TYPE y summary", "y_count 1", "y_sum 1.0", "# EOF"])
    }

    @Test func ourOwnMetersHaveRoom() async throws {
        try await withWorld { world in
            let metrics = Metrics()
            _ = FrontSurface.router(
                house: world.house.house, settings: try World.settings(mailbox: "/nowhere"), metrics: metrics, logger: .silent)
            _ = DeskSurface.router(house: world.house, settings: World.deskSettings(), metrics: metrics, logger: .silent)
            let (series, refused) = metrics.registry.counts
            #expect(refused == 0)
            #expect(series < 4_096, "half of what there is room for")
        }
    }
}
