import Clinics
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func offers(_ at: AtClinic) async throws -> Response {
        let reviews = try await desk.offers(at.context)
        let zone = house.node.zones.rules(of: at.clinic.zone) ?? ZoneRules(fixedOffset: 0, abbreviation: "UTC")
        let page = OffersPage(
            frame: frame(at), clinic: at.clinic, zone: zone, now: at.instant,
            entries: reviews.map { OffersPage.Entry(review: $0, practitioner: house.node.directory.practitioner($0.slot.practitioner)) })
        return answer(page, at.presence.session)
    }
}
