public import Database
public import Scheduling

/// The public half of a key the vault made, as it stands in the store. The
/// signature is checked by whoever reads it, against the pinned vault key.
public struct SealKeyRow: Sendable, Equatable, StoredRow {
    public enum Purpose: Sendable, Equatable {
        case clinicDay(ClinicID, LocalDate)
        case courier
        case lookup
        /// Of requests that end in the week through that date.
        case requestWeek(LocalDate)
        /// Of requests and look-ups, before they had keys of their own.
        case undatedRequest
    }

    public var id: [UInt8]
    public var purpose: Purpose
    public var publicKey: [UInt8]
    public var signature: [UInt8]

    public init(id: [UInt8], purpose: Purpose, publicKey: [UInt8], signature: [UInt8]) {
        self.id = id
        self.purpose = purpose
        self.publicKey = publicKey
        self.signature = signature
    }

    init(_ row: inout RowReader) throws(StoreError) {
        id = try row.bytes()
        let (code, clinic, day) = (try row.integer(), try row.idOrNil() as ClinicID?, try row.date())
        switch code {
        case 0:
            guard let clinic else { throw .malformedRow }
            purpose = .clinicDay(clinic, day)
        case 1: purpose = .courier
        case 2: purpose = .undatedRequest
        case 3: purpose = .lookup
        case 4: purpose = .requestWeek(day)
        default: throw .malformedRow
        }
        publicKey = try row.bytes()
        signature = try row.bytes()
    }
}

extension ReadTransaction {
    static var keyColumns: String { "id, purpose, clinic, day, public_key, signature" }

    /// The key a clinic's visits of that date are sealed to.
    public func dayKey(of clinic: ClinicID, on date: LocalDate) throws(StoreError) -> SealKeyRow? {
        let key: Statement = """
            SELECT \(sql: Self.keyColumns) FROM seal_key
            WHERE purpose = 0 AND replaced = 0 AND clinic = \(clinic) AND day = \(date.dayNumber)
            """
        guard let row = try query(key).first else { return nil }
        return try SealKeyRow(row)
    }

    /// The courier's and the look-ups' keys.
    public func standingKeys() throws(StoreError) -> [SealKeyRow] {
        var keys: [SealKeyRow] = []
        for row in try query("SELECT \(sql: Self.keyColumns) FROM seal_key WHERE purpose IN (1, 3)") { keys.append(try SealKeyRow(row)) }
        return keys
    }

    /// Which of `date`'s day keys a clinic already has, from that date on.
    public func daysWithKeys(of clinic: ClinicID, from date: LocalDate) throws(StoreError) -> Set<LocalDate> {
        let rows = try query(
            "SELECT day FROM seal_key WHERE purpose = 0 AND replaced = 0 AND clinic = \(clinic) AND day >= \(date.dayNumber)"
        )
        var days: Set<LocalDate> = []
        for row in rows { days.insert(LocalDate(dayNumber: Int(try row.integer(0)))) }
        return days
    }
}

extension ReadTransaction {
    /// A date ends in Québec's easternmost zone in summer at 03:00 UTC of the next.
    private static var lastZoneSeconds: Int64 { 3 * 3600 }

    /// The instant before which every visit of the days through `day` has ended.
    static func endOfTerm(_ day: LocalDate) -> Int64 { (Int64(day.dayNumber) + 1) * 86_400 + lastZoneSeconds }

    /// When the private half of each clinic's day was destroyed, of those that were.
    public func shreddedDays() throws(StoreError) -> [DayOfClinic: Instant] {
        var days: [DayOfClinic: Instant] = [:]
        for row in try query("SELECT clinic, day, shredded_at FROM seal_key WHERE purpose = 0 AND shredded_at > 0") {
            var row = RowReader(row)
            let day = DayOfClinic(clinic: try row.id(), date: try row.date())
            days[day] = try row.instant()
        }
        return days
    }
}

extension WriteTransaction {
    /// Keeps public halves; the first for a clinic and date stays. For a week
    /// of requests it is the last, which the vault answered with just now:
    /// nothing more is sealed to any other.
    public func insert(_ keys: [SealKeyRow]) throws(StoreError) {
        for key in keys {
            let (purpose, clinic, day): (Int64, [UInt8], Int64) =
                switch key.purpose {
                case .clinicDay(let clinic, let date): (0, clinic.bytes, Int64(date.dayNumber))
                case .courier: (1, [], 0)
                case .undatedRequest: (2, [], 0)
                case .lookup: (3, [], 0)
                case .requestWeek(let last): (4, [], Int64(last.dayNumber))
                }
            if purpose == 4 {
                try execute(.keepKeys, "UPDATE seal_key SET replaced = 1 WHERE purpose = 4 AND day = \(day) AND id <> \(key.id)")
                try execute(
                    .keepKeys, "UPDATE seal_key SET replaced = 0, lost_at = 0 WHERE purpose = 4 AND id = \(key.id) AND replaced = 1")
            }
            try execute(
                .keepKeys,
                """
                INSERT INTO seal_key (id, purpose, clinic, day, public_key, signature, shredded_at)
                VALUES (\(key.id), \(purpose), \(clinic), \(day), \(key.publicKey), \(key.signature), 0) ON CONFLICT DO NOTHING
                """
            )
        }
    }

    /// After the vault destroyed the private halves of the days through
    /// `day`: erases what was sealed to them, and the blind index of those visits.
    ///
    /// - Returns: how many seals were erased.
    public func eraseShredded(through day: LocalDate, now: Instant) throws(StoreError) -> Int {
        // By the visit's own end, not by its key: a key may be lost to a restore and its seals remain.
        let ended = Instant(seconds: Self.endOfTerm(day))
        let due: Statement = """
            SELECT a.id FROM appointment a WHERE a.end_at < \(ended) AND EXISTS (SELECT 1 FROM seal s WHERE s.record = a.id)
            """
        let rows = try query(due)
        if !rows.isEmpty {
            // One pass over the details: they have no index by appointment, for it would slow every booking.
            try execute(.shred, "DELETE FROM leaf_detail WHERE record IN (\(due))")
        }
        var erased = 0
        for row in rows {
            let record = Value.blob(try row.blob(0))
            erased += try execute(.shred, "DELETE FROM seal WHERE record = \(record)")
            // A message that nobody could take carries the full link.
            erased += try execute(.shred, "DELETE FROM seal WHERE record IN (SELECT id FROM outbox WHERE subject = \(record))")
            try execute(.shred, "DELETE FROM blind_index WHERE appointment = \(record)")
        }
        try execute(.shred, "DELETE FROM identity_correction WHERE appointment IN (SELECT id FROM appointment WHERE end_at < \(ended))")
        try execute(
            .shred,
            "UPDATE seal_key SET shredded_at = \(now) WHERE purpose = 0 AND day <= \(day.dayNumber) AND shredded_at = 0"
        )
        return erased
    }

    /// Forgets the public halves of days from `day` on, whose private halves
    /// are lost: bookings get new keys instead of seals that nobody can open.
    public func forgetDayKeys(from day: LocalDate) throws(StoreError) {
        try execute(.keys, "DELETE FROM seal_key WHERE purpose = 0 AND day >= \(day.dayNumber)")
    }
}
