public import Clinics
import Containment
public import Scheduling
public import UseCases

extension Administration {
    /// What did not arrive about coming visits: of one clinic, or of all.
    public func undelivered(of clinic: ClinicID?, _ context: Context) async throws(Refusal) -> [UndeliveredMessage] {
        try gate.permit(context, .reviewMessages)
        return try await undelivered(of: clinic, limit: 10_000, context)
    }
}
