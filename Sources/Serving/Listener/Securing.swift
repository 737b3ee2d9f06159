public import HummingbirdCore
import NIOCore
import NIOHTTP1

/// What stands around HTTP on a listener: TLS, or nothing.
public struct Securing: Sendable {
    package let around: @Sendable (any ServerChildChannel) throws -> any ServerChildChannel

    public static let nothing = Securing { $0 }

    public init(_ around: @escaping @Sendable (any ServerChildChannel) throws -> any ServerChildChannel) { self.around = around }
}
