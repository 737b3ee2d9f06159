internal import Credentials
internal import Scheduling
internal import Seals

/// Messages to the staff about their own access. The vault alone knows that
/// it changed and where they are written to: it keeps each message with the
/// account, in the same write as the change, until somebody has queued it.
extension VaultCore {
    static let noticesPerCallMax = 50

    /// What is to be sent, each sealed to the courier.
    func notices() throws(StaffFault) -> [StaffNotice] {
        do throws(VaultError) {
            var notices: [StaffNotice] = []
            for (account, notice) in staff.noticesWaiting(max: Self.noticesPerCallMax) {
                notices.append(StaffNotice(id: notice.id, change: notice.change, contact: try contact(of: account, for: notice.id)))
            }
            return notices
        } catch {
            throw .vault(error)
        }
    }

    private func contact(of account: StaffAccount, for message: MessageID) throws(VaultError) -> SealedRecord {
        let contact = Contact(
            email: account.email, phone: nil, language: account.language, givenName: nil,
            // A contact has a link; this one's is to nothing.
            visitToken: VisitToken(KeyWrap.randomSecret()))
        do {
            return try Sealer.seal(
                ContactCoding.encode(contact), record: message.bytes, clinic: nil, kind: .contact, version: 1, to: published.courier)
        } catch {
            throw .refused(.malformed)
        }
    }
}

extension StaffCore {
    /// - Returns: each with whose it is, the oldest first.
    func noticesWaiting(max: Int) -> [(StaffAccount, HeldNotice)] {
        let waiting = accounts.withNotices.compactMap { accounts[$0] }.flatMap { account in account.notices.map { (account, $0) } }
        return Array(waiting.sorted { $0.1.id < $1.1.id }.prefix(max))
    }

    mutating func forget(_ queued: [MessageID], at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        let queued = Set(queued)
        guard !queued.isEmpty else { return }
        for id in accounts.withNotices {
            guard var account = accounts[id], account.notices.contains(where: { queued.contains($0.id) }) else { continue }
            account.notices.removeAll { queued.contains($0.id) }
            try commit(StaffChange(account: account), at: now, &journal)
        }
    }

    /// Has somebody written to about a change of their account, with the
    /// account's own write.
    mutating func tell(_ account: inout StaffAccount, _ change: AccessChange, at now: Instant) {
        // Whoever gets this many learns nothing from one more; and nobody drops the first ones with the last.
        guard account.notices.count < StaffAccount.noticesMax else { return }
        account.notices.append(HeldNotice(id: MessageID(at: now, using: &generator), change: change))
    }
}
