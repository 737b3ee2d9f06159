import Containment
import Database
import Logging
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

extension Requests {
    /// The code proves that offers reach the person: from here on it waits.
    ///
    /// Somebody who waits for the same need already, under the same contact,
    /// keeps their place in line: the earlier request ends and this one
    /// stands where it stood. Under another contact both wait: nobody learns
    /// from an answer, or loses by it, that somebody else asked in their name.
    ///
    /// - Throws: `.wrongCode`, `.answerFirst`, `.lineFull`, `.vaultUnavailable` (the code stays good).
    public func confirm(_ link: RequestLinkToken, code: String, _ context: Context) async throws(Refusal) -> OwnRequest {
        let permit = try gate.permit(context, .fileRequest, isConfirmed: true)
        let row = try await own(link)
        guard row.state == .unconfirmed else {
            guard row.state != .lapsed, row.state != .left else { throw .notFound }
            return try await view(link, context)
        }
        let counted = try await record.write(permit) { tx throws(StoreError) in
            try tx.countCodeTry(row.request.id, max: Self.codeTriesMax, now: context.instant)
        }
        guard counted else { throw .wrongCode(triesLeft: 0) }
        guard let stored = row.codeHash, isCode(code, row.request.id, stored) else {
            throw .wrongCode(triesLeft: max(0, Self.codeTriesMax - row.codeTries - 1))
        }
        try await begin(row, link, permit, context)
        return try await view(link, context)
    }

    private enum Beginning: Sendable { case begun, over, answerFirst, full(LineCap) }

    private func begin(_ row: RequestRow, _ link: RequestLinkToken, _ permit: Permit, _ context: Context) async throws(Refusal) {
        let id = row.request.id
        let (tokens, fresh) = try await tokens(of: row, link, permit)
        let notice = OutboxWrite(
            id: record.fresh(at: context.instant), kind: .requestWaiting, about: .request(id), version: 0,
            dueAt: context.instant, seal: nil)
        let leaf = record.leaf(.requestConfirmed, subject: id.description, of: AppointmentID(request: id), context)
        // Kept under the newest key alone, looked for under all: a month's end hides nobody.
        let month = tokens.map(\.month).max()
        let kept = tokens.filter { $0.month == month && Self.told.contains($0.field) }.map {
            (token: $0.bytes, field: Int64($0.field.rawValue))
        }
        let needs = tokens.filter { $0.field == .need }.map(\.bytes)
        let contacts = tokens.filter { $0.field == .email || $0.field == .phone }.map(\.bytes)
        let outcome: Beginning = try await record.write(permit) { tx throws(StoreError) in
            var since = context.instant
            let sameNeed = Set(try tx.requests(bearing: needs, but: id))
            let replaced = try tx.requests(bearing: contacts, but: id).filter { sameNeed.contains($0) }
            for other in replaced {
                guard let earlier = try tx.request(other) else { continue }
                guard earlier.offer == nil else { return .answerFirst }
                since = min(since, earlier.request.since)
            }
            if let cap = try full(id, leaving: replaced, tx) { return .full(cap) }
            for other in replaced {
                guard try tx.end(other, by: .replace, now: context.instant, keptKind: -1) else { continue }
                try tx.write(
                    record.leaf(
                        .requestEnded, subject: other.description, detail: "replaced", of: AppointmentID(request: other), context))
            }
            guard try tx.confirm(id, since: since, now: context.instant) else { return .over }
            if let fresh { try tx.keep([fresh]) }
            try tx.index(id, tokens: kept)
            try tx.enqueue(notice)
            try tx.write(leaf)
            return .begun
        }
        switch outcome {
        case .begun, .over: break
        case .answerFirst: throw .answerFirst
        case .full(let cap): throw .lineFull(cap, max: gate.limits.waiting[cap])
        }
    }

    private static let told: Set<BlindToken.Field> = [.need, .email, .phone]

    /// Whose key the vault lost meanwhile is sealed anew from the person's own
    /// copy, to be kept with the rest.
    private func tokens(
        of row: RequestRow, _ link: RequestLinkToken, _ permit: Permit
    ) async throws(Refusal) -> ([BlindToken], fresh: SealRow?) {
        guard let sealed = try await seal(of: row.request.id, .clinic) else { throw .notFound }
        do {
            return (try await vault.blindIndex(of: sealed), nil)
        } catch  where error.isForGood {
            let week = RequestWeek(of: row.request.wish.until)
            try await node.keys.refreshRequestKeys([week], permit)
            let fresh = try await resealed(link, to: .week(week), after: sealed)
            guard let renewed = SealedRecord(fresh), let tokens = try? await vault.blindIndex(of: renewed) else { throw .vaultUnavailable }
            return (tokens, fresh)
        } catch {
            record.logger.warning("the vault did not index a request", metadata: ["error": "\(error)"])
            throw .vaultUnavailable
        }
    }

    /// Sends another code, in the place of the one before. The contact is
    /// sealed by now: what is counted is the request, which counted for its
    /// contact when it was filed.
    ///
    /// - Throws: `.tooMany`.
    public func sendCodeAgain(_ link: RequestLinkToken, _ context: Context) async throws(Refusal) -> Instant {
        let permit = try gate.permit(context, .fileRequest, isConfirmed: true)
        let row = try await own(link)
        guard row.state == .unconfirmed else { throw .notFound }
        let id = row.request.id
        let code = freshCode()
        let until = context.instant + Self.codeSeconds
        let message: MessageID = record.fresh(at: context.instant)
        let seal = try enclosed(.code(code), in: message, try await node.keys.standingKeys(permit).courier)
        let notice = OutboxWrite(
            id: message, kind: .requestCode, about: .request(id), version: Int64(row.codes + 1), dueAt: context.instant,
            seal: seal)
        let hash = codeHash(code, id)
        let cap = gate.pepper.counter(.codesPerContact, id.bytes, max: Self.codesAgainMax, at: context.instant)
        let isSent: Bool = try await record.write(permit) { tx throws(StoreError) in
            if let cap, try !tx.step(cap, mark: message.bytes) { return false }
            guard try tx.renewCode(id, hash: hash, until: until, number: row.codes + 1) else { return false }
            try tx.enqueue(notice)
            return true
        }
        guard isSent else { throw .tooMany(.codesPerContact, retryAfterSeconds: Reception.secondsToNextWindow(context.instant)) }
        return until
    }

    /// Six digits, each code as likely as any other.
    func freshCode() -> String {
        var generator = record.generator()
        let digits = String(Int.random(in: 0..<1_000_000, using: &generator))
        return String(repeating: "0", count: Self.codeDigits - digits.count) + digits
    }

    /// Spaces and hyphens are as people write them.
    func codeHash(_ code: String, _ id: RequestID) -> [UInt8] {
        gate.pepper.hash("code", id.bytes, Array(code.filter(\.isNumber).utf8))
    }

    /// Whether `stored` is the hash of that code.
    private func isCode(_ code: String, _ id: RequestID, _ stored: [UInt8]) -> Bool {
        gate.pepper.isHash(stored, "code", id.bytes, Array(code.filter(\.isNumber).utf8))
    }

    /// What one message carries, for the courier.
    func enclosed(_ enclosure: Enclosure, in message: MessageID, _ courier: SealPublicKey) throws(Refusal) -> SealRow {
        do {
            return SealRow(
                try Sealer.seal(
                    MessageCoding.encode(enclosure), record: message.bytes, clinic: nil, kind: .message, version: 1, to: courier))
        } catch {
            record.logger.error("a message could not be sealed", metadata: ["error": "\(error)"])
            throw .internalFault
        }
    }
}
