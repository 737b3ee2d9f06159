import Composition
import Credentials
import Scheduling
import Simulation

/// The staff of the demonstration's clinic, and their links.
enum DemoDesk {
    struct Link {
        /// Padded like the other lines of the banner.
        let label: String
        let address: String
    }

    /// New links at each start, for accounts that are made at the first.
    static func signInLinks(_ configuration: ServiceConfiguration, at place: DemoClinic) async throws -> [Link] {
        let practitioner = place.practitioners[0]
        let people: [(label: String, email: String, given: String, family: String, role: StaffRole)] = [
            ("The desk, reception ", "reception@demo.example", "Maude", "Réception", .reception),
            ("          manager   ", "gestion@demo.example", "Gilles", "Gestion", .manager),
            (
                "          clinician ", "professionnel@demo.example", practitioner.givenName, practitioner.familyName,
                .practitioner
            ),
        ]
        return try await VaultAccess.operating(configuration.vault) { vault in
            let known = Set(try await vault.staff(of: place.clinic.id).map(\.email.text))
            var links: [Link] = []
            for person in people {
                guard let email = EmailAddress(person.email) else { continue }
                if !known.contains(person.email) {
                    _ = try await vault.invite(
                        StaffInvitation(
                            email: email, givenName: person.given, familyName: person.family, language: .french,
                            membership: Membership(clinic: place.clinic.id, role: person.role, practitioner: practitioner.id)))
                }
                let token = try await vault.signInLink(for: email)
                links.append(Link(label: person.label, address: "\(configuration.deskURL)/lien/\(token.text)"))
            }
            return links
        }
    }
}
