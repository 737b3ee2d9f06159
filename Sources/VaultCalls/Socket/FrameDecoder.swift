package import NIOCore

/// Cuts the stream into frames; one that is too long, or too short to have
/// an id, ends the connection.
package struct FrameDecoder: ByteToMessageDecoder {
    package typealias InboundOut = Frame

    package struct BadLength: Error {}

    package let bodyMax: Int

    package init(bodyMax: Int) { self.bodyMax = bodyMax }

    package mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return .needMoreData }
        guard (Frame.idByteCount...(Frame.idByteCount + bodyMax)).contains(Int(length)) else { throw BadLength() }
        guard buffer.readableBytes >= Frame.lengthByteCount + Int(length) else { return .needMoreData }
        buffer.moveReaderIndex(forwardBy: Frame.lengthByteCount)
        guard let id = buffer.readInteger(as: UInt64.self), let body = buffer.readBytes(length: Int(length) - Frame.idByteCount)
        else { return .needMoreData }
        context.fireChannelRead(wrapInboundOut(Frame(id: id, body: body)))
        return .continue
    }

    package mutating func decodeLast(context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool) throws -> DecodingState {
        .needMoreData
    }
}
