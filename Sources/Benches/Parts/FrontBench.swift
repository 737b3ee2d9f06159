import NIOCore

/// The front over real HTTP: how much of an empty handler's rate is left once
/// a search, a page or a booking stands behind the same middleware.
public struct FrontBench: Sendable {
    let load: LoadGenerator
    let seconds: Double

    /// - Parameter port: of a front whose limits per network are switched off.
    public init(port: Int, clients: Int = 64, seconds: Double = 5) {
        load = LoadGenerator(port: port, clients: clients)
        self.seconds = seconds
    }

    /// Searches, as JSON and as a page, beside an empty handler. The three
    /// take turns, so that a change of the machine's speed hits all alike.
    public func searches(places: [String], turns: Int = 3) async throws -> [BenchReport.Row] {
        let page = try await pageRequest()
        let healthz = LoadGenerator.get("/healthz")
        let requests = places.map { LoadGenerator.get("/api/v1/openings?near=\($0)&radius_km=10&reason=earache&limit=20") }
        var reports = (empty: [LoadReport](), json: [LoadReport](), page: [LoadReport]())
        for _ in 0..<turns {
            reports.empty.append(try await report { _ in healthz })
            reports.json.append(try await report { client in requests[client % requests.count] })
            reports.page.append(try await report { _ in page })
        }
        let empty = median(reports.empty.map(\.perSecond))
        let json = median(reports.json.map(\.perSecond))
        let html = median(reports.page.map(\.perSecond))
        func processor(_ name: String, _ reports: [LoadReport]) -> BenchReport.Row {
            BenchReport.Row("  processor time of \(name)", median(reports.map(\.processorMicrosecondsPerRequest)), "µs")
        }
        return [
            BenchReport.Row("empty handler over HTTP", empty, "requests/s"),
            processor("an empty answer", reports.empty),
            BenchReport.Row("openings as JSON over HTTP", json, "requests/s"),
            processor("openings as JSON", reports.json),
            BenchReport.Row("  of the empty handler", json / empty * 100, "%", limit: .atLeast(60), ratio: json / empty),
            BenchReport.Row("openings as a page over HTTP", html, "requests/s"),
            processor("openings as a page", reports.page),
            BenchReport.Row("  of the empty handler", html / empty * 100, "%", limit: .atLeast(35), ratio: html / empty),
        ]
    }

    private func report(_ request: @escaping @Sendable (Int) -> ByteBuffer) async throws -> LoadReport {
        let report = try await load.run(seconds: seconds) { client, _ in request(client) }
        guard report.statuses.keys.allSatisfy({ $0 == 200 }) else { throw BenchFault.unexpectedAnswers(report.statuses) }
        return report
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    /// The request of a results page, got as a browser gets it: the form, the
    /// search, the redirect.
    private func pageRequest() async throws -> ByteBuffer {
        guard let home = try await once(LoadGenerator.get("/")), let cookie = home.header("set-cookie")?.prefix(while: { $0 != ";" })
        else { throw BenchFault.noSession }
        let text = home.text
        guard let field = text.firstRange(of: "name=\"csrf\" value=\"") else { throw BenchFault.noSession }
        let token = text[field.upperBound...].prefix { $0 != "\"" }
        let form = "csrf=\(token)&place=H2X+1Y4&position=&reason=earache&window=soonest&date=&radius=10&modality=&language="
        let headers = "Cookie: \(cookie)\r\n"
        let answer = try await once(
            LoadGenerator.post("/recherche", type: "application/x-www-form-urlencoded", form, headers: headers))
        guard let location = answer?.header("location") else { throw BenchFault.noSession }
        return LoadGenerator.get(location, headers: headers)
    }

    private func once(_ request: ByteBuffer) async throws -> LoadResponse? {
        let answer = Kept()
        _ = try await LoadGenerator(port: load.port, clients: 1).run(seconds: 10) { _, previous in
            if let previous {
                answer.keep(previous)
                return nil
            }
            return request
        }
        return answer.response
    }

    /// Clients that hold a slot of their own and book it, again and again.
    ///
    /// - Parameter slots: enough for the whole run; each is taken once.
    /// - Returns: bookings a second.
    public func bookings(slots: [String]) async throws -> (perSecond: Double, report: LoadReport) {
        let next = Counter()
        let report = try await load.run(seconds: seconds) { _, previous in
            if let previous, previous.status == 201, let hold = previous.string("hold"), let token = previous.string("token") {
                return LoadGenerator.post("/api/v1/appointments", Self.form(hold: hold, token: token))
            }
            let index = next.take()
            return index < slots.count ? LoadGenerator.post("/api/v1/holds", "{\"slot\":\"\(slots[index])\"}") : nil
        }
        guard report.statuses.keys.allSatisfy({ $0 == 201 }) else { throw BenchFault.unexpectedAnswers(report.statuses) }
        return (Double(report.requests / 2) / report.seconds, report)
    }

    /// Of the server's processor time, over two requests each.
    public static func millisecondsPerBooking(_ reports: [LoadReport]) -> Double {
        reports.reduce(0) { $0 + $1.processorSeconds } / Double(max(1, reports.reduce(0) { $0 + $1.requests / 2 })) * 1000
    }

    static func form(hold: String, token: String) -> String {
        """
        {"hold":"\(hold)","token":"\(token)","reason":"earache","patient":{"given_name":"Marie","family_name":"Tremblay",\
        "birth_date":"1984-05-06","email":"marie@example.org","language":"fr"},"consent":true}
        """
    }
}
