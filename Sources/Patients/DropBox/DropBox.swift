import Containment
import Database
public import Scheduling
public import Seals
import Store
public import UseCases

/// Where nothing can be booked and no need filed, people leave word with a
/// clinic, sealed, and it calls them back.
public struct DropBox: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }

    /// Whether word can be left with that clinic now: where there is a place
    /// to be had, or to wait for, that is what people are sent to.
    public func isOpen(at clinic: ClinicID, _ context: Context) -> Bool { (try? permit(at: clinic, context)) != nil }

    /// - Throws: `.denied` where a place can be had or waited for, `.required`
    ///   where nothing of the clinic is open.
    public func check(at clinic: ClinicID, _ context: Context) throws(Refusal) { _ = try permit(at: clinic, context) }

    func permit(at clinic: ClinicID, _ context: Context) throws(Refusal) -> Permit {
        for capability in [Capability.hold, .fileRequest] {
            if (try? gate.admit(context.asker, capability, at: clinic)) != nil { throw .denied }
        }
        return try gate.permit(context, .leaveMessage, at: clinic)
    }

    /// When somebody is next there to read it, as far as the clinic's hours
    /// are known.
    public func nextReading(at clinic: Clinic, _ context: Context) async -> ConsultationHours.Reading? {
        guard let zone = node.zones.rules(of: clinic.zone) else { return nil }
        let now = zone.local(at: context.instant)
        let schedules = await Reception(self).schedulesAsKept(at: clinic, now: context.instant)
        return ConsultationHours(schedules, on: now.date, easter: clinic.holidayChoice).nextReading(at: now)
    }
}
