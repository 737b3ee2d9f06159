/// The public half of the key pair that one person's manage secret derives:
/// their own copy of the particulars is sealed to it. Unsigned, because
/// whoever seals derives it from the secret itself.
public struct PersonKey: SealRecipient, Hashable {
    public let id: SealKeyID
    public let bytes: [UInt8]

    init(publicBytes: [UInt8]) {
        bytes = publicBytes
        id = SealKeyID(.person, day: 0, digest: Digest.labelled("creneau/v1 person key id", publicBytes))
    }
}
