public import Scheduling

/// An appointment as it stands in the store, with the hashes that prove who may act.
public struct AppointmentRow: Sendable {
    public var appointment: Appointment
    public var manageHash: [UInt8]
    public var visitHash: [UInt8]
    /// Keyed hash of the form that booked it.
    public var requestHash: [UInt8]

    private static let columns = """
        id, reference, slot, clinic, practitioner, start_at, end_at, modality, state, sequence, created_at, updated_at,
        manage_hash, visit_hash, request_hash
        """

    static func statement(id: AppointmentID) -> Statement {
        Statement("SELECT \(columns) FROM appointment WHERE id = $1", [.blob(id.bytes)])
    }

    static let selectByHold = "SELECT \(columns) FROM appointment WHERE hold = $1"

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
        guard let row = try query(AppointmentRow.selectByHold, [.blob(hold.bytes)]).first else { return nil }
        return try AppointmentRow(row)
    }
}
