public import Database
public import Scheduling

/// A device of a desk, with what proves it.
public struct DeviceRow: Sendable, Equatable, StoredRow {
    public var device: DeskDevice
    /// SHA-256 of its key.
    public var keyHash: [UInt8]
    public var revoked: Instant?

    public init(device: DeskDevice, keyHash: [UInt8], revoked: Instant? = nil) {
        self.device = device
        self.keyHash = keyHash
        self.revoked = revoked
    }

    fileprivate static let columns = "id, clinic, staff, name, registered_at, taken_at, revoked_at, key_hash"

    init(_ row: inout RowReader) throws(StoreError) {
        device = DeskDevice(
            id: try row.id(), clinic: try row.id(), staff: try row.id(), name: try row.text(), registered: try row.instant(),
            taken: try row.instantOrNil())
        revoked = try row.instantOrNil()
        keyHash = try row.bytes()
    }
}

extension ReadTransaction {
    public func device(_ id: DeviceID) throws(StoreError) -> DeviceRow? {
        let rows = try query("SELECT \(sql: DeviceRow.columns) FROM desk_device WHERE id = \(id)")
        return try rows.first.map { row throws(StoreError) in try DeviceRow(row) }
    }

    /// The live devices of a clinic, the oldest first.
    public func devices(of clinic: ClinicID) throws(StoreError) -> [DeviceRow] {
        var devices: [DeviceRow] = []
        for row in try query(
            "SELECT \(sql: DeviceRow.columns) FROM desk_device WHERE clinic = \(clinic) AND revoked_at = 0 ORDER BY registered_at, id"
        ) { devices.append(try DeviceRow(row)) }
        return devices
    }
}

extension ReadTransaction {
    /// Devices that took a clinic's day and may have had it at some instant
    /// of a period: a copy is there for `copySeconds` after it was taken.
    public func devicesKeeping(from: Instant, until: Instant, copySeconds: Int64) throws(StoreError) -> [DeviceRow] {
        var devices: [DeviceRow] = []
        for row in try query(
            """
            SELECT \(sql: DeviceRow.columns) FROM desk_device WHERE taken_at >= \(from - copySeconds) AND registered_at < \(until)
                ORDER BY registered_at, id
            """
        ) { devices.append(try DeviceRow(row)) }
        return devices
    }
}

extension WriteTransaction {
    /// Keeps a new device; the same id again changes nothing.
    public func insert(_ row: DeviceRow) throws(StoreError) {
        let device = row.device
        try execute(
            .keepDevices, at: row.device.clinic,
            """
            INSERT INTO desk_device (id, clinic, staff, key_hash, name, registered_at, taken_at, revoked_at)
            VALUES (\(device.id), \(device.clinic), \(device.staff), \(row.keyHash), \(text: device.name), \(device.registered), 0, 0)
                ON CONFLICT DO NOTHING
            """)
    }

    /// The device takes the clinic's day.
    public func noteTaking(by device: DeviceID, of clinic: ClinicID, at now: Instant) throws(StoreError) {
        try execute(
            .keepDevices, at: clinic,
            "UPDATE desk_device SET taken_at = \(now) WHERE id = \(device) AND clinic = \(clinic)")
    }

    /// - Returns: `false` when it is no live device of the clinic.
    public func revokeDevice(_ id: DeviceID, of clinic: ClinicID, at now: Instant) throws(StoreError) -> Bool {
        try execute(
            .keepDevices, at: clinic,
            "UPDATE desk_device SET revoked_at = \(now) WHERE id = \(id) AND clinic = \(clinic) AND revoked_at = 0") > 0
    }

    /// Those that somebody set up, at one clinic or at all of them.
    ///
    /// - Returns: how many.
    public func revokeDevices(of staff: StaffID, at clinic: ClinicID?, now: Instant) throws(StoreError) -> Int {
        let whose: Statement = clinic.map { " AND clinic = \($0)" } ?? ""
        return try execute(
            .revokeDevices, at: clinic, "UPDATE desk_device SET revoked_at = \(now) WHERE staff = \(staff) AND revoked_at = 0\(whose)")
    }
}
