internal import NIOCore

/// Cuts the stream into frames; one that is too long, or too short to have
/// an id, ends the connection.
struct FrameDecoder: ByteToMessageDecoder {
    typealias InboundOut = Frame

    struct BadLength: Error {}

    let bodyMax: Int

    mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return .needMoreData }
        guard (Frame.idByteCount...(Frame.idByteCount + bodyMax)).contains(Int(length)) else { throw BadLength() }
        guard buffer.readableBytes >= Frame.lengthByteCount + Int(length) else { return .needMoreData }
        buffer.moveReaderIndex(forwardBy: Frame.lengthByteCount)
        guard let id = buffer.readInteger(as: UInt64.self), let body = buffer.readBytes(length: Int(length) - Frame.idByteCount)
        else { return .needMoreData }
        context.fireChannelRead(wrapInboundOut(Frame(id: id, body: body)))
        return .continue
    }

    mutating func decodeLast(context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool) throws -> DecodingState {
        .needMoreData
    }
}
