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

    private func ask(_ request: OperatorRequest) async throws(StaffFault) -> StaffAnswer {
        let envelope = OperatorEnvelope(request, at: clock.now(), keys: keys)
        let answer: StaffAnswer
        do throws(VaultError) {
            guard case .toOperator(let bytes) = try await transport.ask(.byOperator(envelope)) else { throw .unavailable }
            answer = try envelope.unwrap(bytes, keys: keys)
        } catch {
            throw .vault(error)
        }
        if case .refused(let refusal) = answer { throw .refused(refusal) }
        return answer
    }

    public func invite(_ invitation: StaffInvitation) async throws(StaffFault) -> InvitationOutcome {
        try InvitationOutcome(await ask(.invite(invitation)))
    }

    public func signInLink(for email: EmailAddress) async throws(StaffFault) -> OneTimeToken {
        guard case .link(let link) = try await ask(.signInLink(email)) else { throw .vault(.unavailable) }
        return link
    }

    public func staff(of clinic: ClinicID?) async throws(StaffFault) -> [StaffMember] {
        guard case .staff(let members) = try await ask(.staff(clinic)) else { throw .vault(.unavailable) }
        return members
    }

    public func revoke(_ staff: StaffID, at clinic: ClinicID?) async throws(StaffFault) {
        guard case .done = try await ask(.revoke(staff, clinic)) else { throw .vault(.unavailable) }
    }

    public func endSignIns(of email: EmailAddress?) async throws(StaffFault) -> EndedSignIns {
        guard case .ended(let ended) = try await ask(.endSignIns(email)) else { throw .vault(.unavailable) }
        return ended
    }
}
