public import Bytes
import Scheduling

/// The vault's word that a yes was proved, kept until the place is given. It
/// opens nothing, and is good for one request, clinic, date and end.
public struct AcceptanceMark: Hashable, Sendable {
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }

    public var bytes: [UInt8] { value.bytes }
}
