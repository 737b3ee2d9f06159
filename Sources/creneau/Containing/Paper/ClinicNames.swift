import Composition
import Containment
import Scheduling

/// What the clinics of an order are called, as far as this machine's store
/// answers: an order is made and read without it as well.
enum ClinicNames {
    static func of(_ scopes: [Scope], _ configuration: ServiceConfiguration) async -> [ClinicID: String] {
        let ids = Set(scopes.compactMap(\.clinic))
        guard !ids.isEmpty, let clinics = try? await Deployment.with(configuration, { try await $0.clinics() }) else { return [:] }
        return Dictionary(uniqueKeysWithValues: clinics.filter { ids.contains($0.id) }.map { ($0.id, $0.name) })
    }
}
