import Bytes
import Containment
import Credentials
import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Scheduling
import Seals
import Store
import TestKit
import Testing
import UseCases
import Vault

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

/// What a request of the desk can name. Raw values stand in the templates of
/// `DeskRecipe`, in angle brackets.
enum Named: String, CaseIterable, Sendable {
    case clinic, practitioner, schedule, slot, appointment, hold, offer, request, note, word, device, message, staff, reference
    /// Ids that the service made for a form.
    case noteForm, additionForm, scheduleForm
    /// What a preview gives a form to save.
    case packet, basis
    /// Of visits that were booked together.
    case origin
    /// What a device makes itself.
    case newDevice, entry, number, deviceKey

    /// Only the device knows it: an unknown one is as good as any.
    var isOfTheDevice: Bool { [.newDevice, .entry, .number].contains(self) }

    /// A text form like any other's: only what it is for tells them apart.
    var isPlainID: Bool { isID && self != .reference }

    /// What a row can hold, and an address can name.
    var isID: Bool {
        ![.noteForm, .additionForm, .scheduleForm, .packet, .basis, .origin, .newDevice, .entry, .number, .deviceKey].contains(self)
    }
}

/// Somebody of a clinic, at a browser.
struct Member: Sendable {
    let role: StaffRole
    let id: StaffID
    let secret: GrantSecret
    let membership: Membership
    var browser: Browser
    var csrf: String
}

/// A clinic with something of each kind.
struct Tenant: Sendable {
    let clinic: ClinicID
    let practitioner: PractitionerID
    /// By role.
    var members: [StaffRole: Member] = [:]
    var known: [Named: [String]] = [:]

    func own(_ kind: Named) -> String { known[kind]?.first ?? "" }

    /// Every id there is of it.
    var marks: Marks { Marks(known.filter(\.key.isPlainID).values.flatMap(\.self)) }
}

