internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension CorrectCall: TypedCall {
    func typed(into core: inout VaultCore, at now: Instant) throws(StaffFault) -> CorrectedSeals {
        let entry = try core.staff.correcting(particulars, contact, clinic, correction.capability, grant, at: now)
        do throws(VaultError) {
            try core.record(entry, at: now)
            switch correction {
            case .contact(let correction): return try core.corrected(particulars, contact, correction, at: now)
            case .identity(let correction): return try core.corrected(particulars, correction, at: now)
            }
        } catch {
            throw .vault(error)
        }
    }
}

extension VisitCorrection {
    fileprivate var capability: Capability {
        switch self {
        case .contact: .correctContact
        case .identity: .correctIdentity
        }
    }
}
