public import Scheduling

/// A standing request as it stands in the store.
public struct RequestRow: Sendable {
    public var request: StandingRequest
    public var state: RequestState
    public var filed: Instant
    public var updated: Instant
    /// What the form said, hashed under a secret of the form's.
    public var requestHash: [UInt8]
    public var secretHash: [UInt8]
    public var manageHash: [UInt8]
    public var visitHash: [UInt8]
    /// Of the one-time code; `nil` once it was given.
    public var codeHash: [UInt8]?
    public var codeUntil: Instant
    public var codeTries: Int
    /// Codes sent so far.
    public var codes: Int
    /// The open offer.
    public var offer: OfferID?
    /// Offers so far.
    public var offers: Int
    /// Offers in a row that nobody answered.
    public var silence: Int
    /// The later appointment that is given up when a place is accepted.
    public var replaces: AppointmentID?

    public init(
        request: StandingRequest, state: RequestState, filed: Instant, requestHash: [UInt8], secretHash: [UInt8], manageHash: [UInt8],
        visitHash: [UInt8], codeHash: [UInt8]?, codeUntil: Instant, replaces: AppointmentID?
    ) {
        self.request = request
        self.state = state
        self.filed = filed
        updated = filed
        self.requestHash = requestHash
        self.secretHash = secretHash
        self.manageHash = manageHash
        self.visitHash = visitHash
        self.codeHash = codeHash
        self.codeUntil = codeUntil
        codeTries = 0
        codes = 1
        offers = 0
        silence = 0
        self.replaces = replaces
    }

    static let columns = """
        \(StandingRequest.columns), request_hash, secret_hash, manage_hash, visit_hash, code,
        code_until, code_tries, offer, offers, silence, replaces, codes
        """

    init(_ row: Row) throws(StoreError) {
        func number(_ column: Int) throws(StoreError) -> Int { Int(try row.integer(column)) }
        func instant(_ column: Int) throws(StoreError) -> Instant { Instant(seconds: try row.integer(column)) }
        guard let id = RequestID(bytes: try row.blob(0)), let state = RequestState(rawValue: try number(1)) else { throw .malformedRow }
        self.init(
            request: try StandingRequest(id, row),
            state: state, filed: try instant(3), requestHash: try row.blob(19), secretHash: try row.blob(20), manageHash: try row.blob(21),
            visitHash: try row.blob(22), codeHash: try row.blobOrNil(23), codeUntil: try instant(24),
            replaces: try row.blobOrNil(29).flatMap { AppointmentID(bytes: $0) })
        updated = try instant(4)
        codeTries = try number(25)
        offer = try row.blobOrNil(26).flatMap { OfferID(bytes: $0) }
        offers = try number(27)
        silence = try number(28)
        codes = try number(30)
    }
}

extension StandingRequest {
    /// In the places that `RequestRow.columns` gives them too.
    static let columns = """
        id, state, since, filed_at, updated_at, minutes, traits, cell, radius, from_at, until_at, days, earliest, latest,
        modalities, languages, notice, clinic, practitioner
        """
    static let columnCount = 19

    init(_ id: RequestID, _ row: Row) throws(StoreError) {
        func number(_ column: Int) throws(StoreError) -> Int { Int(try row.integer(column)) }
        func instant(_ column: Int) throws(StoreError) -> Instant { Instant(seconds: try row.integer(column)) }
        guard let cell = PlaceCell(code: try row.integer(7)), let earliest = LocalTime(minutes: try number(12)),
            let latest = LocalTime(minutes: try number(13))
        else { throw .malformedRow }
        let wish = Wish(
            cell: cell, radiusKilometres: try number(8), from: try instant(9), until: try instant(10),
            days: WeekdaySet(rawValue: try number(11)), earliest: earliest, latest: latest,
            modalities: ModalitySet(rawValue: try number(14)), languages: LanguageSet(rawValue: UInt8(truncatingIfNeeded: try row.integer(15))),
            clinic: try row.blobOrNil(17).flatMap { ClinicID(bytes: $0) },
            practitioner: try row.blobOrNil(18).flatMap { PractitionerID(bytes: $0) }, noticeMinutes: try number(16))
        self.init(id: id, since: try instant(2), wish: wish, traits: Traits(rawValue: try number(6)), minutes: try number(5))
    }
}

extension Wish {
    /// `cell` to `practitioner`, in the order of the columns named in `assignments`.
    var values: [Value] {
        [
            .integer(cell.code), .integer(Int64(radiusKilometres)), .integer(from.seconds), .integer(until.seconds),
            .integer(Int64(days.rawValue)), .integer(Int64(earliest.minutes)), .integer(Int64(latest.minutes)),
            .integer(Int64(modalities.rawValue)), .integer(Int64(languages.rawValue)), .integer(Int64(noticeMinutes)),
            clinic.map { .blob($0.bytes) } ?? .null, practitioner.map { .blob($0.bytes) } ?? .null,
        ]
    }

