package import Scheduling
package import Seals

/// An entry of the vault's journal, for whoever counts what was opened.
package struct RecordedEntry: Sendable {
    package var at: Instant
    /// Whose journal it is in: a vault that was restored begins another.
    package var writer: [UInt8]
    package var by: RecordedActor
    package var staff: StaffID?
    package var grant: GrantID?
    package var purpose: OpeningPurpose
    /// What each seal belongs to; several of one record come several times.
    package var records: [[UInt8]]

    package init(
        at: Instant, writer: [UInt8], by: RecordedActor, staff: StaffID?, grant: GrantID?, purpose: OpeningPurpose, records: [[UInt8]]
    ) {
        (self.at, self.writer, self.by) = (at, writer, by)
        (self.staff, self.grant) = (staff, grant)
        (self.purpose, self.records) = (purpose, records)
    }
}
