import NIOCore
package import Seals

/// No sign of life in time, while something was waited for.
package struct VaultSilence: Error {
    /// The last pulse, where the vault does answer and gets nothing done.
    package let stalled: VaultPulse?
}
