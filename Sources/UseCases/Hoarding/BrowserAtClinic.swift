package import Scheduling

/// Whose bookings are.
package struct BrowserAtClinic: Hashable, Sendable {
    package var clinic: ClinicID
    /// Hash of its secret.
    package var device: [UInt8]

    package init(clinic: ClinicID, device: [UInt8]) {
        self.clinic = clinic
        self.device = device
    }
}
