import Bytes
import Containment
import Database
import Logging
public import Scheduling
public import Seals
import Store
public import UseCases

/// What somebody is asked for before more is booked from where they are.
public enum ProofAsked: Sendable, Equatable {
    /// A code is on its way, good until then; the hold lasts until `held`.
    case code(until: Instant, held: Instant?)
    /// No code reaches them: the booking is taken from then on.
    case wait(until: Instant, held: Instant?)
}

/// How a booking's contact stands.
enum ProofStanding: Sendable, Equatable {
    case none, proven, waited

    /// A wait proves no contact.
    var isConfirmed: Bool { self == .proven }

    /// - Parameter isStrange: the contact is at no known provider.
    func kept(isStrange: Bool) -> ContactStanding {
        switch self {
        case .none: .unasked
        case .proven: isStrange ? .strange : .proven
        case .waited: .unproved
        }
    }
}

extension Reception {
    /// Between two whom no code reaches, of one network at one clinic.
    static let unprovedPaceSeconds: Int64 = 60
    /// Past so many times what somebody may ask for, nothing is sent any more
    /// to a contact, whoever asks; the answer stays the same.
    private static let codesByContactFactor = 3

    /// Sends a code to the contact that a booking will have, and has the hold
    /// wait for it, once, ten minutes at most. Asked again with the same
    /// contact the code that is on its way stands, unless `again`.
    ///
    /// Who has a telephone alone while no texts are sent waits instead.
    ///
    /// - Throws: `.notFound` for a hold that is not theirs, `.tooMany` past so
    ///   many codes from this network, `.invalid` without a contact,
    ///   `.contactUnreachable` where a wait is not enough.
    public func askForProof(
        _ hold: HoldID, token: HoldToken, of contact: ProvenContact, again: Bool = false, _ context: Context
    ) async throws(Refusal) -> ProofAsked {
        let (row, _, earlier) = try await record.heldSlotWithProof(hold, token)
        let permit = try gate.permit(context, .keepHold, at: row.slot.clinic)
        guard let way = contact.way(sendsTexts: node.sendsTexts) else { throw .invalid([FieldProblem(.contact, .missing)]) }
        let hash = gate.contactHash(way, hold)
        let now = context.instant
        if let earlier, earlier.contact == hash, !again, earlier.stands(at: now) {
            return earlier.asked(held: row.hold == hold ? row.holdUntil : nil)
        }
        var proof = ContactProofRow(
            hold: hold, contact: hash, code: nil, codeUntil: now, codes: (earlier?.codes ?? 0) + 1, ready: now,
            created: earlier?.created ?? now)
        let cap: CounterGuard?
        let quiet: CounterGuard?
        var sending: Sending?
        if case .none = way {
            guard (try? gate.permit(context, .book, at: row.slot.clinic)) != nil else { throw .contactUnreachable }
            proof.line = gate.pepper.hash("unproved", row.slot.clinic.bytes, context.network.bytes)
            (cap, quiet) = (nil, nil)
        } else {
            let made = try await prepared(way, contact, hold, token, permit, context)
            (proof.code, proof.codeUntil, sending) = (made.code, now + Requests.codeSeconds, made)
            let max = gate.limits.codesPerContact
            cap = gate.pepper.counter(.codesPerContact, way.counted + [0] + context.network.bytes, max: max, at: now)
            quiet = gate.pepper.counter(.codesPerContact, way.counted + [1], max: max * Self.codesByContactFactor, at: now)
        }
        return try await write(proof, sending, row.slot.id, token, cap, quiet, permit, context)
    }

    private struct Sending: Sendable {
        var code: [UInt8]
        var message: OutboxWrite
        var contact: SealRow
    }

