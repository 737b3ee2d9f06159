import CLibPQ

/// Type numbers of `pg_type`, which are the same in every database.
enum PostgresType {
    /// Left to the server.
    static let unspecified: Oid = 0
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let varchar: Oid = 1043
    static let void: Oid = 2278
}

extension Value {
    var postgresType: Oid {
        switch self {
        case .null: PostgresType.unspecified
        case .integer: PostgresType.int8
        case .text: PostgresType.text
        case .blob: PostgresType.bytea
        }
    }

    /// From the binary format: integers big-endian, text and bytes as they are.
    init(type: Oid, binary bytes: UnsafeRawBufferPointer) throws(StoreError) {
        switch type {
        case PostgresType.bytea: self = .blob([UInt8](bytes))
        case PostgresType.text, PostgresType.varchar, PostgresType.name: self = .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.bool:
            guard let first = bytes.first else { throw .malformedRow }
            let sign: Int64 = type != PostgresType.bool && first & 0x80 != 0 ? -1 : 0
            self = .integer(bytes.reduce(sign) { $0 << 8 | Int64($1) })
        case PostgresType.void: self = .null
        default: throw .malformedRow
        }
    }
}

/// Arguments laid out for libpq: types, addresses, lengths, all binary.
struct PostgresArguments {
    let types: [Oid]
    /// The first byte is no argument's: an empty value too needs an address,
    /// for none means NULL.
    private var bytes: [UInt8] = [0]
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [Value]) {
        types = values.map(\.postgresType)
        offsets.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        for value in values {
            let start = bytes.count
            switch value {
            case .null: break
            case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .blob(let blob): bytes.append(contentsOf: blob)
            }
            offsets.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
        }
    }

    /// Calls `body` with count, addresses, lengths and formats, good for the call alone.
    func withPointers(_ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress
            let addresses = offsets.map { offset in
                offset.flatMap { base?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return body(Int32(types.count), addresses, lengths, [Int32](repeating: 1, count: types.count))
        }
    }
}
