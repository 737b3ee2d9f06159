import Scheduling
import Seals

/// What a verb decides with: whether it may be done, what this process knows,
/// and what is kept. A verb's type holds these and no other verb's.
public protocol Verb: Sendable {
    var gate: Gatekeeper { get }
    var node: Node { get }
    var record: Record { get }
}
