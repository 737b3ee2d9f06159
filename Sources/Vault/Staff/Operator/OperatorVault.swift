public import Credentials
internal import NIOCore
public import Scheduling
internal import Seals
internal import VaultCalls

/// The vault for whoever holds the master key: each request proves that they
/// do, for to reach the socket proves nothing.
public struct OperatorVault: StaffOperator {
    private let transport: any VaultTransport
    private let keys: OperatorKeys
    private let clock: any WallClock

    init(transport: any VaultTransport, keys: OperatorKeys, clock: any WallClock) {
        self.transport = transport
        self.keys = keys
        self.clock = clock
    }

    /// Connects to the vault's socket when first asked.
    ///
    /// - Parameters:
    ///   - socketPath: the vault's Unix socket.
    ///   - masterKeyFile: the file that the vault itself reads.
    ///   - clock: within 60 seconds of the vault's.
    ///   - timeoutSeconds: after which a call throws `vault(.unavailable)`.
    /// - Throws: `masterKeyMissing`, `masterKeyTooOpen` or `masterKeyWrong`.
    public init(
        socketPath: String, masterKeyFile: String, clock: any WallClock, timeoutSeconds: Int64 = 5
    ) throws(VaultStartError) {
        keys = try MasterKey(file: masterKeyFile).operators
        transport = SocketTransport(socketPath: socketPath, timeout: .seconds(timeoutSeconds))
        self.clock = clock
    }

    /// Ends the connection; of `LocalVault`'s, the vault itself.
    public func close() async { await transport.close() }

    private func ask<Call: OperatorCall>(_ call: Call) async throws(StaffFault) -> Call.Value {
        let envelope = OperatorEnvelope(call, at: clock.now(), keys: keys)
        let answer: Result<Call.Value, StaffRefusal>
        do throws(VaultError) {
            answer = try envelope.unwrap(try await transport.ask(ByOperatorCall(envelope: envelope)), as: Call.self, keys: keys)
        } catch {
            throw .vault(error)
        }
        switch answer {
        case .success(let value): return value
        case .failure(let refusal): throw .refused(refusal)
        }
    }

    public func invite(_ invitation: StaffInvitation) async throws(StaffFault) -> InvitationOutcome {
        try await ask(OperatorInvite(invitation: invitation))
    }

    public func signInLink(for email: EmailAddress) async throws(StaffFault) -> OneTimeToken {
        try await ask(OperatorSignInLink(email: email))
    }

    public func staff(of clinic: ClinicID?) async throws(StaffFault) -> [StaffMember] { try await ask(OperatorStaff(clinic: clinic)) }

    public func revoke(_ staff: StaffID, at clinic: ClinicID?) async throws(StaffFault) {
        try await ask(OperatorRevoke(staff: staff, clinic: clinic))
    }

    public func endSignIns(of email: EmailAddress?) async throws(StaffFault) -> EndedSignIns {
        try await ask(OperatorEndSignIns(email: email))
    }
}
