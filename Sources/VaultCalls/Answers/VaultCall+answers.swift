package import Bytes
internal import Scheduling
package import Seals

// Answers that several calls share.

extension VaultCall where Answer == SealedRecord {
    package static func write(_ answer: SealedRecord, to writer: inout ByteWriter) {
        writer.kind(.sealed)
        writer.sealed(answer)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> SealedRecord {
        try reader.expect(.sealed)
        return try reader.sealed()
    }
}

extension VaultCall where Answer == [SealPublicKey] {
    package static func write(_ answer: [SealPublicKey], to writer: inout ByteWriter) {
        writer.kind(.keys)
        writer.list(answer) { $0.publicKey($1) }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> [SealPublicKey] {
        try reader.expect(.keys)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.publicKey() }
    }
}

extension VaultCall where Answer == [SealKeyID] {
    package static func write(_ answer: [SealKeyID], to writer: inout ByteWriter) {
        writer.kind(.keyIDs)
        writer.list(answer) { $0.raw($1.bytes) }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> [SealKeyID] {
        try reader.expect(.keyIDs)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.keyID() }
    }
}

extension VaultCall where Answer == [BlindToken] {
    package static func write(_ answer: [BlindToken], to writer: inout ByteWriter) {
        writer.kind(.blindTokens)
        writer.list(answer) { $0.blindToken($1) }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> [BlindToken] {
        try reader.expect(.blindTokens)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.blindToken() }
    }
}

extension VaultCall where Answer == DayKeyBackup? {
    package static func write(_ answer: DayKeyBackup?, to writer: inout ByteWriter) {
        writer.kind(.dayKeyBackup)
        writer.optional(answer) {
            $0.date($1.date)
            $0.bytes($1.bytes)
        }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> DayKeyBackup? {
        try reader.expect(.dayKeyBackup)
        return try reader.optional { (reader: inout ByteReader) throws(ByteError) in
            DayKeyBackup(date: try reader.date(), bytes: try reader.bytes())
        }
    }
}
