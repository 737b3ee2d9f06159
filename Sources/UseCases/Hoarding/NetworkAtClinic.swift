package import Scheduling

/// Whose holds are counted.
package struct NetworkAtClinic: Hashable, Sendable {
    package var clinic: ClinicID
    package var network: NetworkPrefix

    package init(clinic: ClinicID, network: NetworkPrefix) {
        self.clinic = clinic
        self.network = network
    }
}
