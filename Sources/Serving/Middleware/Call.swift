package import Containment
import HTTPTypes
package import Hummingbird
package import Scheduling
package import UseCases

/// One request, with everything about it that was decided before its handler.
package struct Call: Sendable {
    package let request: Request
    package let parameters: Parameters
    /// Of the page, or what `Accept-Language` prefers.
    package let language: Language
    /// When it began; handlers read no clock.
    package let instant: Instant
    package let network: NetworkPrefix
    /// What the route declares; `nil` where no route is.
    package let capability: Capability?
    /// The connection is this machine's own, without a proxy in between.
    package let isLocal: Bool
    /// A proxy says that it carries the request for somebody else.
    package let isForwarded: Bool
    /// By what it is counted once, while something is rehearsed.
    package let asking: Asking?
    /// The posted form once it was read: a body can be read only once.
    package let readForm = ReadForm()

    /// For a verb of the reception.
    package var context: Context {
        var context = Context(actor: .patient, audience: .patient, language: language, instant: instant, network: network)
        context.asking = asking
        return context
    }

    /// The id in the path, whose parameter is called `name`.
    ///
    /// - Throws: `Fault.notFound`: what has no possible id does not exist.
    package func identifier<Entity>(_ name: String, of _: Entity.Type = Entity.self) throws(Fault) -> Identifier<Entity> {
        guard let text = parameters.get(name), let id = Identifier<Entity>(text) else { throw .notFound }
        return id
    }

    /// A parameter of the query, decoded; the first if it is repeated.
    package func query(_ field: Field) -> String? {
        guard let text = request.uri.query else { return nil }
        return URLEncodedForm(text)?[field]
    }

    /// As its type writes it; `nil` for anything else.
    package func query<Value: LosslessStringConvertible>(_ field: Field, as type: Value.Type) -> Value? { query(field).flatMap(type.init) }

    package func query<Value: RawRepresentable<String>>(_ field: Field, as type: Value.Type) -> Value? {
        query(field).flatMap { type.init(rawValue: $0) }
    }
}