extension World {
    /// Opens a clinic beside those there are, and gives it a day's work: visits,
    /// one message that did not arrive, a hold, a note, a device, a plan, and
    /// visits of one origin.
    func tenant(_ number: UInt64, _ client: any TestClientProtocol) async throws -> Tenant {
        let at = 0x0190_0000_0000_0000 + number << 16
        var tenant = Tenant(clinic: ClinicID(high: at, low: 11), practitioner: PractitionerID(high: at, low: 12))
        let schedule = try await open(tenant, number, ScheduleID(high: at, low: 13))
        for role in StaffRole.allCases { tenant.members[role] = try await member(role, of: tenant, number, client) }
        var manager = try #require(tenant.members[.manager])
        let context = Context(
            actor: .staff(manager.id, manager.membership), audience: .staff, language: .french, instant: clock.now(), network: .local)
        let desk = Clinics.Desk(house)
        let slots = try await desk.freeSlots(from: try #require(LocalDate("2026-11-23")), days: 2, context)
        var visits: [Appointment] = []
        for index in 1...3 { visits.append(try await booked(slots[index], manager, context)) }
        try await goesFirst(visits[0])
        let deliveries = Deliveries(house)
        let system = Context.system("test", at: clock.now())
        for item in try await deliveries.claim(limit: 50, leaseSeconds: 60, system) {
            try await deliveries.failed(item, .permanent, system)
        }
        let note: FormID<DayNote> = try house.formID(for: .note, context)
        try await desk.keep(
            try #require(DayNote(by: "Anne", typed: "Une note")), as: note, for: try #require(LocalDate("2026-11-23")), context)
        let word = try await leftWord(with: tenant.clinic)
        let (device, key): (DeviceID, [UInt8]) = (house.record.fresh(at: clock.now()), [UInt8](repeating: UInt8(number), count: 32))
        try await desk.register(device, named: "Poste", keyHash: Digest.sha256(key).bytes, context)
        // Held in the browser, whose sign-in owns it.
        let held = try await manager.browser.post(
            "/cliniques/\(tenant.clinic)/reservations", ["csrf": manager.csrf, "slot": "\(slots[4].id)"])
        let hold = try #require(held.headers[.location]?.split(separator: "/").last)
        tenant.members[.manager] = manager

        let forms: (note: FormID<DayNote>, addition: FormID<Hold>, schedule: FormID<Schedule>) = (
            try house.formID(for: .note, context), try house.formID(for: .addition, context), try house.formID(for: .schedule, context)
        )
        let messages = try await desk.undelivered(context)
        var together = visits
        while together.count < Clinics.Desk.originFewest { together.append(try await booked(slots[7 + together.count], manager, context)) }
        let origin = [UInt8](repeating: UInt8(number), count: 16)
        try await group(together, origin)
        let staff = [StaffRole.support, .practitioner, .reception, .manager].compactMap { tenant.members[$0]?.id }
        // Of the staff, whose rights are taken away first is who tries nothing.
        tenant.known = [
            .clinic: ["\(tenant.clinic)"], .practitioner: ["\(tenant.practitioner)"], .schedule: ["\(schedule.id)"],
            .slot: [slots[6], slots[7], slots[4]].map { "\($0.id)" } + visits.map { "\($0.slot)" }, .appointment: visits.map { "\($0.id)" },
            .hold: [String(hold)], .note: ["\(note.id)"], .word: ["\(word)"], .device: ["\(device)"], .deviceKey: [Base64.url.encode(key)],
            .message: messages.map { "\($0.message)" }, .staff: staff.map(\.description),
            .reference: visits.map { $0.reference.description },
            .noteForm: [forms.note.description], .additionForm: [forms.addition.description], .scheduleForm: [forms.schedule.description],
        ]
        var changed = schedule
        changed.template = changed.template.map { block in
            var block = block
            block.block.to = LocalTime(minutes: 15 * 60) ?? block.block.to
            return block
        }
        let preview = try await Planning(house).preview([changed], grant: manager.secret, context)
        tenant.known[.packet] = [SchedulePacket.text(changed)]
        tenant.known[.basis] = [preview.basis]
        tenant.known[.origin] = [OriginsPage.text(origin)]
        try await follow()
        return tenant
    }

    /// As if it had gone before others who waited: reception has something to check.
    private func goesFirst(_ visit: Appointment) async throws {
        let permit = try Permit.ofSystem(.match)
        let request = try #require(RequestID(bytes: visit.id.bytes))
        let position = try #require(GeographicPosition(latitude: 45.525, longitude: -73.575))
        let none = [UInt8](repeating: 0, count: 32)
        let row = RequestRow(
            request: StandingRequest(
                id: request, since: visit.created,
                wish: Wish(
                    cell: PlaceCell(position), radiusKilometres: 20, from: visit.created, until: visit.start), traits: .underTwo,
                minutes: 20),
            state: .served, filed: visit.created, requestHash: none, secretHash: none, manageHash: none, visitHash: none, codeHash: nil,
            codeUntil: visit.created, replaces: nil)
        try await house.record.store.withTransaction(permit) { tx throws(StoreError) in
            _ = try tx.insert(row, form: visit.id.bytes)
            try tx.execute(
                """
                INSERT INTO offer (id, request, slot, clinic, number, made_at, expires_at, answered_at, state, token, why, round, claim)
                VALUES ($1, $1, $2, $3, 1, $4, $4, $4, 1, $5, '', $1, 1)
                """,
                [
                    .blob(visit.id.bytes), .blob(visit.slot.bytes), .blob(visit.clinic.bytes), .integer(visit.created.seconds), .blob(none),
                ])
        }
    }

    private func booked(_ slot: Slot, _ manager: Member, _ context: Context) async throws -> Appointment {
        let desk = Clinics.Desk(house)
        let hold = try await desk.hold(slot.id, grant: manager.secret, context)
        let person = Particulars(
            givenName: "Anne", familyName: "Tremblay", birthDate: LocalDate("1980-06-24"), healthNumber: nil,
            phone: PhoneNumber("514 555-0123"), email: EmailAddress("anne@example.org"), language: .french, bookedFor: .oneself,
            reason: .other)
        return try await desk.book(
            DeskBooking(hold: hold.id, particulars: person, origin: .telephone, isThere: false), grant: manager.secret, context
        ).appointment
    }

    /// As if their people had booked them from one network.
    private func group(_ visits: [Appointment], _ origin: [UInt8]) async throws {
        let permit = try Permit.ofSystem(.manageSchedules)
        _ = try await house.record.store.withTransaction(permit) { tx throws(StoreError) in
            for visit in visits {
                try tx.execute(
                    "INSERT INTO booking_origin (clinic, origin, appointment, proof, kept_at) VALUES ($1, $2, $3, 0, 0)",
                    [.blob(visit.clinic.bytes), .blob(origin), .blob(visit.id.bytes)])
            }
        }
    }

    private func open(_ tenant: Tenant, _ number: UInt64, _ id: ScheduleID) async throws -> Schedule {
        let administration = Administration(house)
        let system = Context.system("test", at: clock.now())
        _ = try await administration.addClinics(
            [
                Clinic(
                    id: tenant.clinic, name: "Clinique \(number)",
                    address: PostalAddress(
                        line: "\(number), rue Principale", municipality: "Montréal", postalCode: try #require(PostalCode("H2J 1A1"))),
                    position: try #require(GeographicPosition(latitude: 45.525, longitude: -73.575)),
                    phone: try #require(PhoneNumber("514 555-0100")), zone: .toronto, coverage: .covered, languages: [.french, .english])
            ], system)
        _ = try await administration.addPractitioners(
            [
                Practitioner(
                    id: tenant.practitioner, givenName: "Camille", familyName: "Roy \(number)", profession: .physician, licence: nil,
                    languages: [.french, .english])
            ], system)
        let from = try #require(LocalTime("08:00"))
        let to = try #require(LocalTime("16:00"))
        let schedule = Schedule(
            id: id, clinic: tenant.clinic, practitioner: tenant.practitioner, effectiveFrom: try #require(LocalDate("2026-01-01")),
            effectiveThrough: nil,
            template: Weekday.allCases.map {
                WeeklyBlock(weekday: $0, from: from, to: to, slotMinutes: 20, modality: .inPerson, audience: .everyone)
            },
            exceptions: [], observesHolidays: true)
        try await administration.addSchedules([schedule], system)
        _ = try await administration.extendHorizon(days: 2, system)
        try await follow()
        return schedule
    }

    func member(
        _ role: StaffRole, of tenant: Tenant, _ number: UInt64, _ client: any TestClientProtocol
    ) async throws -> Member {
        let email = try #require(EmailAddress("\(role.rawValue).\(number)@clinic.example"))
        let membership = Membership(clinic: tenant.clinic, role: role, practitioner: tenant.practitioner)
        _ = try await staffOperator.invite(
            StaffInvitation(email: email, givenName: "Reine", familyName: "Comptoir", language: .french, membership: membership))
        let signedIn = try await vault.client.signIn(.link(try await staffOperator.signInLink(for: email)), device: nil)
        var browser = Browser(client)
        let address = "/lien/" + (try await staffOperator.signInLink(for: email)).text
        let page = try await browser.get(address)
        let welcome = try await browser.post(address, ["csrf": try page.value(of: "csrf")])
        try #require(welcome.status == .seeOther)
        let account = try await browser.get("/compte")
        let csrf = try account.value(of: "csrf")
        return Member(
            role: role, id: signedIn.grant.member.id, secret: signedIn.secret, membership: membership, browser: browser, csrf: csrf)
    }
}
