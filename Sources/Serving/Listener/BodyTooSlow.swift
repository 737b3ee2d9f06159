import HTTPTypes
import NIOCore
import NIOHTTP1

/// What a body's reader is told when the rest of it takes too long.
package struct BodyTooSlow: Error {}
