import Bytes
public import Scheduling

/// The id of a thing that a form will make: the service makes it, the form
/// carries it out and back, and sent twice it makes one thing. What stands
/// beside the id proves whose it is, so that nobody names an id of their own
/// choice, such as one that exists.
///
/// It belongs to a clinic and not to a sign-in: a form that outlives its
/// sign-in is taken from whoever signs in next at that clinic.
///
/// Text form: the id, a dot, 22 characters of base64url.
public struct FormID<Entity>: Sendable, Hashable, LosslessStringConvertible {
    public let id: Identifier<Entity>
    package let proof: [UInt8]

    package init(id: Identifier<Entity>, proof: [UInt8]) {
        self.id = id
        self.proof = proof
    }

    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Identifier<Entity>(String(parts[0])), let proof = Base64.url.decode(String(parts[1])),
            proof.count == FormProof.byteCount
        else { return nil }
        self.init(id: id, proof: proof)
    }

    public var description: String { id.description + "." + Base64.url.encode(proof) }
}

private enum FormProof {
    static let byteCount = 16
}

extension Gatekeeper {
    /// The proof that this service made the id, for that thing, at that clinic.
    package func formProof(_ thing: FormThing, _ id: [UInt8], _ clinic: ClinicID) -> [UInt8] {
        Array(pepper.hash("form id", Array(thing.rawValue.utf8), clinic.bytes, id).prefix(FormProof.byteCount))
    }

    /// Whether this service made the id, for that thing, at the clinic that
    /// the context acts at.
    package func isOurs<Entity>(_ form: FormID<Entity>, for thing: FormThing, _ context: Context) -> Bool {
        guard case .staff(_, let membership) = context.actor else { return false }
        return ConstantTime.equal(form.proof, formProof(thing, form.id.bytes, membership.clinic))
    }
}

extension Verb {
    /// A new id for a form of the clinic that the context acts at.
    ///
    /// - Throws: `.denied` when the context is no staff's.
    public func formID<Entity>(for thing: FormThing, _ context: Context) throws(Refusal) -> FormID<Entity> {
        guard case .staff(_, let membership) = context.actor else { throw .denied }
        let id: Identifier<Entity> = record.fresh(at: context.instant)
        return FormID(id: id, proof: gate.formProof(thing, id.bytes, membership.clinic))
    }
}
