import Containment
import HTTPTypes
import Hummingbird
import Scheduling
import UseCases

/// One request, with everything about it that was decided before its handler.
struct Call: Sendable {
    let request: Request
    let parameters: Parameters
    /// Of the page, or what `Accept-Language` prefers.
    let language: Language
    /// When it began; handlers read no clock.
    let instant: Instant
    let network: NetworkPrefix
    /// What the route declares; `nil` where no route is.
    let capability: Capability?
    /// The connection is this machine's own, without a proxy in between.
    let isLocal: Bool
    /// The posted form once it was read: a body can be read only once.
    let readForm = ReadForm()

    /// For a verb of the reception.
    var context: Context {
        Context(actor: .patient, audience: .patient, language: language, instant: instant, network: network)
    }

    /// The id in the path, whose parameter is called `name`.
    ///
    /// - Throws: `Fault.notFound`: what has no possible id does not exist.
    func identifier<Entity>(_ name: String, of _: Entity.Type = Entity.self) throws(Fault) -> Identifier<Entity> {
        guard let text = parameters.get(name), let id = Identifier<Entity>(text) else { throw .notFound }
        return id
    }

    /// A parameter of the query, decoded; the first if it is repeated.
    func query(_ name: String) -> String? {
        guard let text = request.uri.query else { return nil }
        return URLEncodedForm(text)?[name]
    }
}
