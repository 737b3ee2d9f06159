import Database
import Scheduling
import Seals
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Somebody who waits: the link of their request.
extension World {
    var requests: Requests { Requests(house) }

    /// Near the clinic on the Plateau, for a week, whenever.
    func wish(_ change: (inout Wish) -> Void = { _ in }) throws -> Wish {
        var wish = Wish(
            cell: PlaceCell(try #require(GeographicPosition(latitude: 45.525, longitude: -73.575))), radiusKilometres: 20,
            from: clock.now(),
            until: clock.now() + 7 * 86_400)
        change(&wish)
        return wish
    }

    func filing(_ number: Int = 1, _ change: (inout Wish) -> Void = { _ in }) throws -> RequestFiling {
        RequestFiling(form: owner(), wish: try wish(change), particulars: Self.person(number), consents: true)
    }

    /// Files, reads the code where it was sent, and gives it.
    @discardableResult
    func wait(
        _ number: Int = 1, night: Bool = false, giving: ManageToken? = nil, _ change: (inout Wish) -> Void = { _ in }
    ) async throws -> RequestLinkToken {
        var filing = try filing(number, change)
        filing.acceptsNightOffers = night
        filing.replaces = giving
        return try await wait(filing, network: UInt8(truncatingIfNeeded: number))
    }

    @discardableResult
    func wait(_ filing: RequestFiling, network: UInt8 = 1) async throws -> RequestLinkToken {
        let filed = try await requests.file(filing, patient(network: network))
        _ = try await requests.confirm(filed.token, code: try await code(filed.token), patient(network: network))
        try await follow()
        return filed.token
    }

    /// What the newest message of a kind about a request says.
    func message(_ kind: MessageKind, _ link: RequestLinkToken) async throws -> DeliveryContents? {
        let rows: [OutboxItem] = try await engine.read { tx throws(StoreError) in
            try tx.query(
                "SELECT id, subject_kind, subject, version FROM outbox WHERE subject = $1 AND kind = $2 AND state = 0 ORDER BY version DESC LIMIT 1",
                [.blob(link.request.bytes), .integer(kind.rawValue)]
            ).map { row throws(StoreError) in
                var row = RowReader(row)
                return OutboxItem(id: try row.id(), kind: kind, about: try row.subject(), version: try row.integer(), attempts: 1)
            }
        }
        guard let item = rows.first else { return nil }
        return try await deliveries.open(item, system).first
    }

    func code(_ link: RequestLinkToken) async throws -> String {
        guard case .code(let code, _)? = try await message(.requestCode, link)?.subject else { throw Missing.code }
        return code
    }

    /// The link in the newest offer's message.
    func offerLink(_ link: RequestLinkToken) async throws -> OfferLinkToken? {
        guard case .offer(let offer)? = try await message(.offer, link)?.subject else { return nil }
        return offer.link
    }

    /// What the gateway signs with, here and at the vault.
    static let textToken = TextToken("12345")

    static func text(_ body: String, id: String = "SM1", from: String) -> SignedText {
        let url = "https://creneau.test/webhooks/sms"
        let fields = [(name: "MessageSid", value: id), (name: "From", value: from), (name: "Body", value: body)]
        return SignedText(url: url, fields: fields, signature: textToken.signature(url: url, fields))
    }

    /// So many who wait, and a place that all of them were asked about: the
    /// first alone, then the others.
    func asked(
        _ people: Int = 3
    ) async throws -> (links: [RequestLinkToken], offers: [OfferLinkToken], place: SlotID, matching: Matching) {
        var links: [RequestLinkToken] = []
        for number in 1...people {
            links.append(try await wait(number))
            clock.advance(60)
        }
        let matching = Matching(house)
        let place = try await free(try await openPlace(in: 4 * 3600))
        #expect(try await match(matching).offered == 1)
        clock.advance(900)
        #expect(try await match(matching).offered == people - 1)
        var offers: [OfferLinkToken] = []
        for link in links { offers.append(try #require(try await offerLink(link))) }
        return (links, offers, place, matching)
    }

    private enum Missing: Error { case code, place }

    /// Says yes, and has the place at once.
    func accept(_ id: OfferID, _ key: OfferKey, _ context: Context) async throws -> Accepted {
        guard case .given(let accepted) = try await requests.accept(id, key, context) else { throw Missing.place }
        return accepted
    }

    func own(_ link: RequestLinkToken) async throws -> OwnRequest { try await requests.view(link, patient()) }

    /// What happened is followed, then the matcher does what is due.
    @discardableResult
    func match(_ matching: Matching) async throws -> Matching.Round {
        try await follow()
        let round = try await matching.round()
        try await follow()
        return round
    }

    /// Somebody books a place and cancels it: it is freed.
    func free(_ slot: SlotID? = nil, by number: Int = 40) async throws -> SlotID {
        let booked = try await book(slot, Self.person(number))
        _ = try await reception.cancel(booked.appointment.id, key: .manage(booked.manage), patient())
        try await follow()
        return booked.appointment.slot
    }

    /// The soonest open slot of the clinic on the Plateau that starts in more than so many seconds.
    func openPlace(in seconds: Int64 = 2 * 3600) async throws -> SlotID {
        try #require(try await openSlots(clinic: Self.plateau).first { $0.start - clock.now() > seconds }).id
    }
}
