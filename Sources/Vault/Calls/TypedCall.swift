internal import Credentials
internal import Scheduling
internal import VaultCalls

/// What somebody types at the desk: rare, counted, and journalled one by one.
protocol TypedCall: AloneCall, StaffCall {
    var grant: GrantSecret { get }

    func typed(into core: inout VaultCore, at now: Instant) throws(StaffFault) -> Value
}

extension TypedCall {
    func decided(by core: inout VaultCore, at now: Instant) -> VaultOutcome {
        do throws(StaffFault) {
            return .answer(Self.encode(.success(.success(try typed(into: &core, at: now)))))
        } catch {
            core.staff.note(error, grant)
            return .answer(Self.encode(error))
        }
    }
}
