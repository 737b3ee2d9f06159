import Scheduling
import Seals
import Testing

@testable import Patients
@testable import UseCases

extension HoldPrice {
    /// Found at once, by a program that was not made to be quick.
    static let cheap: HoldPrice = {
        var price = HoldPrice()
        (price.bits, price.bitsMax) = (6, 9)
        return price
    }()
}

extension CostTicket {
    /// - Returns: what pays for it, and how many hashes it took.
    func worked() -> (payment: CostPayment, tries: Int) {
        var tries = 0
        while true {
            tries += 1
            if let nonce = CostNonce(String(tries, radix: 36)) {
                let payment = CostPayment(self, nonce)
                if payment.isWorked { return (payment, tries) }
            }
        }
    }
}

extension World {
    /// Holds a place, and pays for it where that is asked.
    func holdPaying(_ slot: SlotID, owner: OwnerSecret, _ context: Context) async throws -> HoldGranted {
        do {
            return try await reception.hold(slot, owner: owner, context)
        } catch Refusal.costs(let asked) {
            return try await reception.hold(slot, owner: owner, paying: asked.ticket.worked().payment, context)
        }
    }
}
