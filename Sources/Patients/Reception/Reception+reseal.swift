import Containment
import Database
import Logging
import Notary
import Scheduling
import Seals
import Store
import UseCases

extension Reception {
    /// The clinic's copy of a coming visit anew, from the person's own that was
    /// just opened, where the key it was sealed to was lost.
    ///
    /// Whatever comes of it, the page shows: the next visit to it tries again.
    /// A contact that the clinic had corrected is as the person wrote it.
    func resealIfClosed(_ appointment: Appointment, from own: Particulars, _ permit: Permit, _ context: Context) async {
        guard appointment.state.isLive, appointment.end > context.instant else { return }
        do throws(Refusal) {
            let id = appointment.id.bytes
            let closed: SealRow? = try await record.read { tx throws(StoreError) in try tx.closedCopy(of: id) }
            guard let closed, let day = node.dayKeyName(appointment.clinic, appointment.start) else { return }
            let key = try await node.keys.dayKey(day, permit)
            // The vault knows it though it is not published: nothing was lost.
            guard closed.keyID != key.id.bytes else { return }
            let seal = try sealed(own, of: appointment, version: Int(closed.version) + 1, to: key)
            let leaf = record.leaf(
                .particularsResealed, clinic: appointment.clinic, subject: appointment.id.description, of: appointment.id, context)
            try await record.write(permit) { tx throws(StoreError) in
                guard try tx.replaceClosedCopy(SealRow(seal), after: closed.version, now: context.instant) else { return }
                try tx.forgetCorrections(of: appointment.id, at: appointment.clinic)
                try tx.write(leaf)
            }
        } catch {
            record.logger.warning("a clinic's copy was not sealed anew", metadata: ["refusal": "\(error)"])
        }
    }

    private func sealed(
        _ own: Particulars, of appointment: Appointment, version: Int, to key: SealPublicKey
    ) throws(Refusal) -> SealedRecord {
        do {
            return try Sealer.seal(
                ParticularsCoding.encode(own), record: appointment.id.bytes, clinic: appointment.clinic, kind: .clinic, version: version,
                to: key)
        } catch {
            throw .internalFault
        }
    }
}
