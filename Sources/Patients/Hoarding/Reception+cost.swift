import Containment
import Openings
import Scheduling
import Seals
import UseCases

extension Reception {
    /// What somebody has paid for a hold, once their ticket is known to be
    /// ours and good for it.
    enum CostPaid: Sendable {
        case nothing
        /// A wait may do.
        case ticket(CostTicket)
        case work(CostTicket)
    }

    /// One HMAC and one hash, before anything is looked up.
    func paid(_ payment: CostPayment?, _ claim: CostClaim, _ context: Context) -> CostPaid {
        guard let payment, payment.ticket.isGood(for: claim, at: context.instant, gate.pepper) else { return .nothing }
        return payment.isWorked ? .work(payment.ticket) : .ticket(payment.ticket)
    }

    /// The permit for a hold, where it costs nothing or was paid for: the level
    /// asks everybody, and at any level one network that holds far more than
    /// its share of a clinic is asked.
    ///
    /// - Throws: `.costs`, with what to pay.
    func permitToHold(_ slot: Slot, _ paid: CostPaid, _ claim: CostClaim, _ context: Context) throws(Refusal) -> Permit {
        let who = NetworkAtClinic(clinic: slot.clinic, network: context.network)
        let share = gate.limits.origins?.holdsAtOnce ?? 0
        let doublings = HoldPrice.doublings(of: node.holdPaces.count(of: who, at: context.instant), share: share)
        let bits = gate.limits.holdPrice.bits(doublings: doublings)
        do throws(Refusal) {
            let permit = try gate.permit(context, .hold, at: slot.clinic)
            if doublings > 0 { try settle(bits, paid, .network, slot, who, claim, context) }
            return permit
        } catch {
            guard error == .required(.cost) else { throw error }
            try settle(bits, paid, .level, slot, who, claim, context)
            return try gate.permit(context, .hold, at: slot.clinic, isPaid: true)
        }
    }

    /// - Parameter bits: what it costs now.
    private func settle(
        _ bits: Int, _ paid: CostPaid, _ cause: CostCause, _ slot: Slot, _ who: NetworkAtClinic, _ claim: CostClaim, _ context: Context
    ) throws(Refusal) {
        let price = gate.limits.holdPrice
        let now = context.instant
        guard let opening = opening(of: slot) else { throw .notFound }
        let ticket: CostTicket
        switch paid {
        case .work(let given) where given.bits >= bits - HoldPrice.slackBits: return
        case .work(let given), .ticket(let given): ticket = given
        case .nothing:
            let fresh = CostTicket(bits: bits, issued: now, for: claim, gate.pepper)
            throw .costs(CostAsked(fresh, waitSeconds: Int(price.waitSeconds), cause, isEarly: false, opening))
        }
        var left = max(0, ticket.issued + price.waitSeconds - now)
        if left == 0 {
            left = node.holdTurns.take(who, at: now, atOnce: price.waitsAtOnce, secondsEach: price.secondsPerWait)
            guard left > 0 else { return }
        }
        // A computation goes on under the same ticket; one that costs too little now, or would be over, is given anew
        // with the time that was waited already.
        let isStale = ticket.bits < bits - HoldPrice.slackBits || ticket.expires <= now + left
        let next = isStale ? CostTicket(bits: bits, issued: min(now, now + left - price.waitSeconds), for: claim, gate.pepper) : ticket
        throw .costs(CostAsked(next, waitSeconds: Int(left), cause, isEarly: true, opening))
    }
}
