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
        var generator = generator()
        let record = LeafRecord.make(
            kind: kind, at: context.instant, actor: context.actor.logName, clinic: clinic, subject: subject,
            detail: detail, using: &generator
        )
        return LeafWrite(id: record.id, leaf: record.text, opened: record.opened, record: appointment?.bytes ?? [])
    }
}
