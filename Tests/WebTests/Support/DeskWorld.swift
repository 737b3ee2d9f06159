import Containment
import Credentials
import Foundation
import HTTPTypes
import HummingbirdTesting
import Scheduling
import Seals
import Testing
import UseCases

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import Watch

extension World {
    static let practitioner = PractitionerID(high: 0x0190_0000_0000_0000, low: 2)

    static func deskSettings(isSecure: Bool = false) -> DeskSettings {
        DeskSettings(
            listener: ListenerSettings(host: "127.0.0.1", port: 0), origin: PublicOrigin(isSecure: isSecure, authority: "desk.test"),
            requestsPerNetwork: 0)
    }

    func withDesk(
        isSecure: Bool = false, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let application = DeskSurface.application(
            house: house, settings: Self.deskSettings(isSecure: isSecure), metrics: Metrics(), logger: .silent)
        try await application.test(.router, body)
    }

    func link(_ role: StaffRole, at clinic: ClinicID = World.clinic, name: String = "Reine") async throws -> OneTimeToken {
        let email = try #require(EmailAddress("\(name.lowercased()).\(role.rawValue)@clinic.example"))
        _ = try await staffOperator.invite(
            StaffInvitation(
                email: email, givenName: name, familyName: "Comptoir", language: .french,
                membership: Membership(clinic: clinic, role: role, practitioner: Self.practitioner)))
        return try await staffOperator.signInLink(for: email)
    }

    /// What a new colleague is handed.
    func invitation(_ address: String) async throws -> OneTimeToken {
        let outcome = try await staffOperator.invite(
            StaffInvitation(
                email: try #require(EmailAddress(address)), givenName: "Nora", familyName: "Comptoir", language: .french,
                membership: Membership(clinic: World.clinic, role: .reception, practitioner: nil)))
        guard case .link(let link) = outcome else { throw Fault.notFound }
        return link
    }

    /// A browser of someone who has just signed in.
    func browser(_ client: any TestClientProtocol, _ role: StaffRole = .reception, name: String = "Reine") async throws -> Browser {
        var browser = Browser(client)
        let address = "/lien/" + (try await link(role, name: name)).text
        let page = try await browser.get(address)
        let response = try await browser.post(address, ["csrf": try page.value(of: "csrf")])
        try #require(response.status == .seeOther)
        return browser
    }

    var day: String {
        get throws {
            let zone = try #require(house.node.zones.rules(of: .toronto))
            return "/cliniques/\(Self.clinic)/jours/\(zone.local(at: clock.now()).date)"
        }
    }

    /// Somebody who booked on the site.
    func booked(_ number: Int = 0) async throws -> Appointment {
        let reception = Reception(house)
        let context = Context(actor: .patient, audience: .patient, language: .french, instant: clock.now(), network: .local)
        var generator = SystemRandomNumberGenerator()
        let near = try #require(GeographicPosition(latitude: 45.525, longitude: -73.575))
        try await follow()
        let openings = try reception.findOpenings(OpeningSearch(near: near, reason: .earache, limit: 50), context).openings
        let hold = try await reception.hold(openings[number].slot, owner: .init(using: &generator), context)
        return try await reception.book(
            BookingRequest(
                hold: hold.hold.id, token: hold.token,
                particulars: Particulars(
                    givenName: "Zéphyrine", familyName: "Qwertzuiop", birthDate: LocalDate("1987-06-05"), healthNumber: "QWEZ87560510",
                    phone: PhoneNumber("438 555-0101"), email: EmailAddress("zephyrine@example.org"), language: .french,
                    bookedFor: .oneself, reason: .earache),
                consents: true), context
        ).appointment
    }
}