    static let columns = [
        "cell", "radius", "from_at", "until_at", "days", "earliest", "latest", "modalities", "languages", "notice", "clinic", "practitioner",
    ]
}

extension ReadTransaction {
    public func request(_ id: RequestID) throws(StoreError) -> RequestRow? {
        try query("SELECT \(sql: RequestRow.columns) FROM standing_request WHERE id = \(id)").first.map {
            row throws(StoreError) in try RequestRow(row)
        }
    }

    /// The request that a form made before.
    public func request(ofForm hash: [UInt8]) throws(StoreError) -> RequestRow? {
        try query("SELECT \(sql: RequestRow.columns) FROM standing_request WHERE form = \(hash)").first.map {
            row throws(StoreError) in try RequestRow(row)
        }
    }

    /// One page of the requests that wait, in id order, each with whether an
    /// offer stands for it: what the line needs, and nothing to prove it by,
    /// for there may be a million.
    public func waitingRequests(after id: RequestID?, limit: Int) throws(StoreError) -> [(request: StandingRequest, hasOffer: Bool)] {
        var found: [(request: StandingRequest, hasOffer: Bool)] = []
        found.reserveCapacity(limit)
        let page: Statement = """
            SELECT \(sql: StandingRequest.columns), offer FROM standing_request
            WHERE id > \(id?.bytes ?? [0]) AND state = \(RequestState.waiting) ORDER BY id LIMIT \(limit)
            """
        for row in try query(page) {
            guard let id = RequestID(bytes: try row.blob(0)) else { throw .malformedRow }
            found.append((try StandingRequest(id, row), try row.blobOrNil(StandingRequest.columnCount) != nil))
        }
        return found
    }

    /// Requests whose window is over by `now`, or that nobody confirmed since `unconfirmed`.
    public func endedRequests(at now: Instant, unconfirmed: Instant, limit: Int) throws(StoreError) -> [RequestRow] {
        var found: [RequestRow] = []
        let over: Statement = """
            SELECT \(sql: RequestRow.columns) FROM standing_request
            WHERE \(.isAny("state", of: RequestChange.inLine)) AND until_at <= \(now) ORDER BY until_at LIMIT \(limit)
            """
        for row in try query(over) { found.append(try RequestRow(row)) }
        let old: Statement = """
            SELECT \(sql: RequestRow.columns) FROM standing_request
            WHERE state = \(RequestState.unconfirmed) AND filed_at <= \(unconfirmed) ORDER BY filed_at LIMIT \(limit)
            """
        for row in try query(old) { found.append(try RequestRow(row)) }
        return found
    }

    /// Live requests other than `id` that bear one of these tokens, by field.
    public func requests(bearing tokens: [[UInt8]], but id: RequestID) throws(StoreError) -> [RequestID] {
        var found: Set<RequestID> = []
        for token in tokens {
            let others: Statement = """
                SELECT i.request FROM request_index i JOIN standing_request r ON r.id = i.request
                WHERE i.token = \(token) AND \(.isAny("r.state", of: RequestChange.inLine)) AND i.request <> \(id)
                """
            for row in try query(others) {
                guard let request = RequestID(bytes: try row.blob(0)) else { throw .malformedRow }
                found.insert(request)
            }
        }
        return found.sorted()
    }

    /// Live requests whose place would take this visit's.
    public func requests(replacing appointment: AppointmentID) throws(StoreError) -> [RequestID] {
        var found: [RequestID] = []
        for row in try query(
            """
            SELECT id FROM standing_request WHERE replaces = \(appointment) AND \(.isAny("state", of: RequestChange.inLine)) ORDER BY id
            """) {
            guard let request = RequestID(bytes: try row.blob(0)) else { throw .malformedRow }
            found.append(request)
        }
        return found
    }

    /// At most `limit` live requests other than `id` that bear the same token
    /// of a field.
    public func requests(sharing field: Int64, with id: RequestID, limit: Int) throws(StoreError) -> [RequestID] {
        let others: Statement = """
            SELECT o.request FROM request_index i JOIN request_index o ON o.token = i.token JOIN standing_request r ON r.id = o.request
            WHERE i.request = \(id) AND i.field = \(field) AND o.request <> \(id) AND \(.isAny("r.state", of: RequestChange.inLine))
            ORDER BY o.request LIMIT \(limit)
            """
        var found: [RequestID] = []
        for row in try query(others) {
            guard let request = RequestID(bytes: try row.blob(0)) else { throw .malformedRow }
            found.append(request)
        }
        return found
    }
}
