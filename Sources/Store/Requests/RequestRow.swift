public import Database
public import Scheduling

/// A standing request as it stands in the store.
public struct RequestRow: Sendable, StoredRow {
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

    init(_ row: inout RowReader) throws(StoreError) {
        let kept = try StandingRequest.Kept(&row)
        self.init(
            request: kept.request, state: kept.state, filed: kept.filed, requestHash: try row.bytes(), secretHash: try row.bytes(),
            manageHash: try row.bytes(), visitHash: try row.bytes(), codeHash: try row.bytesOrNil(), codeUntil: try row.instant(),
            replaces: nil)
        updated = kept.updated
        codeTries = try row.number()
        offer = try row.idOrNil()
        offers = try row.number()
        silence = try row.number()
        replaces = try row.idOrNil()
        codes = try row.number()
    }
}

extension StandingRequest {
    static let columns = """
        id, state, since, filed_at, updated_at, minutes, traits, cell, radius, from_at, until_at, days, earliest, latest,
        modalities, languages, notice, clinic, practitioner
        """

    /// What `columns` tell: the request, and how it stands.
    struct Kept: StoredRow {
        var request: StandingRequest
        var state: RequestState
        var filed: Instant
        var updated: Instant

        init(_ row: inout RowReader) throws(StoreError) {
            let id: RequestID = try row.id()
            state = try row.choice()
            let since = try row.instant()
            filed = try row.instant()
            updated = try row.instant()
            let minutes = try row.number()
            let traits = Traits(rawValue: try row.number())
            request = StandingRequest(id: id, since: since, wish: try Wish(&row), traits: traits, minutes: minutes)
        }
    }
}

extension Wish: StoredRow {
    init(_ row: inout RowReader) throws(StoreError) {
        guard let cell = PlaceCell(code: try row.integer()) else { throw .malformedRow }
        let radius = try row.number()
        let from = try row.instant()
        let until = try row.instant()
        let days = WeekdaySet(rawValue: try row.number())
        guard let earliest = LocalTime(minutes: try row.number()), let latest = LocalTime(minutes: try row.number()) else {
            throw .malformedRow
        }
        let modalities = ModalitySet(rawValue: try row.number())
        let languages = try row.languages()
        let notice = try row.number()
        self.init(
            cell: cell, radiusKilometres: radius, from: from, until: until, days: days, earliest: earliest, latest: latest,
            modalities: modalities, languages: languages, clinic: try row.idOrNil(), practitioner: try row.idOrNil(), noticeMinutes: notice)
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
        "cell", "radius", "from_at", "until_at", "days", "earliest", "latest", "modalities", "languages", "notice", "clinic",
        "practitioner",
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
            var reader = RowReader(row)
            found.append((try StandingRequest.Kept(&reader).request, try reader.bytesOrNil() != nil))
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
            """)
        {
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
