internal import Containment
internal import Credentials
internal import Scheduling
internal import VaultCalls

extension NoticesCall: AloneCall {
    func decided(by core: inout VaultCore, at now: Instant) -> VaultOutcome {
        do throws(StaffFault) {
            return .answer(Self.encode(.success(.success(try core.notices(forgetting: queued, at: now)))))
        } catch {
            return .answer(Self.encode(error))
        }
    }
}

extension NoticesCall: ContainedCall {
    var act: ContainedAct { .service(.deliver) }
}
