import Clinics
import Containment
import Credentials
import Database
import Scheduling
import Seals
import Store
public import UseCases

/// Messages to the staff: somebody's own access to the desk changed.
extension Deliveries {
    /// Queues what the vault waits to have sent, and tells it so afterwards:
    /// after a kill between the two it gives the same again, under the same
    /// id, and what is queued or gone is not queued twice.
    ///
    /// - Returns: how many were queued.
    /// - Throws: `.vaultUnavailable`, `.storeUnavailable`: all of it stays.
    @discardableResult
    public func collectNotices(_ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .deliver)
        var (queued, count): ([MessageID], Int) = ([], 0)
        while true {
            let notices: [StaffNotice]
            do { notices = try await staff.notices(queued: queued) } catch { throw Refusal(error) }
            // A vault that forgets nothing is not asked for ever.
            guard !notices.isEmpty, notices.map(\.id) != queued else { return count }
            let rows = notices.map { (notice: $0, contact: SealRow($0.contact)) }
            try await record.write(permit) { tx throws(StoreError) in
                for (notice, contact) in rows where try tx.state(of: notice.id) == nil {
                    try tx.enqueue(
                        OutboxWrite(
                            id: notice.id, kind: .accessChanged, about: .nobody, version: Int64(notice.change.rawValue),
                            dueAt: context.instant, seal: contact))
                }
            }
            queued = notices.map(\.id)
            count += notices.count
        }
    }

    func openAccessChange(_ item: OutboxItem) async throws(Refusal) -> DeliveryContents? {
        let seal = try await record.read { tx throws(StoreError) in
            try tx.seal(of: item.id.bytes, kind: Int64(SealKind.contact.rawValue))
        }
        guard let contact = seal.flatMap(SealedRecord.init), let change = UInt8(exactly: item.version).flatMap(AccessChange.init(rawValue:))
        else { return nil }
        let delivery = try await opened(contact, nil)
        // The vault made its id when it made the change.
        let made = item.id.made
        let local = node.zones.rules(of: .toronto)?.local(at: made) ?? LocalDateTime(wallSeconds: made.seconds)
        return DeliveryContents(message: item.id, kind: item.kind, contact: delivery.contact, subject: .access(change, at: local))
    }
}
