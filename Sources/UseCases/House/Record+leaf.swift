package import Notary
package import Scheduling
package import Store

extension Record {
    /// The leaf of one change, for the transaction that makes it.
    ///
    /// - Parameters:
    ///   - subject: what it happened to: an id.
    ///   - detail: more ids, dates or counts; never anything personal, even
    ///     though it is only committed to.
    ///   - appointment: whose visit it concerns: what the leaf commits to is
    ///     erased when that visit's particulars are.
    package func leaf(
        _ kind: LeafKind, clinic: ClinicID? = nil, subject: String, detail: String = "",
        of appointment: AppointmentID? = nil, _ context: Context
    ) -> LeafWrite {
        leaf(
            kind, at: context.instant, actor: context.actor.logName, clinic: clinic, subject: subject, detail: detail,
            of: appointment?.bytes ?? [])
    }

    /// The same for what happened elsewhere, and earlier.
    ///
    /// - Parameter record: with whose particulars the values are erased; none: never.
    package func leaf(
        _ kind: LeafKind, at instant: Instant, actor: String, clinic: ClinicID? = nil, subject: String, detail: String, of record: [UInt8]
    ) -> LeafWrite {
        var generator = generator()
        let leaf = LeafRecord.make(
            kind: kind, at: instant, actor: actor, clinic: clinic, subject: subject, detail: detail, using: &generator)
        return LeafWrite(id: leaf.id, leaf: leaf.text, opened: leaf.opened, record: record)
    }
}
