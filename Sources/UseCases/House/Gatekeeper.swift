public import Containment
public import Database
package import Logging
public import Scheduling
package import Seals
import Store

extension Gate {
    /// Over the levels that a store knows to be in force.
    public static func over(_ store: any Engine) async throws(StoreError) -> Gate {
        Gate(levels: Levels(LevelSet(epoch: try await store.read { tx throws(StoreError) in try tx.epoch() })))
    }
}

/// Asks the gate, counts what is limited, and tells the time that both go by.
public struct Gatekeeper: Sendable {
    /// Asked once for everything that is done.
    public let rules: Gate
    public let limits: Limits
    public let clock: any WallClock
    /// Mixed into what is counted and into secrets derived from idempotency
    /// keys; shared by the nodes, opens nothing.
    public let pepper: Pepper
    package let logger: Logger

    /// The permit for a change, or for looking at something.
    ///
    /// - Parameters:
    ///   - clinics: whose things it is about; for staff their own, unless said.
    ///   - isConfirmed: the contact is proven.
    ///   - isPaid: what it costs has been paid.
    /// - Throws: `.required` with what is missing.
    @discardableResult
    package func permit(
        _ context: Context, _ capability: Capability, at clinics: ClinicID..., isConfirmed: Bool = false, isPaid: Bool = false
    ) throws(Refusal) -> Permit {
        do {
            return try rules.permit(
                context.asker, capability, at: Set(clinics), isConfirmed: isConfirmed, isPaid: isPaid, asking: context.asking)
        } catch {
            if error == .denied(.toThem) { note(context, capability) }
            throw .required(error)
        }
    }

    /// Checks that it can be had, be it after a contact was proven: then the
    /// permit is asked for.
    package func admit(_ asker: Asker, _ capability: Capability, at clinics: ClinicID...) throws(Refusal) {
        do {
            try rules.admit(asker, capability, at: Set(clinics))
        } catch {
            throw .required(error)
        }
    }

    /// Keyed by the token, which only whoever books has: a hash of names and
    /// birth dates alone could be guessed from a copy of the store.
    package func formHash(_ plain: [UInt8], _ token: HoldToken) -> [UInt8] { pepper.hash("form", token.bytes, plain) }

    /// Somebody of a clinic asked for what their role does not allow: the log
    /// says who and what, for a page of theirs does not offer it.
    private func note(_ context: Context, _ capability: Capability) {
        guard case .staff(let id, let membership) = context.actor else { return }
        logger.warning(
            "an act was refused",
            metadata: [
                "staff": "\(id)", "method": "\(capability.rawValue)", "role": "\(membership.role.rawValue)",
                "clinic": "\(membership.clinic)",
            ])
    }
}

extension Context {
    /// As the gate knows them.
    package var asker: Asker {
        guard case .staff(let id, let membership) = actor else { return Asker(audience: audience) }
        return Asker(audience: audience, staff: Asker.Member(id: id, role: membership.role, clinic: membership.clinic))
    }
}
