internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals

/// Who may have which seals opened, and how many.
extension StaffCore {
    /// Checks a request, and counts what is new of it in `pending`. Opens
    /// nothing: that is for after the entry is durable.
    mutating func opening(
        _ seals: [SealedRecord], _ clinic: ClinicID, _ secret: GrantSecret, isUse: Bool, at now: Instant,
        pending: inout OpeningLedger.Pending
    ) throws(StaffFault) -> DayOpening {
        let (grant, account) = try full(secret, isUse: isUse, at: now)
        guard let role = account.membership(at: clinic)?.role, role != .support, seals.allSatisfy({ $0.clinic == clinic })
        else { throw .refused(.notAllowed) }
        let words = seals.filter { $0.kind == .word }
        // What is left where nothing can be booked waits until somebody calls back, and is the desk's whole day to do.
        let dates = seals.filter { $0.kind != .word }.compactMap(\.key.date)
        try check(.desk(.openParticulars, at: [clinic], by: account.id, on: dates), at: now)
        if !words.isEmpty {
            guard RoleTable.standard.allows(role, .readDropBox) else { throw .refused(.notAllowed) }
            try check(.desk(.readDropBox, at: [clinic], by: account.id), at: now)
        }
        guard seals.count <= StaffLimits.sealsPerCallMax else { throw .vault(.refused(.tooMany)) }
        guard seals.allSatisfy({ [.clinic, .note, .word].contains($0.kind) && $0.key.purposeCode == .clinicDay }) else {
            throw .vault(.refused(.wrongKind))
        }
        let fresh: [SealedRecord]
        do {
            fresh = try ledger.fresh(seals, grant: grant.id, clinic: clinic, at: now, pending: &pending)
        } catch {
            throw .refused(error)
        }
        let entry: Opening = (.dayView, .staff(account.id, grant.id, role), fresh.map(JournalEntry.Seal.init))
        return DayOpening(seals: seals, grant: grant.id, entry: fresh.isEmpty ? nil : entry)
    }

    /// What the journal says of a search, if it may be made. Roles that see no
    /// person search for none; a grant searches so many times a minute.
    mutating func searching(_ clinic: ClinicID, _ secret: GrantSecret, at now: Instant) throws(StaffFault) -> Opening {
        (.find, try typing(clinic, .findVisits, secret, at: now), [])
    }

    /// What the journal says of a correction, if it may be made.
    mutating func correcting(
        _ particulars: SealedRecord, _ contact: SealedRecord, _ clinic: ClinicID, _ capability: Capability, _ secret: GrantSecret,
        at now: Instant
    ) throws(StaffFault) -> Opening {
        let actor = try typing(clinic, capability, secret, at: now)
        guard particulars.clinic == clinic else { throw .refused(.notAllowed) }
        guard particulars.kind == .clinic, particulars.key.purposeCode == .clinicDay, contact.kind == .contact,
            contact.key.purposeCode == .courier
        else { throw .vault(.refused(.wrongKind)) }
        // A contact is bound to its record, not to where a visit was moved since.
        guard contact.record == particulars.record else { throw .refused(.notAllowed) }
        return (.correct, actor, [particulars, contact].map(JournalEntry.Seal.init))
    }

    /// Somebody of the clinic who types, and no faster than one does.
    private mutating func typing(
        _ clinic: ClinicID, _ capability: Capability, _ secret: GrantSecret, at now: Instant
    ) throws(StaffFault) -> OpeningActor {
        let (grant, account) = try full(secret, at: now)
        guard let role = account.membership(at: clinic)?.role, [.reception, .manager].contains(role) else { throw .refused(.notAllowed) }
        try check(.desk(capability, at: [clinic], by: account.id), at: now)
        var bucket = searches.value(grant.id, at: now) ?? TokenBucket(perMinuteMax: settings.findsPerGrantMax, at: now)
        guard bucket.take(at: now) else { throw .refused(.capReached(retryAfterSeconds: 60)) }
        do throws(VaultError) { try write(.typed, grant.id.bytes, at: now) } catch { throw .vault(error) }
        searches.insert(bucket, for: grant.id, at: now)
        return .staff(account.id, grant.id, role)
    }
}
