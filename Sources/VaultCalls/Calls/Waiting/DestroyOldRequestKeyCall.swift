package import Bytes
public import Seals

/// Destroys the undated request key; answered with its id, where there was one.
package struct DestroyOldRequestKeyCall: VaultCall {
    package static let code = CallCode.waiting(6)
    package typealias Answer = [SealKeyID]

    package init() {}
    package init(_ reader: inout ByteReader) {}
    package func write(to writer: inout ByteWriter) {}
}

extension VaultClient {
    public func destroyOldRequestKey() async throws(VaultError) { _ = try await transport.ask(DestroyOldRequestKeyCall()) }
}
