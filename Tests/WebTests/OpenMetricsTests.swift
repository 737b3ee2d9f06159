import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Patients
@testable import Serving
@testable import UseCases

struct OpenMetricsTests {
    @Test func theExpositionIsOpenMetrics() async {
        let metrics = Metrics()
        metrics.gauge("openings", "Free slots in memory.") { 3 }
        let meter = metrics.meter(surface: "front", route: "/rendez-vous/{id}", method: "GET")
        meter.record(status: 200, .milliseconds(3))
        meter.record(status: 404, .seconds(60))
        let text = await metrics.exposition()
        #expect(text.hasSuffix("\n# EOF\n"))
        #expect(text.contains("# TYPE creneau_http_requests counter\n"))
        let labels = #"surface="front",route="/rendez-vous/{id}",method="GET""#
        #expect(text.contains("creneau_http_requests_total{\(labels),status=\"2xx\"} 1\n"))
        #expect(text.contains("creneau_http_requests_total{\(labels),status=\"4xx\"} 1\n"))
        #expect(text.contains("creneau_http_request_duration_seconds_bucket{\(labels),le=\"0.0025\"} 0\n"))
        #expect(text.contains("creneau_http_request_duration_seconds_bucket{\(labels),le=\"0.005\"} 1\n"))
        #expect(text.contains("creneau_http_request_duration_seconds_bucket{\(labels),le=\"+Inf\"} 2\n"))
        #expect(text.contains("creneau_http_request_duration_seconds_count{\(labels)} 2\n"))
        #expect(text.contains("creneau_http_request_duration_seconds_sum{\(labels)} 60.003\n"))
        #expect(text.contains("# TYPE creneau_openings gauge\n"))
        #expect(text.contains("\ncreneau_openings 3.0\n"))
    }

    @Test func labelsAndHelpAreEscaped() {
        var text = OpenMetricsText()
        text.family("creneau_x", .gauge, "a \"b\"\n\\")
        text.sample("creneau_x", [("l", "\"\n\\")], Double.infinity)
        #expect(text.finished().contains(#"{l="\"\n\\"} +Inf"#))
    }
}
