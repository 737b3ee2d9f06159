import Containment
public import Credentials
import Database
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Has a device keep the clinic's day from now on. The same again is as good.
    ///
    /// - Parameters:
    ///   - id: made by the device.
    ///   - keyHash: SHA-256 of the key that it proves itself with.
    /// - Throws: `.invalid` for a name or hash that is none, `.tooMany` past
    ///   `DeskDevice.perClinicMax`, `.deviceGone` for an id that was revoked
    ///   or is another's.
    public func register(_ id: DeviceID, named name: String, keyHash: [UInt8], _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .keepDay)
        guard case .staff(let staff, let membership) = context.actor else { throw .denied }
        guard keyHash.count == 32, Self.isDeviceName(name) else { throw .invalid([FieldProblem(.hold, .malformed)]) }
        let row = DeviceRow(
            device: DeskDevice(id: id, clinic: membership.clinic, staff: staff, name: name, registered: context.instant), keyHash: keyHash)
        let leaf = record.leaf(.deviceRegistered, clinic: membership.clinic, subject: id.description, context)
        enum Outcome: Sendable { case kept, known, tooMany, gone }
        let outcome: Outcome = try await record.write(permit) { tx throws(StoreError) in
            if let earlier = try tx.device(id) {
                return earlier.device.clinic == row.device.clinic && earlier.keyHash == keyHash && earlier.revoked == nil ? .known : .gone
            }
            guard try tx.devices(of: row.device.clinic).count < DeskDevice.perClinicMax else { return .tooMany }
            try tx.insert(row)
            try tx.write(leaf)
            return .kept
        }
        switch outcome {
        case .kept, .known: return
        case .tooMany: throw .tooMany(.devicesPerClinic, retryAfterSeconds: 60)
        case .gone: throw .deviceGone
        }
    }

    private static func isDeviceName(_ name: String) -> Bool {
        !name.isEmpty && name.unicodeScalars.count <= DeskDevice.nameMax
            && name.unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .control }
    }

    /// The live devices of the clinic: a manager's all, else one's own.
    public func devices(_ context: Context) async throws(Refusal) -> [DeskDevice] {
        try gate.permit(context, .keepDay)
        guard case .staff(let staff, let membership) = context.actor else { throw .denied }
        let rows = try await record.read { tx throws(StoreError) in try tx.devices(of: membership.clinic) }
        return rows.map(\.device).filter { membership.role == .manager || $0.staff == staff }
    }

    /// Ends a device: it erases what it keeps at its next contact, and
    /// nothing that it brings is taken. One's own, or any for a manager.
    public func revoke(_ id: DeviceID, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .keepDay)
        guard try await devices(context).contains(where: { $0.id == id }) else { throw .notFound }
        let clinic = try membership(context).clinic
        let leaf = record.leaf(.deviceRevoked, clinic: clinic, subject: id.description, context)
        try await record.write(permit) { tx throws(StoreError) in
            guard try tx.revokeDevice(id, of: clinic, at: context.instant) else { return }
            try tx.write(leaf)
        }
    }

    /// How a device stands. Whoever knows an id may ask: it is random, and
    /// the answer says nothing else.
    public func standing(of id: DeviceID) async throws(Refusal) -> DeviceStanding {
        let row = try await record.read { tx throws(StoreError) in try tx.device(id) }
        return row.map { $0.revoked == nil ? .live : .revoked } ?? .unknown
    }

    /// Today and tomorrow, for a device to keep: opened on the record, like
    /// any day, and without counting as a use of the sign-in.
    ///
    /// - Throws: `.deviceGone`, `.notFound`; `.vaultUnavailable` or `.staff(.capReached)`
    ///   when names cannot be opened now: a device keeps its older copy.
    public func take(_ id: DeviceID, grant: GrantSecret, _ context: Context) async throws(Refusal) -> [ClinicDay] {
        let permit = try gate.permit(context, .keepDay)
        let clinic = try clinic(context)
        let device = try await live(id, of: clinic.id)
        let today = try zone(of: clinic).local(at: context.instant).date
        var days: [ClinicDay] = []
        for date in [today, today.advanced(byDays: 1)] {
            let reading = try await reading(date, context)
            let (views, openings) = try await views(reading.rows, [], grant: grant, isUse: false, context)
            switch openings {
            case .opened: break
            case .capReached(let seconds): throw .staff(.capReached(retryAfterSeconds: seconds))
            case .notAllowed: throw .denied
            case .vaultUnavailable: throw .vaultUnavailable
            }
            days.append(day(reading, views.persons, reading.notes.map { _ in nil }, openings, context.instant))
        }
        let leaf = record.leaf(.dayTaken, clinic: clinic.id, subject: id.description, detail: today.description, context)
        // One leaf an hour says as much as one each five minutes.
        let isDue = device.device.taken.map { context.instant - $0 >= Self.takingSeconds } ?? true
        guard isDue else { return days }
        try await record.write(permit) { tx throws(StoreError) in
            try tx.noteTaking(by: id, of: clinic.id, at: context.instant)
            try tx.write(leaf)
        }
        return days
    }

    private static let takingSeconds: Int64 = 3_600

    /// - Throws: `.deviceGone` for one that was revoked, `.notFound` for one
    ///   that is another clinic's or not known (any more).
    func live(_ id: DeviceID, of clinic: ClinicID) async throws(Refusal) -> DeviceRow {
        let row = try await record.read { tx throws(StoreError) in try tx.device(id) }
        guard let row, row.device.clinic == clinic else { throw .notFound }
        guard row.revoked == nil else { throw .deviceGone }
        return row
    }
}

/// What a device is told of itself.
public enum DeviceStanding: String, Sendable {
    case live
    /// It is to erase all that it keeps.
    case revoked
    /// Not known here: after a restore of what was before it. It keeps what
    /// it has, and may be registered again under its id and key.
    case unknown
}

extension Verb {
    /// Ends the devices that somebody set up, at one clinic or at all of
    /// them: their rights are taken away, or they lost a device.
    package func revokeDevices(of staff: StaffID, at clinic: ClinicID?, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .keepDay)
        let leaf = record.leaf(.deviceRevoked, clinic: clinic, subject: staff.description, context)
        try await record.write(permit) { tx throws(StoreError) in
            guard try tx.revokeDevices(of: staff, at: clinic, now: context.instant) > 0 else { return }
            try tx.write(leaf)
        }
    }
}
