internal import Bytes
internal import Crypto
import Files
internal import Glibc
internal import Seals

/// The key that wraps all others: one file, outside the vault's directory
/// (a systemd credential, a mounted secret), never in any backup.
struct MasterKey {
    static let byteCount = 32
    /// Wraps what is kept on this machine.
    let files: SymmetricKey
    /// Wraps what leaves it.
    let backups: SymmetricKey
    /// What an operator asks is authenticated with, and their answers wrapped.
    let operators: OperatorKeys

    init(bytes: [UInt8]) {
        files = SymmetricKey(data: Digest.derive(bytes, label: "creneau/v1 key files").bytes)
        backups = SymmetricKey(data: Digest.derive(bytes, label: "creneau/v1 key backups").bytes)
        operators = OperatorKeys(
            requests: SymmetricKey(data: Digest.derive(bytes, label: "creneau/v1 operator").bytes),
            answers: SymmetricKey(data: Digest.derive(bytes, label: "creneau/v1 operator answer").bytes))
    }

    init(file path: String) throws(VaultStartError) {
        guard let file = try? OpenFile(path, flags: O_RDONLY), let status = try? file.status() else { throw .masterKeyMissing }
        guard status.st_mode & 0o077 == 0 else { throw .masterKeyTooOpen }
        guard Int(status.st_size) == Self.byteCount, let bytes = try? file.read(count: Self.byteCount), bytes.count == Self.byteCount
        else { throw .masterKeyWrong }
        self.init(bytes: bytes)
    }
}