    private func write(
        _ proof: ContactProofRow, _ sending: Sending?, _ slot: SlotID, _ token: HoldToken, _ cap: CounterGuard?, _ quiet: CounterGuard?,
        _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> ProofAsked {
        let now = context.instant
        let outcome: Result<ProofAsked, Refusal> = try await record.write(permit) { tx throws(StoreError) in
            var proof = proof
            if let line = proof.line {
                proof.ready = max(now, try tx.endOfLine(line) ?? now) + Self.unprovedPaceSeconds
                // Longer than a place waits: they come back when the line is shorter.
                let wait = proof.ready - now
                guard wait < Hold.provingSeconds else {
                    return .failure(.tooMany(.unprovedWait, retryAfterSeconds: Int(wait - Hold.provingSeconds) + 1))
                }
            }
            if let cap, try !tx.step(cap, mark: proof.hold.bytes) {
                return .failure(.tooMany(.codesPerContact, retryAfterSeconds: Self.secondsToNextWindow(now)))
            }
            try tx.ask(proof)
            if let sending, try quiet.map({ counter throws(StoreError) in try tx.step(counter, mark: proof.hold.bytes) }) ?? true {
                try tx.enqueue(sending.message)
                try tx.keep([sending.contact])
            }
            let held = try tx.prolong(proof.hold, of: slot, tokenHash: token.hash.bytes, until: now + Hold.provingSeconds, now: now)
            return .success(proof.asked(held: held))
        }
        return try outcome.get()
    }

    private func prepared(
        _ way: ProvenContact.Way, _ contact: ProvenContact, _ hold: HoldID, _ token: HoldToken, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> Sending {
        let requests = Requests(self)
        let code = requests.freshCode()
        let courier = try await node.keys.standingKeys(permit).courier
        let message: MessageID = record.fresh(at: context.instant)
        var reached = Contact(
            email: nil, phone: nil, language: contact.language, givenName: nil,
            // A contact has a link; this one's is to nothing.
            visitToken: VisitToken(manage: ManageSecret(holdToken: token, appointment: AppointmentID(high: hold.high, low: hold.low))))
        switch way {
        case .mail(let email): reached.email = email
        case .text(let phone), .none(let phone): (reached.phone, reached.channel) = (phone, .text)
        }
        let sealed: SealRow
        do {
            sealed = SealRow(
                try Sealer.seal(
                    ContactCoding.encode(reached), record: message.bytes, clinic: nil, kind: .contact, version: 1, to: courier))
        } catch {
            record.logger.error("a contact could not be sealed", metadata: ["error": "\(error)"])
            throw .internalFault
        }
        let until = context.instant + Requests.codeSeconds
        return Sending(
            code: gate.proofHash(code, hold),
            message: OutboxWrite(
                id: message, kind: .contactCode, about: .nobody, version: until.seconds, dueAt: context.instant,
                seal: try requests.enclosed(.code(code), in: message, courier)),
            contact: sealed)
    }
}

extension ContactProofRow {
    /// Whether what was asked for can still be given.
    fileprivate func stands(at now: Instant) -> Bool {
        line != nil || proven != nil || (codeUntil > now && codeTries < Requests.codeTriesMax)
    }

    fileprivate func asked(held: Instant?) -> ProofAsked {
        line == nil ? .code(until: codeUntil, held: held) : .wait(until: ready, held: held)
    }
}

extension Gatekeeper {
    func contactHash(_ way: ProvenContact.Way, _ hold: HoldID) -> [UInt8] { pepper.hash("contact of hold", hold.bytes, way.counted) }

    /// Spaces and hyphens are as people write them.
    func proofHash(_ code: String, _ hold: HoldID) -> [UInt8] {
        pepper.hash("code of hold", hold.bytes, Array(code.filter(\.isNumber).utf8))
    }

    /// Whether `stored` is the hash of that code.
    func isProofHash(_ stored: [UInt8], _ code: String, _ hold: HoldID) -> Bool {
        pepper.isHash(stored, "code of hold", hold.bytes, Array(code.filter(\.isNumber).utf8))
    }
}

extension Verb {
    /// Whether the contact of a booking is proven, by the code that comes with
    /// it or one that came before.
    ///
    /// - Parameter row: what its hold has been asked for.
    /// - Throws: `.wrongCode`; `.tooMany(.unprovedWait)` before a wait is over.
    func proofStanding(of request: BookingRequest, _ row: ContactProofRow?, _ context: Context) async throws(Refusal) -> ProofStanding {
        guard let way = ProvenContact(request.particulars).way(sendsTexts: node.sendsTexts) else { return .none }
        let hold = request.hold
        let now = context.instant
        guard let row, row.contact == gate.contactHash(way, hold) else { return .none }
        if row.proven != nil { return .proven }
        if row.line != nil {
            guard row.ready <= now else { throw .tooMany(.unprovedWait, retryAfterSeconds: Int(row.ready - now)) }
            return .waited
        }
        guard let code = request.code, code.contains(where: \.isNumber) else { return .none }
        let permit = try gate.permit(context, .keepHold)
        let proof = row.code.flatMap { gate.isProofHash($0, code, hold) ? $0 : nil }
        let left = Requests.codeTriesMax - row.codeTries - 1
        let isCounted = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.countProofTry(hold, max: Requests.codeTriesMax, now: now) else { return false }
            if let proof { try tx.prove(hold, code: proof, now: now) }
            return true
        }
        guard isCounted else { throw .wrongCode(triesLeft: 0) }
        guard proof != nil else { throw .wrongCode(triesLeft: max(0, left)) }
        return .proven
    }
}
