package import Seals

/// A way to put one request to a vault: over its socket, or in this process.
package protocol VaultTransport: Sendable {
    func ask(_ request: VaultRequest) async throws(VaultError) -> VaultAnswer
    func close() async
}
