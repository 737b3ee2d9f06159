public import Clinics
import Containment
import Database
public import Scheduling
import Store
public import UseCases

extension Administration {
    /// The times and states of a clinic's date. Names open at the desk alone,
    /// on the record of whoever looks.
    public func day(of id: ClinicID, _ date: LocalDate?, _ context: Context) async throws(Refusal) -> ClinicDay {
        try gate.permit(context, .viewDay)
        let clinic: Clinic? = try await record.read { tx throws(StoreError) in try tx.clinics().first { $0.id == id } }
        guard let clinic else { throw .notFound }
        guard let zone = node.zones.rules(of: clinic.zone) else { throw .internalFault }
        let date = date ?? zone.local(at: context.instant).date
        let (slots, rows, _, _) = try await day(of: id, date, zone, context.instant)
        let reading = DayReading(clinic: clinic, date: date, zone: zone, slots: slots, rows: rows, notes: [])
        return day(reading, rows.map { _ in .hidden }, [], .notAllowed, context.instant)
    }
}
