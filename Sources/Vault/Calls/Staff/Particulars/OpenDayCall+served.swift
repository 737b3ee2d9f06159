internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// A batch's openings share their entries and their sync.
extension OpenDayCall: BatchedCall {
    func admission(to core: inout VaultCore, _ pending: inout OpeningLedger.Pending, at now: Instant) -> Admission {
        do throws(StaffFault) {
            return .admitted(.ofGrant(try core.staff.opening(seals, clinic, grant, isUse: isUse, at: now, pending: &pending)))
        } catch {
            core.staff.note(error, grant)
            return .refused(Self.encode(error))
        }
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> Result<[OpenedSeal], StaffRefusal> {
        .success(try core.opened(seals))
    }
}
