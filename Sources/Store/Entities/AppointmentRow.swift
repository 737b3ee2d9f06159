public import Scheduling

/// An appointment as it stands in the store, with the hashes that prove who may act.
public struct AppointmentRow: Sendable {
    public var appointment: Appointment
    public var manageHash: [UInt8]
    public var visitHash: [UInt8]
    /// Keyed hash of the form that booked it.
    public var requestHash: [UInt8]
    /// Set by the clinic when it cancels.
    public var cancellationReason: CancellationReason?
    public var origin: BookingOrigin
    /// When the person came; `nil` before.
    public var arrived: Instant?
    /// When the consultation began; `nil` before.
    public var began: Instant?
    /// The leaf of the last change.
    public var lastChange: [UInt8]
    /// When the person said that they will come; `nil` before.
    public var confirmed: Instant?
    /// Booked again and again under one person's details.
    public var isFlagged: Bool

    private static let names = [
        "id", "reference", "slot", "clinic", "practitioner", "start_at", "end_at", "modality", "state", "sequence", "created_at",
        "updated_at", "manage_hash", "visit_hash", "request_hash", "cancel_reason", "origin", "arrived_at", "began_at", "flagged", "last_change",
        "confirmed_at",
    ]
    private static let columns = names.joined(separator: ", ")
    /// For a statement that reads another table too, where appointments are `a`.
    static let joinedColumns = names.map { "a." + $0 }.joined(separator: ", ")
    static let columnCount = names.count

    static func statement(id: AppointmentID) -> Statement {
        "SELECT \(sql: columns) FROM appointment WHERE id = \(id)"
    }

    static func statement(hold: HoldID) -> Statement { "SELECT \(sql: columns) FROM appointment WHERE hold = \(hold)" }

    public init(_ row: Row) throws(StoreError) {
        guard
            let id = AppointmentID(bytes: try row.blob(0)), let reference = AppointmentReference(try row.text(1)),
            let slot = SlotID(bytes: try row.blob(2)), let clinic = ClinicID(bytes: try row.blob(3)),
            let practitioner = PractitionerID(bytes: try row.blob(4)),
            let modality = Modality(rawValue: Int(try row.integer(7))),
            let state = AppointmentState(rawValue: Int(try row.integer(8)))
        else { throw .malformedRow }
        appointment = Appointment(
            id: id, reference: reference, slot: slot, clinic: clinic, practitioner: practitioner,
            start: Instant(seconds: try row.integer(5)), end: Instant(seconds: try row.integer(6)), modality: modality,
            state: state, sequence: Int(try row.integer(9)), created: Instant(seconds: try row.integer(10)),
            updated: Instant(seconds: try row.integer(11))
        )
        manageHash = try row.blob(12)
        visitHash = try row.blob(13)
        requestHash = try row.blob(14)
        cancellationReason = CancellationReason(rawValue: Int(try row.integer(15)))
        guard let origin = BookingOrigin(rawValue: Int(try row.integer(16))) else { throw .malformedRow }
        self.origin = origin
        let (arrivedAt, beganAt) = (try row.integer(17), try row.integer(18))
        arrived = arrivedAt == 0 ? nil : Instant(seconds: arrivedAt)
        began = beganAt == 0 ? nil : Instant(seconds: beganAt)
        isFlagged = try row.integer(19) != 0
        lastChange = try row.blob(20)
        let confirmedAt = try row.integer(21)
        confirmed = confirmedAt == 0 ? nil : Instant(seconds: confirmedAt)
    }

    /// The row that a change's list ends with; `nil` when there is no such appointment.
    public static func last(of results: [StatementResult]) throws(StoreError) -> AppointmentRow? {
        guard let row = results.last?.rows.first else { return nil }
        return try AppointmentRow(row)
    }
}

extension ReadTransaction {
    public func appointment(_ id: AppointmentID) throws(StoreError) -> AppointmentRow? {
        let statement = AppointmentRow.statement(id: id)
        guard let row = try query(statement.sql, statement.arguments).first else { return nil }
        return try AppointmentRow(row)
    }

    /// What a hold became, if it became an appointment.
    public func appointment(from hold: HoldID) throws(StoreError) -> AppointmentRow? {
        guard let row = try query(AppointmentRow.statement(hold: hold)).first else { return nil }
        return try AppointmentRow(row)
    }
}
