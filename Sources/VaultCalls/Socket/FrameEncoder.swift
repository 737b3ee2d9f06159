package import NIOCore

package struct FrameEncoder: MessageToByteEncoder {
    package typealias OutboundIn = Frame

    package init() {}

    package func encode(data frame: Frame, out: inout ByteBuffer) {
        out.writeInteger(UInt32(Frame.idByteCount + frame.body.count))
        out.writeInteger(frame.id)
        out.writeBytes(frame.body)
    }
}
