import Database
import Patients
import Scheduling
import Seals
import Store
import UseCases

extension Deliveries {
    /// The code by which a booking's contact is proven.
    func openContactCode(_ item: OutboxItem, _ context: Context) async throws(Refusal) -> DeliveryContents? {
        let until = Instant(seconds: item.version)
        guard until > context.instant else { return nil }
        let seals = try await record.read { tx throws(StoreError) in
            (
                contact: try tx.seal(of: item.id.bytes, kind: Int64(SealKind.contact.rawValue)),
                message: try tx.seal(of: item.id.bytes, kind: Int64(SealKind.message.rawValue))
            )
        }
        guard let contact = seals.contact.flatMap(SealedRecord.init) else { return nil }
        let delivery = try await opened(contact, seals.message)
        guard case .code(let code)? = delivery.enclosure else { return nil }
        let local = node.zones.rules(of: .toronto)?.local(at: until) ?? LocalDateTime(wallSeconds: until.seconds)
        return DeliveryContents(message: item.id, kind: item.kind, contact: delivery.contact, subject: .code(code, until: local))
    }
}
