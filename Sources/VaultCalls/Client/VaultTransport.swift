package import Credentials
package import Seals

/// A way to put requests to a vault: over its socket, or in this process.
package protocol VaultTransport: Sendable {
    /// Gives the bytes of one request, and has those of its answer.
    ///
    /// - Parameter code: the request's.
    func exchange(_ request: [UInt8], of code: CallCode) async throws(VaultError) -> [UInt8]
    func close() async
}

extension VaultTransport {
    package func ask<Call: VaultCall>(_ call: Call) async throws(VaultError) -> Call.Answer {
        try Call.decode(await exchange(call.encoded, of: Call.code))
    }

    package func ask<Call: StaffCall>(_ call: Call) async throws(StaffFault) -> Call.Value {
        let answer: Call.Answer
        do { answer = try Call.decode(await exchange(call.encoded, of: Call.code)) } catch { throw .vault(error) }
        switch answer {
        case .success(let value): return value
        case .failure(let refusal): throw .refused(refusal)
        }
    }
}
