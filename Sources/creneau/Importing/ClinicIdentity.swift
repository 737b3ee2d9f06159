import Crypto
import Scheduling

/// Ids made from a source's own key, so that importing a file again updates
/// its clinics and doubles none.
enum ClinicIdentity {
    /// The first 16 bytes of SHA-256 over the source's name and key. Such an
    /// id says nothing about when it was made.
    static func id(source: String, key: String) -> ClinicID {
        let digest = SHA256.hash(data: Array("creneau clinic\u{0}\(source)\u{0}\(key)".utf8))
        guard let id = ClinicID(bytes: Array(digest.prefix(16))) else { preconditionFailure("a digest has 32 bytes") }
        return id
    }
}
