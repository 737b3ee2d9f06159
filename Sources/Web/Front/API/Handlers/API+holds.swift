import HTTPTypes
import Hummingbird
import Scheduling
import Seals
import UseCases

extension API {
    /// With an `Idempotency-Key`, a retry finds its own hold: the owner is a
    /// function of the key, so nothing needs to be remembered.
    @Sendable func holdSlot(_ call: Call) async throws -> Response {
        let key = try idempotencyKey(call)
        var body = try await call.json()
        let slot = body.value(.slot, isRequired: true) { SlotID($0) }
        try body.finish()
        guard let slot else { throw Refusal.internalFault }
        let granted = try await reception.hold(slot, owner: owner(key, "owner of key"), idempotencyKey: key, call.context)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("hold", granted.hold.id.description)
            writer.member("token", granted.token.text)
            writer.member("expires_at", RFC3339.format(granted.hold.expires))
            writer.member("slot", granted.hold.slot.description)
        }
        return answer(writer, status: .created)
    }

    /// There is no session: the key alone makes the owner, from wherever it
    /// comes, and is too long to be chosen alike or guessed. Without one the
    /// owner is new, and a retry another.
    func owner(_ key: IdempotencyKey?, _ purpose: String) -> OwnerSecret {
        if let key { return OwnerSecret(idempotencyKey: key, salt: house.pepper.hash(purpose)) }
        var generator = house.generator()
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

    @Sendable func releaseHold(_ call: Call) async throws -> Response {
        let token = try bearer(call) { HoldToken(text: $0) }
        try await reception.release(try call.identifier("id"), token: token, call.context)
        return Response(status: .noContent)
    }
}
