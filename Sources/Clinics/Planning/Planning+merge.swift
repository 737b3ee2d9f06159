import Containment
import Database
import Notary
public import Scheduling
import Store
import Synchronization
public import UseCases

extension Planning {
    /// One practitioner who was entered twice: the hours, slots and visits of
    /// `from` are those of `into` from now on, past ones too, and `from` is on
    /// no list any more. Nobody's time changes, so nobody is written to.
    ///
    /// - Parameter rehearses: does all of it, and undoes it.
    /// - Throws: `.scheduleCollides` with the dates on which both will have
    ///   hours at one time, none for places that were made outside of them;
    ///   `.notFound`; `.planChanged` when hours of either changed meanwhile.
    public func merge(
        _ from: PractitionerID, into: PractitionerID, rehearses: Bool = false, _ context: Context
    ) async throws(Refusal) {
        let permit = try gate.permit(context, .manageClinics)
        let (people, schedules, others, clinics) = try await record.read { tx throws(StoreError) in
            (
                try tx.practitioners(), try tx.schedules(of: from).map(\.schedule), try tx.schedules(of: into).map(\.schedule),
                try tx.clinics()
            )
        }
        guard from != into, [from, into].allSatisfy({ id in people.contains { $0.id == id && !$0.isRemoved } }) else { throw .notFound }
        let copies = schedules.map { schedule in
            var copy = schedule
            (copy.id, copy.practitioner) = (record.fresh(at: context.instant), into)
            return copy
        }
        try await check(copies, clinics, context)
        let work = Merging(
            from: from, into: into, pairs: zip(schedules, copies).map { ($0.id, $1.id) }, basis: Set(schedules + others),
            leaf: record.leaf(.practitionerRemoved, subject: from.description, detail: into.description, context), now: context.instant)
        do {
            try await record.store.withTransaction(permit) { tx throws(StoreError) in try work.perform(tx, rehearses: rehearses) }
        } catch  where work.isRehearsed {
            // Undone, as it was meant to be.
        } catch .constraint(.exclusion) {
            // A place of one's was made, by hand or by a plan, at a time of the other's.
            throw .scheduleCollides([])
        } catch .constraint {
            throw .planChanged
        } catch {
            throw record.refusal(for: error)
        }
    }

    /// That both never have hours at one time.
    private func check(_ copies: [Schedule], _ clinics: [Clinic], _ context: Context) async throws(Refusal) {
        var found: [ScheduleOverlap] = []
        for (id, group) in Dictionary(grouping: copies, by: \.clinic) {
            guard let clinic = clinics.first(where: { $0.id == id }) else { throw .internalFault }
            found += try await overlaps(group, at: clinic, movesClock: false, context)
        }
        guard found.isEmpty else { throw .scheduleCollides(found.sorted { ($0.date, $0.from, $0.other) < ($1.date, $1.from, $1.other) }) }
    }
}

/// What one transaction does, or only tries.
private final class Merging: Sendable {
    let from: PractitionerID
    let into: PractitionerID
    let pairs: [(from: ScheduleID, into: ScheduleID)]
    /// The hours of both, as they were looked at.
    let basis: Set<Schedule>
    let leaf: LeafWrite
    let now: Instant
    private let hasTried = Mutex(false)

    init(
        from: PractitionerID, into: PractitionerID, pairs: [(from: ScheduleID, into: ScheduleID)], basis: Set<Schedule>, leaf: LeafWrite,
        now: Instant
    ) {
        (self.from, self.into, self.pairs, self.basis, self.leaf, self.now) = (from, into, pairs, basis, leaf, now)
    }

    /// It was done, and undone.
    var isRehearsed: Bool { hasTried.withLock { $0 } }

    func perform(_ tx: any WriteTransaction, rehearses: Bool) throws(StoreError) {
        guard try Set((tx.schedules(of: from) + tx.schedules(of: into)).map(\.schedule)) == basis else { throw .constraint(.check) }
        try tx.merge(from, into: into, schedules: pairs, at: now)
        try tx.write(leaf)
        guard rehearses else { return }
        hasTried.withLock { $0 = true }
        throw .constraint(.check)
    }
}
