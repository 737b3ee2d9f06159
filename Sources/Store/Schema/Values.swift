import Database
import Scheduling

/// How values of the domain stand in statements and rows.
extension Statement.StringInterpolation {
    mutating func appendInterpolation<Entity>(_ id: Identifier<Entity>) { appendInterpolation(Value.blob(id.bytes)) }

    mutating func appendInterpolation<Entity>(_ id: Identifier<Entity>?) { appendInterpolation(id?.bytes) }

    mutating func appendInterpolation(_ instant: Instant) { append(.integer(instant.seconds), isShared: true) }
}

/// Each throws `.malformedRow` when the column holds something else.
extension RowReader {
    mutating func instant() throws(StoreError) -> Instant { Instant(seconds: try integer()) }

    /// What has not happened is kept as 0.
    mutating func instantOrNil() throws(StoreError) -> Instant? {
        let seconds = try integer()
        return seconds == 0 ? nil : Instant(seconds: seconds)
    }

    mutating func id<Entity>() throws(StoreError) -> Identifier<Entity> {
        guard let id = Identifier<Entity>(bytes: try bytes()) else { throw .malformedRow }
        return id
    }

    mutating func idOrNil<Entity>() throws(StoreError) -> Identifier<Entity>? { try bytesOrNil().flatMap { Identifier<Entity>(bytes: $0) } }

    mutating func date() throws(StoreError) -> LocalDate { LocalDate(dayNumber: try number()) }

    mutating func languages() throws(StoreError) -> LanguageSet { LanguageSet(rawValue: UInt8(truncatingIfNeeded: try integer())) }
}

extension RowInPlace {
    /// - Throws: `.malformedRow` for anything but 16 bytes.
    func identifier<Entity>(_ column: Int, of _: Entity.Type = Entity.self) throws(StoreError) -> Identifier<Entity> {
        let found: Identifier<Entity>? = try withBlob(column) { bytes in
            guard let bytes, bytes.count == 16 else { return nil }
            return Identifier(
                high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
        guard let found else { throw .malformedRow }
        return found
    }
}

extension WriteTransaction {
    /// - Returns: rows inserted, updated or deleted.
    @discardableResult
    func execute(_ write: Write, at clinic: ClinicID? = nil, _ statement: Statement) throws(StoreError) -> Int {
        guard let clinic else { return try execute(write as any WriteKind, statement) }
        return try execute(write.at(clinic), statement)
    }

    @discardableResult
    func execute(_ write: Write, at clinics: Set<ClinicID>, _ statement: Statement) throws(StoreError) -> Int {
        try execute(write.at(clinics), statement)
    }

    /// A change that answers with rows.
    func change(_ write: Write, _ statement: Statement) throws(StoreError) -> [Row] {
        try change(write as any WriteKind, statement)
    }
}
