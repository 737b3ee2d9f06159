public import Database
public import Scheduling

/// What became of one entry of a device's journal.
public struct DeviceEntryRow: Sendable, Equatable {
    public var number: Int
    /// The entry's own id, made by the device.
    public var entry: HoldID
    public var outcome: EntryOutcome
    public var appointment: AppointmentID?
    /// When it was done, by the service's clock.
    public var at: Instant

    public init(number: Int, entry: HoldID, outcome: EntryOutcome, appointment: AppointmentID?, at: Instant) {
        self.number = number
        self.entry = entry
        self.outcome = outcome
        self.appointment = appointment
        self.at = at
    }
}

extension ReadTransaction {
    /// What became of the entry of that number; `nil` when it never came.
    public func entry(_ number: Int, of device: DeviceID) throws(StoreError) -> DeviceEntryRow? {
        let rows = try query(
            "SELECT entry, outcome, appointment, at FROM desk_device_entry WHERE device = \(device) AND number = \(number)")
        guard let first = rows.first else { return nil }
        var row = RowReader(first)
        return DeviceEntryRow(
            number: number, entry: try row.id(), outcome: try row.choice(), appointment: try row.idOrNil(), at: try row.instant())
    }

    /// How many entries of numbers through `number` have come.
    public func entryCount(of device: DeviceID, through number: Int) throws(StoreError) -> Int {
        Int(
            try query(
                "SELECT COUNT(*) FROM desk_device_entry WHERE device = \(device) AND number <= \(number)")[0].integer(0))
    }
}

extension WriteTransaction {
    /// Keeps what became of an entry of a device of the clinic.
    ///
    /// - Throws: `.constraint(.foreignKey)` for another clinic's device.
    public func keep(_ row: DeviceEntryRow, of device: DeviceID, at clinic: ClinicID, now: Instant) throws(StoreError) {
        let kept = try execute(
            .keepDeviceEntries, at: clinic,
            """
            INSERT INTO desk_device_entry (device, number, entry, outcome, at, recorded_at, appointment)
            SELECT \(device), \(row.number), \(row.entry), \(chosen: row.outcome), \(row.at), \(now), \(row.appointment)
            WHERE EXISTS (SELECT 1 FROM desk_device WHERE id = \(device) AND clinic = \(clinic))
            """)
        guard kept == 1 else { throw .constraint(.foreignKey) }
    }
}
