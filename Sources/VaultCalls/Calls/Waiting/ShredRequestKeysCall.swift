package import Bytes
public import Seals

/// Destroys the keys of requests whose week is over.
package struct ShredRequestKeysCall: VaultCall {
    package static let code = CallCode.waiting(5)
    package typealias Answer = [SealKeyID]

    package init() {}
    package init(_ reader: inout ByteReader) {}
    package func write(to writer: inout ByteWriter) {}
}

extension VaultClient {
    public func shredRequestKeys() async throws(VaultError) -> [SealKeyID] { try await transport.ask(ShredRequestKeysCall()) }
}
