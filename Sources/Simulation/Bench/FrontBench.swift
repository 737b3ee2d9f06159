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
        let requests = places.map { LoadGenerator.get("/api/v1/openings?near=\($0)&radius_km=10&reason=earache&limit=20") }
        var rates = (empty: [Double](), json: [Double](), page: [Double]())
        for _ in 0..<turns {
            rates.empty.append(try await rate { _ in LoadGenerator.get("/healthz") })
            rates.json.append(try await rate { client in requests[client % requests.count] })
            rates.page.append(try await rate { _ in page })
        }
        let empty = median(rates.empty), json = median(rates.json), html = median(rates.page)
        return [
            BenchReport.Row("empty handler over HTTP", empty, "requests/s"),
            BenchReport.Row("openings as JSON over HTTP", json, "requests/s"),
            BenchReport.Row("  of the empty handler", json / empty * 100, "%", limit: .atLeast(50), ratio: json / empty),
            BenchReport.Row("openings as a page over HTTP", html, "requests/s"),
            BenchReport.Row("  of the empty handler", html / empty * 100, "%", limit: .atLeast(35), ratio: html / empty),
        ]
    }

    private func rate(_ request: @escaping @Sendable (Int) -> [UInt8]) async throws -> Double {
        let report = try await load.run(seconds: seconds) { client, _ in request(client) }
        guard report.statuses.keys.allSatisfy({ $0 == 200 }) else { throw BenchFault.unexpectedAnswers(report.statuses) }
        return report.perSecond
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    /// The request of a results page, got as a browser gets it: the form, the
    /// search, the redirect.
    private func pageRequest() async throws -> [UInt8] {
        guard let home = try await once(LoadGenerator.get("/")), let cookie = home.header("set-cookie")?.prefix(while: { $0 != ";" })
        else { throw BenchFault.noSession }
        let text = String(decoding: home.body, as: UTF8.self)
        guard let field = text.firstRange(of: "name=\"csrf\" value=\"") else { throw BenchFault.noSession }
        let token = text[field.upperBound...].prefix { $0 != "\"" }
        let form = "csrf=\(token)&place=H2X+1Y4&position=&reason=earache&window=soonest&date=&radius=10&modality=&language="
        let headers = "Cookie: \(cookie)\r\n"
        let answer = try await once(
            LoadGenerator.post("/recherche", type: "application/x-www-form-urlencoded", form, headers: headers))
        guard let location = answer?.header("location") else { throw BenchFault.noSession }
        return LoadGenerator.get(location, headers: headers)
    }

    private func once(_ request: [UInt8]) async throws -> LoadResponse? {
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

    static func form(hold: String, token: String) -> String {
        """
        {"hold":"\(hold)","token":"\(token)","reason":"earache","patient":{"given_name":"Marie","family_name":"Tremblay",\
        "birth_date":"1984-05-06","email":"marie@example.org","language":"fr"},"consent":true}
        """
    }
}

/// What makes a measure worthless.
public enum BenchFault: Error, Sendable {
    case unexpectedAnswers([Int: Int])
    case noSession
    case tooFewSlots
    /// A yardstick's booking was refused.
    case notBooked
    /// What measures for us failed, or is not installed.
    case noYardstick
}
