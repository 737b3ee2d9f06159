import Containment
import Database
import Notary
public import Scheduling
import Store
public import UseCases

/// What becomes of a clinic or a practitioner that goes.
public struct RemovalOutcome: Sendable, Equatable {
    public var isRemoved: Bool
    /// Visits to come that are still there: removed is what has none.
    public var remaining: Int
}

extension Planning {
    /// Schedules that promise nothing any more: what is planned of them before
    /// their clinic or practitioner goes. Past dates stay what they were.
    public static func emptied(_ schedules: [Schedule]) -> [Schedule] {
        schedules.map { schedule in
            var schedule = schedule
            (schedule.template, schedule.exceptions) = ([], [])
            return schedule
        }
    }

    /// Takes a clinic off every list, once nobody is expected there: its page
    /// and its desk are gone, and what was there keeps its name.
    public func remove(_ clinic: ClinicID, _ context: Context) async throws(Refusal) -> RemovalOutcome {
        try await remove(.clinic(clinic), record.leaf(.clinicRemoved, clinic: clinic, subject: clinic.description, context), context)
    }

    /// Takes a practitioner off every list, once nobody is expected with them.
    public func remove(_ practitioner: PractitionerID, _ context: Context) async throws(Refusal) -> RemovalOutcome {
        try await remove(
            .practitioner(practitioner), record.leaf(.practitionerRemoved, subject: practitioner.description, context), context)
    }

    private func remove(_ removal: Removal, _ leaf: LeafWrite, _ context: Context) async throws(Refusal) -> RemovalOutcome {
        let permit = try gate.permit(context, .manageClinics)
        return try await record.write(permit) { tx throws(StoreError) in
            let remaining = try tx.comingVisits(of: removal, at: context.instant)
            guard remaining == 0 else { return RemovalOutcome(isRemoved: false, remaining: remaining) }
            try tx.remove(removal, at: context.instant)
            try tx.write(leaf)
            return RemovalOutcome(isRemoved: true, remaining: 0)
        }
    }
}
