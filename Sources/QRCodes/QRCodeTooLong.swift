/// A text that no QR code holds at that correction.
public struct QRCodeTooLong: Error, Hashable {
    public let bytes: Int
    public let bytesMax: Int
}
