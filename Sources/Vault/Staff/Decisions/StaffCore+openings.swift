internal import Credentials
internal import Scheduling
internal import Seals

/// Who may have which seals opened, and how many.
extension StaffCore {
    /// Checks a request, and counts what is new of it in `pending`. Opens
    /// nothing: that is for after the entry is durable.
    mutating func opening(
        _ seals: [SealedRecord], _ clinic: ClinicID, _ secret: GrantSecret, at now: Instant, pending: inout OpeningLedger.Pending
    ) throws(StaffFault) -> DayOpening {
        let (grant, account) = try full(secret, at: now)
        guard let role = account.membership(at: clinic)?.role, role != .support, seals.allSatisfy({ $0.clinic == clinic })
        else { throw .refused(.notAllowed) }
        guard seals.count <= StaffLimits.sealsPerCallMax else { throw .vault(.refused(.tooMany)) }
        guard seals.allSatisfy({ $0.kind == .clinic && $0.key.purposeCode == .clinicDay }) else { throw .vault(.refused(.wrongKind)) }
        let fresh: [SealedRecord]
        do {
            fresh = try ledger.fresh(seals, grant: grant.id, clinic: clinic, at: now, pending: &pending)
        } catch {
            throw .refused(error)
        }
        let entry: Opening = (.dayView, .staff(account.id, grant.id, role), fresh.map(JournalEntry.Seal.init))
        return DayOpening(seals: seals, grant: grant.id, entry: fresh.isEmpty ? nil : entry)
    }
}
