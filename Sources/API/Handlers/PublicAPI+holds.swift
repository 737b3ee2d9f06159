import Bytes
import HTTPTypes
import Hummingbird
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension PublicAPI {
    /// With an `Idempotency-Key`, a retry finds its own hold: the owner is a
    /// function of the key, so nothing needs to be remembered.
    @Sendable func holdSlot(_ call: Call) async throws -> Response {
        let key = try idempotencyKey(call)
        var body = try await call.json()
        let slot = body.value(.slot, isRequired: true) { SlotID($0) }
        let payment = payment(&body)
        try body.finish()
        guard let slot else { throw Refusal.internalFault }
        let granted = try await reception.hold(
            slot, owner: owner(key, "owner of key"), idempotencyKey: key, paying: payment, as: .network, call.context)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("hold", granted.hold.id.description)
            writer.member("token", granted.token.text)
            writer.member("expires_at", RFC3339.format(granted.hold.expires))
            writer.member("slot", granted.hold.slot.description)
        }
        return answer(writer, status: .created)
    }

    /// For what was asked for with `cost_required`; what could be no ticket or
    /// nonce is to be mended.
    private func payment(_ body: inout BodyReader) -> CostPayment? {
        guard body.has("proof") else { return nil }
        var proof = body.object("proof")
        let ticket = proof.value(.challenge, isRequired: true) { CostTicket($0) }
        let nonce = proof.value(.nonce, isRequired: false) { CostNonce($0) }
        body.absorb(proof)
        return ticket.map { CostPayment($0, nonce) }
    }

    /// There is no session: the key alone makes the owner, from wherever it
    /// comes, and is too long to be chosen alike or guessed. Without one the
    /// owner is new, and a retry another.
    func owner(_ key: IdempotencyKey?, _ purpose: String) -> OwnerSecret {
        if let key { return OwnerSecret(idempotencyKey: key, salt: house.gate.pepper.hash(purpose)) }
        var generator = house.record.generator()
        return OwnerSecret(using: &generator)
    }

    @Sendable func renewHold(_ call: Call) async throws -> Response {
        let token = try bearer(call) { HoldToken(text: $0) }
        let key = try idempotencyKey(call)
        let hold = try await reception.renew(try call.identifier("id"), token: token, idempotencyKey: key, call.context)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("hold", hold.id.description)
            writer.member("expires_at", RFC3339.format(hold.expires))
            writer.member("slot", hold.slot.description)
        }
        return answer(writer)
    }

    /// Where a booking was refused with `contact_unproven`.
    @Sendable func askForCode(_ call: Call) async throws -> Response {
        let token = try bearer(call) { HoldToken(text: $0) }
        _ = try idempotencyKey(call)
        let id: HoldID = try call.identifier("id")
        var body = try await call.json()
        let phone = body.value(.phone, isRequired: false) { PhoneNumber($0) }
        let email = body.value(.email, isRequired: false) { EmailAddress($0) }
        let channel = body.value(.channel, isRequired: false) { MessageChannel(rawValue: $0) } ?? .email
        let language = body.value(.language, isRequired: true) { Language(rawValue: $0) }
        let again = body.boolean(.again) ?? false
        try body.finish()
        guard let language else { throw Refusal.internalFault }
        let contact = ProvenContact(email: email, phone: phone, channel: channel, language: language)
        let asked = try await reception.askForProof(id, token: token, of: contact, again: again, call.context)
        var writer = JSONWriter()
        writer.object { writer in
            switch asked {
            case .code(let until, let held):
                writer.member("code_expires_at", RFC3339.format(until))
                writer.member("ready_at", nil)
                writer.member("expires_at", held.map { RFC3339.format($0) })
            case .wait(let until, let held):
                writer.member("code_expires_at", nil)
                writer.member("ready_at", RFC3339.format(until))
                writer.member("expires_at", held.map { RFC3339.format($0) })
            }
        }
        return answer(writer)
    }

    @Sendable func releaseHold(_ call: Call) async throws -> Response {
        let token = try bearer(call) { HoldToken(text: $0) }
        try await reception.release(try call.identifier("id"), token: token, call.context)
        return Response(status: .noContent)
    }
}
