import Database
public import Scheduling
import Store
public import UseCases

extension Administration {
    /// All that take part, in the order of a dictionary.
    public func clinics() async throws(Refusal) -> [Clinic] {
        let all = try await record.read { tx throws(StoreError) in try tx.clinics() }
        return all.filter { !$0.isRemoved }.inFrenchOrder { [$0.name] }
    }

    public func practitioners() async throws(Refusal) -> [Practitioner] {
        let all = try await record.read { tx throws(StoreError) in try tx.practitioners() }
        return all.filter { !$0.isRemoved }.inFrenchOrder { [$0.familyName, $0.givenName] }
    }

    public func schedules() async throws(Refusal) -> [Schedule] {
        try await record.read { tx throws(StoreError) in try tx.schedules() }.map(\.schedule)
    }
}
