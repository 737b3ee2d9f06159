import Bytes
import Containment
import Database
import Logging
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

extension DropBox {
    /// Leaves word with a clinic, sealed to its key of the date on which it is
    /// to be read. The same form again leaves it once.
    ///
    /// - Throws: `.denied` where a place can be had or waited for;
    ///   `.alreadyBooked` for the same form with other contents; `.tooMany`
    ///   past `Limits.words`; `.notFound` for a clinic that is not open.
    public func leave(_ word: LeftWord, as form: OwnerSecret, at id: ClinicID, _ context: Context) async throws(Refusal) {
        let permit = try permit(at: id, context)
        guard let clinic = node.directory.openClinic(id), let zone = node.zones.rules(of: clinic.zone) else { throw .notFound }
        let reading = await nextReading(at: clinic, context)
        let day = reading?.date ?? zone.local(at: context.instant).date
        let key = try await node.keys.dayKey(DayKeyName(clinic: id, date: day), permit)
        let wordID: WordID = record.fresh(at: context.instant)
        let write = try self.write(word, wordID, form, at: id, on: day, key)
        let limits = gate.limits.words
        let max = limits.waitingPerClinic > 0 ? limits.waitingPerClinic : nil
        let caps = caps(word.phone, at: id, context)
        let leaf = record.leaf(.wordLeft, clinic: id, subject: wordID.description, detail: day.description, context)
        let now = context.instant
        let (outcome, capped): (WordOutcome, LimitName?) = try await record.write(permit) { tx throws(StoreError) in
            if let earlier = try tx.wordLeft(byForm: write.form, saying: write.said) { return (earlier, nil) }
            // Whoever finds it full has used up none of their own.
            if let max, try tx.isBoxFull(id, max: max) { return (.full, nil) }
            for (name, cap) in caps where try !tx.step(cap, mark: wordID.bytes) { return (.full, name) }
            let outcome = try tx.leave(write, max: max, now: now)
            if outcome == .left { try tx.write(leaf) }
            return (outcome, nil)
        }
        switch outcome {
        case .left, .known: return
        case .other: throw .alreadyBooked
        case .full: throw .tooMany(capped ?? .wordsPerClinic, retryAfterSeconds: Reception.secondsToNextWindow(now))
        }
    }

    private func write(
        _ word: LeftWord, _ id: WordID, _ form: OwnerSecret, at clinic: ClinicID, on day: LocalDate, _ key: SealPublicKey
    ) throws(Refusal) -> WordWrite {
        do {
            let plain = try WordCoding.encode(word)
            let sealed = try Sealer.seal(plain, record: id.bytes, clinic: clinic, kind: .word, version: 1, to: key)
            return WordWrite(
                id: id, clinic: clinic, form: form.hash.bytes,
                // Keyed by the form's secret, which only the person has.
                said: gate.pepper.hash("word", form.bytes, clinic.bytes, plain), day: day, seal: SealRow(sealed))
        } catch {
            record.logger.error("what was left could not be sealed", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }

    private func caps(_ phone: PhoneNumber, at clinic: ClinicID, _ context: Context) -> [(LimitName, CounterGuard)] {
        let limits = gate.limits.words
        let contact = gate.pepper.dailyCounter(
            .wordsPerContact, clinic.bytes, Array(phone.digits.utf8), context.network.bytes, max: limits.perContact, at: context.instant)
        let network = gate.pepper.counter(
            .wordsPerNetwork, clinic.bytes, context.network.bytes, max: limits.perNetwork, at: context.instant)
        return [(LimitName.wordsPerContact, contact), (.wordsPerNetwork, network)].compactMap { name, cap in cap.map { (name, $0) } }
    }
}
