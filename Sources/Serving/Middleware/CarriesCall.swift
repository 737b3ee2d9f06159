import HTTPTypes
import Hummingbird
package import Scheduling
import UseCases

/// What a handler is given: the call, and what every handler of its kind
/// needs besides.
package protocol CarriesCall: Sendable {
    var call: Call { get }
}

extension CarriesCall {
    package var language: Language { call.language }
    package var instant: Instant { call.instant }

    package func query(_ field: Field) -> String? { call.query(field) }
    package func query<Value: LosslessStringConvertible>(_ field: Field, as type: Value.Type) -> Value? { call.query(field, as: type) }
    package func query<Value: RawRepresentable<String>>(_ field: Field, as type: Value.Type) -> Value? { call.query(field, as: type) }

    /// - Throws: `Fault.notFound`: what has no possible id does not exist.
    package func identifier<Entity>(_ name: String, of type: Entity.Type = Entity.self) throws(Fault) -> Identifier<Entity> {
        try call.identifier(name, of: type)
    }
}
