import Containment
import Database
import Notary
public import Scheduling
import Store
public import UseCases

extension Deliveries {
    /// What became of a message that a mail server sent back.
    public enum Bounce: Sendable, Equatable {
        case noted
        /// It is not closed yet: ask again.
        case tooEarly
        /// Not ours, or known already.
        case nothing
    }

    /// Notes that a message came back after the mail server had taken it.
    /// Whoever forges a report can do this and no more: nothing is sent,
    /// cancelled or shown for it, but a line on the clinic's list.
    public func bounced(_ message: MessageID, why: Undelivered, _ context: Context) async throws(Refusal) -> Bounce {
        let permit = try gate.permit(context, .deliver)
        let state = try await record.read { tx throws(StoreError) in try tx.state(of: message) }
        guard state == .delivered else { return state == .pending ? .tooEarly : .nothing }
        let leaf = record.leaf(.messageBounced, subject: message.description, context)
        let isNoted = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.bounce(message, why: why, at: context.instant) else { return false }
            try tx.signalDesks(about: message)
            try tx.write(leaf)
            return true
        }
        return isNoted ? .noted : .nothing
    }
}
