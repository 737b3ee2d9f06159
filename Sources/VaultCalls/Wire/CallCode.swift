package import Bytes

/// What a request begins with after the version: a byte, and another where
/// the first says whose it is. What is new is added; no code is used again,
/// for a vault may be asked by a service of before.
package enum CallCode: Hashable, Sendable {
    case plain(UInt8)
    /// About requests that wait.
    case waiting(UInt8)
    /// Of the desk.
    case staff(UInt8)

    private static let staffByte: UInt8 = 13
    private static let waitingByte: UInt8 = 34

    /// - Throws: `malformed` where there is none.
    package init(_ reader: inout ByteReader) throws(ByteError) {
        switch try reader.byte() {
        case Self.staffByte: self = .staff(try reader.byte())
        case Self.waitingByte: self = .waiting(try reader.byte())
        case let byte: self = .plain(byte)
        }
    }

    func write(to writer: inout ByteWriter) {
        switch self {
        case .plain(let byte): writer.byte(byte)
        case .waiting(let byte):
            writer.byte(Self.waitingByte)
            writer.byte(byte)
        case .staff(let byte):
            writer.byte(Self.staffByte)
            writer.byte(byte)
        }
    }
}
