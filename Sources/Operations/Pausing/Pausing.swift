import Containment
import Database
import Logging
import Scheduling
import Store
import Synchronization
public import UseCases

/// Stops the deadlines of patients at clinics where patients can do nothing
/// about them, and has them go on when they can again.
///
/// What is in force says at which clinics that is; the store says at which it
/// was done. A process whose orders are in doubt does neither: it is careful
/// by itself alone, and what it does not know it does not write down for
/// others. Each change is made under the epoch of the levels that it follows
/// from, so that a process that has not heard of an order undoes nothing.
public final class Pausing: Sendable {
    private let gate: Gatekeeper
    private let node: Node
    private let record: Record
    private let state = Mutex(State())

    private struct State {
        var levels: LevelSet?
        var directory: Int64 = -1
        var lookedAt = Instant.distantPast
        /// Until when what came late is looked for.
        var sweepUntil = Instant.distantPast
    }

    /// Clinics of one transaction: the desk's writes go on between two.
    private static let clinicsAtOnce = 50
    /// What passed the fence before the levels changed has ended by then.
    private static let sweepSeconds: Int64 = 10

    public init(_ verb: some Verb) { (gate, node, record) = (verb.gate, verb.node, verb.record) }

    /// At how many clinics something changed.
    public struct Round: Sendable, Equatable {
        public var paused = 0
        public var wentOn = 0
    }

    /// Brings the store to what is in force here. Often there is nothing to
    /// look for: it looks when that changes, and once a second.
    @discardableResult
    public func round(isInDoubt: Bool = false) async throws(Refusal) -> Round {
        let now = gate.clock.now()
        let levels = gate.rules.levels.current
        let places = node.directory.current
        guard !isInDoubt, isDue(levels, places.version, now) else { return Round() }
        let context = Context.system("pauses", at: now)
        let permit = try gate.permit(context, .pauseDeadlines)
        // Changed in between: the next round knows.
        guard permit.epoch == levels.epoch else { return Round() }
        let paused = try await record.read { tx throws(StoreError) in try tx.pausedClinics() }
        let wanted = levels.all.isEmpty ? [] : Set(places.clinicByID.keys.filter { levels.stopsPatients(at: $0) })
        var round = Round()
        for some in Self.parts(wanted.subtracting(paused.keys)) {
            round.paused += try await record.write(permit) { tx throws(StoreError) in try tx.pause(some, at: now) }
        }
        if round.paused > 0 {
            state.withLock { $0.sweepUntil = now + Self.sweepSeconds }
            record.logger.notice("deadlines of patients stand still", metadata: ["clinics": "\(round.paused)"])
        } else if !wanted.isEmpty, state.withLock({ now <= $0.sweepUntil }) {
            try await record.write(permit) { tx throws(StoreError) in _ = try tx.stopDeadlines(at: now) }
        }
        for some in Self.parts(Set(paused.keys).subtracting(wanted)) {
            round.wentOn += try await record.write(permit) { tx throws(StoreError) in
                var count = 0
                for clinic in some where try tx.goOn(at: clinic, now: now) { count += 1 }
                return count
            }
        }
        if round.wentOn > 0 { record.logger.notice("deadlines of patients go on", metadata: ["clinics": "\(round.wentOn)"]) }
        state.withLock { ($0.levels, $0.directory, $0.lookedAt) = (levels, places.version, now) }
        return round
    }

    private func isDue(_ levels: LevelSet, _ directory: Int64, _ now: Instant) -> Bool {
        state.withLock { $0.levels !== levels || $0.directory != directory || $0.lookedAt != now }
    }

    /// In one order everywhere, so that two processes that do it wait for each other.
    private static func parts(_ clinics: Set<ClinicID>) -> [[ClinicID]] {
        let clinics = clinics.sorted()
        return stride(from: 0, to: clinics.count, by: clinicsAtOnce).map {
            Array(clinics[$0..<min($0 + clinicsAtOnce, clinics.count)])
        }
    }
}
