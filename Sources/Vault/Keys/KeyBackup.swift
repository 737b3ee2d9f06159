internal import Bytes
internal import Crypto
import Files
internal import Seals
internal import VaultCalls

/// Everything but grants and the keys of days and requests, as it leaves the
/// machine: wrapped by the master key.
struct KeyBackup {
    private static let wrapName = Array("creneau/v1 key backup".utf8)

    let standing: StandingSecrets
    let indexKeys: [Int: [UInt8]]
    let accounts: [StaffAccount]

    init(standing: StandingSecrets, indexKeys: [Int: SymmetricKey], accounts: [StaffAccount]) {
        self.standing = standing.withoutOldRequest
        self.indexKeys = indexKeys.mapValues(\.bytes)
        self.accounts = accounts
    }

    func wrapped(master: MasterKey) throws(FileError) -> [UInt8] {
        var writer = ByteWriter()
        writer.bytes(standing.bytes)
        writer.integer(indexKeys.count)
        for (month, key) in indexKeys.sorted(by: { $0.key < $1.key }) {
            writer.integer(month)
            writer.bytes(key)
        }
        writer.list(accounts) { $0.bytes($1.bytes) }
        return try KeyWrap.wrap(writer.bytes, with: master.backups, name: Self.wrapName)
    }

    init?(wrapped: [UInt8], master: MasterKey) {
        guard let bytes = KeyWrap.unwrap(wrapped, with: master.backups, name: Self.wrapName) else { return nil }
        var reader = ByteReader(bytes)
        do {
            guard let standing = StandingSecrets(bytes: try reader.bytes()) else { return nil }
            var indexKeys: [Int: [UInt8]] = [:]
            for _ in 0..<(try reader.count()) {
                let month = try reader.integer()
                indexKeys[month] = try reader.bytes()
            }
            // A backup of before there were accounts ends here.
            accounts =
                try reader.isAtEnd
                ? []
                : reader.list { (reader: inout ByteReader) throws(ByteError) in
                    try StaffAccount(bytes: reader.bytes())
                }
            try reader.finish()
            self.standing = standing
            self.indexKeys = indexKeys
        } catch {
            return nil
        }
    }
}
