/// The folder of a deployment: what stands where.
package struct DataFolder: Equatable, Sendable {
    package let path: String

    var database: String { path + "/creneau.sqlite" }
    var masterKey: String { path + "/master.key" }
    /// The vault's keys and its journal.
    package var vault: String { path + "/vault" }
    /// A folder of its own, for the socket's parent is what keeps others out.
    var socketFolder: String { path + "/run" }
    var socket: String { socketFolder + "/vault.sock" }
    /// The vault's public verification key, as the other processes pin it.
    package var vaultPin: String { path + "/vault.pub" }
    package var pepper: String { path + "/pepper.key" }
    /// What officers signed.
    package var orders: String { path + "/orders" }
    /// The transparency log, as anybody may read it.
    var publishedLog: String { path + "/log" }
    var mail: String { path + "/mail" }

    /// unix(7): `sun_path` holds 108 bytes, the last one NUL.
    static let socketPathBytesMax = 107
}
