import Containment
import Database
import Scheduling
import Store

/// Forms that were not taken, until their pages are drawn again. What they say
/// comes here sealed: nothing of it is known to the service.
public struct KeptForms: Sendable {
    package let gate: Gatekeeper
    package let record: Record

    public init(_ verb: some Verb) { (gate, record) = (verb.gate, verb.record) }

    /// How long what was typed waits.
    public static let seconds: Int64 = 600
    /// Most that wait at once, of all browsers.
    public static let formsMax: Int64 = 20_000
    /// Longest, sealed: what no body exceeds, and what it is wrapped in.
    public static let bytesMax = 72 << 10

    /// - Returns: `false` where it cannot be kept: the page is drawn at once then.
    public func keep(_ sealed: [UInt8], as id: [UInt8], _ context: Context) async -> Bool {
        guard sealed.count <= Self.bytesMax, let permit = try? gate.permit(context, .keepForm) else { return false }
        let form = KeptForm(id: id, sealed: sealed, expires: context.instant + Self.seconds)
        let isKept = try? await record.store.withTransaction(permit) { tx throws(StoreError) in
            try tx.keep(form, max: Self.formsMax, at: context.instant)
        }
        return isKept ?? false
    }

    /// `nil` once it is over, or while the store does not answer.
    public func find(_ id: [UInt8], _ context: Context) async -> [UInt8]? {
        (try? await record.store.read { tx throws(StoreError) in try tx.keptForm(id, at: context.instant) }) ?? nil
    }

    /// The form was taken: what it said is in its place now.
    public func forget(_ id: [UInt8], _ context: Context) async {
        guard let permit = try? gate.permit(context, .keepForm) else { return }
        // It is over in minutes anyway.
        try? await record.store.withTransaction(permit) { tx throws(StoreError) in try tx.forgetForm(id) }
    }
}
