package import Seals

extension VaultError {
    /// A code, and for a refusal its reason.
    package var wireBytes: [UInt8] {
        switch self {
        case .unavailable: [1]
        case .refused(let reason): [2, reason.rawValue]
        case .cannotOpen: [3]
        case .unknownKey: [4]
        case .shredded: [5]
        case .tooManyRequests: [6]
        }
    }

    package init?(wireBytes bytes: [UInt8]) {
        switch (bytes.first, bytes.count) {
        case (1, 1): self = .unavailable
        case (2, 2):
            guard let reason = VaultRefusal(rawValue: bytes[1]) else { return nil }
            self = .refused(reason)
        case (3, 1): self = .cannotOpen
        case (4, 1): self = .unknownKey
        case (5, 1): self = .shredded
        case (6, 1): self = .tooManyRequests
        default: return nil
        }
    }
}
