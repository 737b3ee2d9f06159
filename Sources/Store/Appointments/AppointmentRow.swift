public import Database
public import Scheduling

/// An appointment as it stands in the store, with the hashes that prove who may act.
public struct AppointmentRow: Sendable, StoredRow {
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
        "updated_at", "manage_hash", "visit_hash", "request_hash", "cancel_reason", "origin", "arrived_at", "began_at", "flagged",
        "last_change",
        "confirmed_at",
    ]
    private static let columns = names.joined(separator: ", ")
    /// For a statement that reads another table too, where appointments are `a`.
    static let joinedColumns = names.map { "a." + $0 }.joined(separator: ", ")

    static func statement(id: AppointmentID) -> Statement {
        "SELECT \(sql: columns) FROM appointment WHERE id = \(id)"
    }

    static func statement(hold: HoldID) -> Statement { "SELECT \(sql: columns) FROM appointment WHERE hold = \(hold)" }

    init(_ row: inout RowReader) throws(StoreError) {
        appointment = Appointment(
            id: try row.id(), reference: try row.parsed { AppointmentReference($0) }, slot: try row.id(), clinic: try row.id(),
            practitioner: try row.id(), start: try row.instant(), end: try row.instant(), modality: try row.choice(),
            state: try row.choice(),
            sequence: try row.number(), created: try row.instant(), updated: try row.instant())
        manageHash = try row.bytes()
        visitHash = try row.bytes()
        requestHash = try row.bytes()
        cancellationReason = try row.choiceOrNil()
        origin = try row.choice()
        arrived = try row.instantOrNil()
        began = try row.instantOrNil()
        isFlagged = try row.flag()
        lastChange = try row.bytes()
        confirmed = try row.instantOrNil()
    }

    /// The row that a change's list ends with; `nil` when there is no such appointment.
    public static func last(of results: [StatementResult]) throws(StoreError) -> AppointmentRow? {
        guard let row = results.last?.rows.first else { return nil }
        return try AppointmentRow(row)
    }
}

extension ReadTransaction {
    public func appointment(_ id: AppointmentID) throws(StoreError) -> AppointmentRow? {
        try first(AppointmentRow.statement(id: id))
    }

    /// What a hold became, if it became an appointment.
    public func appointment(from hold: HoldID) throws(StoreError) -> AppointmentRow? {
        try first(AppointmentRow.statement(hold: hold))
    }
}
