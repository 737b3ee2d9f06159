internal import Crypto
internal import Seals

/// Everything but day keys, as it leaves the machine: wrapped by the master key.
struct KeyBackup {
    private static let wrapName = Array("creneau/v1 key backup".utf8)

    let standing: StandingSecrets
    let indexKeys: [Int: [UInt8]]

    init(standing: StandingSecrets, indexKeys: [Int: SymmetricKey]) {
        self.standing = standing
        self.indexKeys = indexKeys.mapValues(\.bytes)
    }

    func wrapped(master: MasterKey) -> [UInt8] {
        var writer = ByteWriter()
        writer.bytes(standing.bytes)
        writer.integer(indexKeys.count)
        for (month, key) in indexKeys.sorted(by: { $0.key < $1.key }) {
            writer.integer(month)
            writer.bytes(key)
        }
        return KeyWrap.wrap(writer.bytes, with: master.backups, name: Self.wrapName)
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
            try reader.finish()
            self.standing = standing
            self.indexKeys = indexKeys
        } catch {
            return nil
        }
    }
}
