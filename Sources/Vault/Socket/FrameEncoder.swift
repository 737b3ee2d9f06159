internal import NIOCore

struct FrameEncoder: MessageToByteEncoder {
    typealias OutboundIn = Frame

    func encode(data frame: Frame, out: inout ByteBuffer) {
        out.writeInteger(UInt32(Frame.idByteCount + frame.body.count))
        out.writeInteger(frame.id)
        out.writeBytes(frame.body)
    }
}
