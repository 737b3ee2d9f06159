/// How much of what a browser sends is looked at. Over a limit nothing is
/// read at all.
public enum PasskeyLimits {
    /// Five members, of which an origin is the longest, and room for more.
    public static let clientDataBytesMax = 8_192
    /// Objects and arrays in one another: browsers nest one deep.
    static let clientDataDepthMax = 7
    static let clientDataValuesMax = 128
    /// A statement with a chain of certificates takes some thousands.
    public static let attestationBytesMax = 32_768
    /// An assertion has 37, and extensions.
    public static let authenticatorDataBytesMax = 4_096
    /// RSA with 4,096 bits has 512.
    public static let signatureBytesMax = 512
    /// Web Authentication §5.4.3.
    public static let userHandleBytesMax = 64
    /// Web Authentication §6.5.1.
    public static let credentialIDBytesMax = 1_023
}
