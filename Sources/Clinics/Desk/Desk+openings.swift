import Containment
public import Notary
public import Scheduling
public import UseCases

extension Desk {
    /// Who opened what is sealed for one of the clinic's visits: for whoever
    /// may open it too.
    ///
    /// - Returns: `nil` for a role that opens nothing.
    public func openings(of visit: DayVisit, _ zone: ZoneRules, _ context: Context) async throws(Refusal) -> RecordedOpenings? {
        guard (try? gate.permit(context, .openParticulars)) != nil else { return nil }
        return try await record.openings(of: visit.appointment.id, zone, visit.person == .waiting ? nil : vault)
    }

    /// The file that proves one of these openings to be in the public log.
    ///
    /// - Throws: `.notFound` for what is not the clinic's, or another leaf.
    public func proof(ofLeaf leaf: Int, of id: AppointmentID, _ context: Context) async throws(Refusal) -> LogProof {
        try gate.permit(context, .openParticulars)
        _ = try await row(id, context)
        guard let proof = try await record.proof(ofLeaf: leaf, about: id) else { throw .notFound }
        return proof
    }
}
