import Formats
import Logging
import Scheduling
import Seals
import Store
import UseCases
import Workers

@testable import Clinics
@testable import Operations
@testable import Patients

/// Deliveries ready to be sent.
enum Deliverable {
    static let clinic = Clinic(
        id: ClinicID(high: 5, low: 5), name: "Clinique du Parc",
        address: PostalAddress(line: "12, rue Principale", municipality: "Montréal", postalCode: PostalCode("H2X 1Y4")!),
        position: GeographicPosition(latitude: 45.5, longitude: -73.6)!, phone: PhoneNumber(digits: "5145550123")!,
        zone: .toronto, coverage: .covered, languages: .french
    )
    static let visitToken = VisitToken(bytes: Array(repeating: 7, count: 32))!
    static let appointmentID = AppointmentID(high: 9, low: 9)
    static let visit = VisitLinkToken(appointment: appointmentID, secret: visitToken)
    static let manage = ManageToken(appointment: appointmentID, secret: ManageSecret(bytes: Array(repeating: 9, count: 32))!)

    static func contents(
        _ message: UInt64 = 1, kind: MessageKind = .confirmation, state: AppointmentState = .booked,
        modality: Modality = .inPerson, language: Language = .french, email: EmailAddress? = Mail.person,
        phone: PhoneNumber? = nil, link: DeliveryLink = .manage(manage)
    ) -> DeliveryContents {
        let start = Instant(seconds: 1_796_000_400)
        let appointment = Appointment(
            id: appointmentID, reference: AppointmentReference("K7M-42Q")!,
            slot: SlotID(high: 2, low: 2), clinic: clinic.id, practitioner: PractitionerID(high: 3, low: 3), start: start,
            end: start + 1200, modality: modality, state: state, sequence: 2, created: start - 9000, updated: start - 8000
        )
        let channel: MessageChannel = phone == nil ? .email : .text
        return DeliveryContents(
            message: MessageID(high: 1, low: message), kind: kind,
            contact: Contact(
                email: email, phone: phone, language: language, givenName: nil, visitToken: visitToken, channel: channel),
            subject: .visit(
                DeliveryVisit(
                    appointment: appointment, clinic: clinic, zone: ZoneRules(fixedOffset: -18_000, abbreviation: "EST"), link: link)),
            route: phone.map { .text($0) } ?? .mail)
    }

    static let settings = CourierSettings(
        sender: MailAddress(name: HeaderText("Créneau"), email: Mail.sender), publicURL: "https://creneau.example",
        concurrencyMax: 4, restSeconds: 15
    )

    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
