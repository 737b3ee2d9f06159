import HTTPTypes
import HummingbirdTesting
import Scheduling
import Seals
import Testing
import UseCases
import Vault
import Wording

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

/// From the form of a request to the appointment it becomes, without JavaScript.
struct WaitingSiteTests {
    private func withWaiter(_ body: @escaping @Sendable (inout Waiter, any TestClientProtocol) async throws -> Void) async throws {
        try await withWorld { world in
            try await world.withFront { client in
                var waiter = Waiter(world, client)
                try await body(&waiter, client)
            }
        }
    }

    @Test func aRequestIsFiledConfirmedOfferedAndAcceptedByTheLinkOfTheMessage() async throws {
        try await withWaiter { waiter, client in
            try await waiter.wait()
            let line = try await waiter.browser.get(waiter.path)
            #expect(line.status == .ok && line.text.contains("Clinique « du Plateau »") && line.text.contains("1<sup>er</sup>"))
            #expect(line.text.contains("lundi et mardi") && line.text.contains("enfants de moins de 2\u{A0}ans"))

            let link = try await waiter.freeAPlace()
            // A mail scanner follows the link, twice, and looks at the page.
            var scanner = Browser(client)
            for _ in 0..<2 {
                let exchanged = try await scanner.get("/o/" + link.text)
                #expect(exchanged.status == .seeOther && exchanged.headers[.location] == "/offres/\(link.offer)")
                let page = try await scanner.follow(exchanged)
                #expect(page.status == .ok && page.text.contains("/offres/\(link.offer)/acceptation"))
            }
            #expect(try await waiter.browser.get(waiter.path).text.contains("/offre/acceptation"), "looking answered nothing")

            var mail = Browser(client)
            let page = try await mail.follow(try await mail.get("/o/" + link.text))
            let accepted = try await mail.post("/offres/\(link.offer)/acceptation", ["csrf": try page.value(of: "csrf")])
            #expect(accepted.status == .seeOther && accepted.headers[.location] == "/offres/\(link.offer)")
            let after = try await mail.follow(accepted)
            #expect(after.status == .ok && after.text.contains("C’est accepté") && after.text.contains("Plateau"))
            let twice = try await mail.post("/offres/\(link.offer)/acceptation", ["csrf": try page.value(of: "csrf")])
            #expect(twice.status == .seeOther)

            let served = try await waiter.browser.get(waiter.path)
            #expect(served.text.contains("Votre place est trouvée"))
            let way = try served.link(to: "/rendez-vous/")
            #expect(try await waiter.browser.get(way).text.contains("Zéphyrine"))
            #expect(try await mail.get(way).status == .notFound, "the link of an offer opens nothing sealed")
        }
    }

    @Test func acceptedOnThePageOfTheRequestItOpensTheAppointment() async throws {
        try await withWaiter { waiter, _ in
            try await waiter.wait()
            let link = try await waiter.freeAPlace()
            let page = try await waiter.browser.get(waiter.path)
            let offer = try page.value(of: "offer")
            #expect(offer == link.offer.description && page.text.contains("data-held="))
            let accepted = try await waiter.browser.post(waiter.path + "/offre/acceptation", ["csrf": waiter.csrf, "offer": offer])
            #expect(accepted.status == .seeOther && accepted.headers[.location]?.hasSuffix("?n=1") == true)
            #expect(try await waiter.browser.follow(accepted).text.contains("Zéphyrine"))
        }
    }

    @Test func whoDeclinesKeepsTheirPlaceInLine() async throws {
        try await withWaiter { waiter, client in
            try await waiter.wait()
            let link = try await waiter.freeAPlace()
            let refused = try await waiter.browser.post(
                waiter.path + "/offre/refus", ["csrf": waiter.csrf, "offer": link.offer.description])
            #expect(refused.status == .ok && refused.text.contains("Vous gardez votre rang"))
            try await waiter.world.follow()
            let line = try await waiter.browser.get(waiter.path)
            #expect(line.text.contains("1<sup>er</sup>") && !line.text.contains("data-held="))
            var mail = Browser(client)
            let page = try await mail.follow(try await mail.get("/en/o/" + link.text))
            #expect(page.status == .ok && page.text.contains("You keep your place in line"))
        }
    }

    @Test func anOfferWhoseTimeRanOutSaysSoCalmly() async throws {
        try await withWaiter { waiter, client in
            try await waiter.wait()
            let link = try await waiter.freeAPlace()
            var mail = Browser(client)
            let csrf = try await mail.follow(try await mail.get("/o/" + link.text)).value(of: "csrf")
            waiter.world.clock.advance(61 * 60)
            #expect(try await mail.get("/offres/\(link.offer)").status == .gone)
            for answer in ["acceptation", "refus"] {
                let late = try await mail.post("/offres/\(link.offer)/" + answer, ["csrf": csrf])
                #expect(late.status == .gone && late.text.contains("Cette offre est terminée"))
            }
            let late = try await waiter.browser.post(
                waiter.path + "/offre/acceptation", ["csrf": waiter.csrf, "offer": link.offer.description])
            #expect(late.status == .gone && late.text.contains(waiter.path))
        }
    }

    @Test func withoutTheVaultAnOfferStandsAndCanBeAcceptedAgain() async throws {
        try await withWaiter { waiter, client in
            try await waiter.wait()
            let link = try await waiter.freeAPlace()
            var mail = Browser(client)
            let csrf = try await mail.follow(try await mail.get("/o/" + link.text)).value(of: "csrf")
            await waiter.world.vault.close()
            let byMail = try await mail.post("/offres/\(link.offer)/acceptation", ["csrf": csrf])
            let form = ["csrf": waiter.csrf, "offer": link.offer.description]
            let byPage = try await waiter.browser.post(waiter.path + "/offre/acceptation", form)
            for answer in [byMail, byPage] {
                #expect(answer.status == .serviceUnavailable && answer.text.contains("L’offre tient toujours"))
                #expect(try answer.value(of: "offer") == link.offer.description)
            }
            #expect(try await mail.get("/offres/\(link.offer)").status == .ok)
        }
    }

    @Test func whoeverLetsAnOfferGoByIsAskedAndGoesOnWithOneButton() async throws {
        try await withWaiter { waiter, _ in
            try await waiter.wait()
            _ = try await waiter.freeAPlace()
            waiter.world.clock.advance(30 * 60)
            try await waiter.matching.round()
            try await waiter.world.follow()
            let asked = try await waiter.browser.get(waiter.path)
            #expect(asked.text.contains("J’attends toujours") && !asked.text.contains("<sup>"))
            let stays = try await waiter.browser.post(waiter.path + "/attente", ["csrf": waiter.csrf])
            #expect(stays.status == .seeOther)
            try await waiter.world.follow()
            #expect(try await waiter.browser.follow(stays).text.contains("1<sup>er</sup>"))
        }
    }

    @Test(arguments: [
        (1, "1<sup>er</sup>", "1<sup>st</sup>"), (2, "2<sup>e</sup>", "2<sup>nd</sup>"), (3, "3<sup>e</sup>", "3<sup>rd</sup>"),
        (11, "11<sup>e</sup>", "11<sup>th</sup>"), (21, "21<sup>e</sup>", "21<sup>st</sup>"), (112, "112<sup>e</sup>", "112<sup>th</sup>"),
    ])
    func aPlaceInLineIsSaidInOrder(number: Int, french: String, english: String) {
        #expect(Ordinal(number, .french).html.text == french && Ordinal(number, .english).html.text == english)
    }

    @Test(arguments: [
        (40, "5 minutes"), (1_500, "25 minutes"), (3_540, "1 heure"), (10_800, "3 heures"), (100_000, "28 heures"),
        (129_600, "2 jours"), (604_800, "7 jours"),
    ])
    func anEstimateIsRoundedToWhatItIsWorth(seconds: Int64, words: String) {
        #expect(RankCard.duration(seconds: seconds).french == words.split(separator: " ").joined(separator: "\u{A0}"))
    }

    @Test func theSameFormSentTwiceFilesOneRequest() async throws {
        try await withWaiter { waiter, _ in
            let form = try await waiter.form()
            let first = try await waiter.browser.post("/demandes", form)
            let second = try await waiter.browser.post("/demandes", form)
            #expect(first.status == .seeOther && second.headers[.location] == first.headers[.location])
            #expect(try await waiter.letters().count == 1)

            // Changed, and sent again from the browser's history: nothing is lost, nor done unasked.
            let other = try await waiter.browser.post("/demandes", form.merging(["given-name": "Lou"]) { $1 })
            #expect(other.status == .conflict && other.text.contains("value=\"Lou\""))
            let again = form.merging(["given-name": "Lou", "form": try other.value(of: "form")]) { $1 }
            let third = try await waiter.browser.post("/demandes", again)
            #expect(third.status == .seeOther && third.headers[.location] != first.headers[.location])
        }
    }

    @Test func whatWasTypedSurvivesEveryMistake() async throws {
        try await withWaiter { waiter, _ in
            var form = try await waiter.form([
                "place": "Nulle part", "until": "2027-06-01", "earliest": "12:00", "latest": "09:00", "email": "",
            ])
            for name in ["monday", "tuesday", "consent"] { form[name] = nil }
            let refused = try await waiter.browser.post("/demandes", form)
            #expect(refused.status == .unprocessableContent)
            #expect(try refused.value(of: "form") == form["form"] && refused.text.contains("Zéphyrine"))
            #expect(refused.text.contains("value=\"Nulle part\"") && refused.text.contains("value=\"2027-06-01\""))
            for field in ["place", "until", "monday", "latest", "email", "consent"] {
                #expect(refused.text.contains("href=\"#\(field)\"") && refused.text.contains("id=\"\(field)\""), "\(field)")
            }
            #expect(try await waiter.letters().isEmpty)
        }
    }

    @Test func aFormWhoseCookieIsGoneComesBackWithItsFields() async throws {
        try await withWaiter { waiter, _ in
            let form = try await waiter.form(["nights": "yes"])
            waiter.browser.forget("creneau")
            let back = try await waiter.browser.post("/demandes", form, headers: [.fetchSite: "same-origin"])
            #expect(back.status == .forbidden)
            for name in form.keys where name != "csrf" && name != "given-name" && name != "family-name" {
                #expect(try back.value(of: name) == form[name], "\(name)")
            }
            let sent = try await waiter.browser.post("/demandes", form.merging(["csrf": try back.value(of: "csrf")]) { $1 })
            #expect(sent.status == .seeOther)
        }
    }

    @Test func aCodeHasFiveTriesAndAnotherCanBeSent() async throws {
        try await withWaiter { waiter, _ in
            try await waiter.file()
            let code = try await waiter.code()
            let wrong = code == "000000" ? "111111" : "000000"
            let empty = try await waiter.browser.post(waiter.path + "/code", ["csrf": waiter.csrf, "code": " "])
            #expect(empty.status == .unprocessableContent, "an empty field is no try")
            for left in [4, 3, 2, 1, 0] {
                let refused = try await waiter.browser.post(waiter.path + "/code", ["csrf": waiter.csrf, "code": wrong])
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("id=\"code\"") == (left > 0))
                if left > 0 { #expect(refused.text.contains("Il reste \(left)\u{A0}essai")) }
            }
            let spent = try await waiter.browser.post(waiter.path + "/code", ["csrf": waiter.csrf, "code": code])
            #expect(spent.status == .unprocessableContent)
            waiter.world.clock.advance(60)
            let again = try await waiter.browser.post(waiter.path + "/code/renvoi", ["csrf": waiter.csrf])
            #expect(again.status == .seeOther)
            #expect(try await waiter.browser.follow(again).text.contains("Un nouveau code est parti"))
            let fresh = try await waiter.code()
            let spaced = fresh.prefix(3) + " " + fresh.suffix(3)
            let confirmed = try await waiter.browser.post(waiter.path + "/code", ["csrf": waiter.csrf, "code": String(spaced)])
            #expect(confirmed.status == .seeOther)
        }
    }

    @Test func codesAreNotSentWithoutEnd() async throws {
        try await withWaiter { waiter, _ in
            try await waiter.file()
            var last = HTTPResponse.Status.ok
            for _ in 0..<4 { last = try await waiter.browser.post(waiter.path + "/code/renvoi", ["csrf": waiter.csrf]).status }
            #expect(last == .tooManyRequests)
        }
    }

    @Test func aRequestIsNobodysWithoutItsLink() async throws {
        try await withWaiter { waiter, client in
            try await waiter.wait()
            var stranger = Browser(client)
            for path in ["", "/modification", "/retrait"] { #expect(try await stranger.get(waiter.path + path).status == .notFound) }
            let csrf = try await stranger.get("/").value(of: "csrf")
            for path in ["/retrait", "/attente", "/modification", "/code", "/code/renvoi", "/offre/acceptation", "/offre/refus"] {
                #expect(try await stranger.post(waiter.path + path, ["csrf": csrf]).status == .notFound, "\(path)")
                #expect(try await waiter.browser.post(waiter.path + path, [:]).status == .forbidden, "\(path)")
            }
            for path in ["/r/rien", "/o/rien", "/r/o" + String(repeating: "A", count: 64)] {
                #expect(try await stranger.get(path).status == .notFound)
            }
            #expect(try await waiter.browser.get(waiter.path).text.contains("1<sup>er</sup>"))
        }
    }

    @Test func theLinkOfTheMessageOpensTheRequestAndLeavesTheAddress() async throws {
        try await withWaiter { waiter, client in
            try await waiter.wait()
            var link: RequestLinkToken?
            for letter in try await waiter.letters() { if case .waiting(let token, _) = letter.subject { link = token } }
            let token = try #require(link)
            var other = Browser(client)
            let exchanged = try await other.get("/en/r/" + token.text)
            #expect(exchanged.status == .seeOther && exchanged.headers[.location] == "/en/requests/\(token.request)")
            #expect(exchanged.headers[values: .setCookie].allSatisfy { $0.contains("HttpOnly") && $0.contains("\(token.request)") })
            #expect(try await other.follow(exchanged).text.contains("1<sup>st</sup>"))
            #expect(try await other.get("/o/" + token.text).status == .notFound, "one link is not another")
        }
    }

    @Test func theWishIsChangedAndTheRequestWithdrawn() async throws {
        try await withWaiter { waiter, _ in
            try await waiter.wait()
            let change = try await waiter.browser.get(waiter.path + "/modification")
            #expect(change.status == .ok && !change.text.contains("name=\"reason\""))
            var wish = Waiter.wish.merging(["csrf": waiter.csrf, "place": "", "radius": "50", "latest": "17:00"]) { $1 }
            wish["monday"] = nil
            let changed = try await waiter.browser.post(waiter.path + "/modification", wish)
            #expect(changed.status == .seeOther)
            let line = try await waiter.browser.follow(changed)
            #expect(line.text.contains("50\u{A0}km") && line.text.contains("avant 17\u{A0}h") && line.text.contains("<dd>mardi</dd>"))
            let odd = try await waiter.browser.post(waiter.path + "/modification", wish.merging(["until": "hier"]) { $1 })
            #expect(odd.status == .unprocessableContent && odd.text.contains("value=\"hier\""))

            #expect(try await waiter.browser.get(waiter.path + "/retrait").status == .ok)
            #expect(try await waiter.browser.get(waiter.path).text.contains("Votre demande attend"), "asking changed nothing")
            let gone = try await waiter.browser.post(waiter.path + "/retrait", ["csrf": waiter.csrf])
            #expect(gone.status == .seeOther)
            #expect(try await waiter.browser.follow(gone).text.contains("Votre demande est retirée"))
        }
    }

    @Test func theFormIsFilledFromASearchThatNoAddressTells() async throws {
        try await withWaiter { waiter, _ in
            let csrf = try await waiter.browser.get("/").value(of: "csrf")
            let found = try await waiter.browser.post(
                "/recherche", ["csrf": csrf, "place": "H2X 1Y4", "reason": "sexual-health", "when": "tomorrow", "radius": "50"])
            let list = try await waiter.browser.follow(found)
            let way = try list.link(to: "/demandes?q=")
            #expect(!way.contains("sexual") && !way.tellsThePlace)
            let form = try await waiter.browser.get(way)
            #expect(form.text.contains("value=\"H2X 1Y4\"") && form.text.contains("value=\"sexual-health\" selected"))
            #expect(form.text.contains("value=\"50\" selected") && form.text.contains("libres maintenant"))
        }
    }
}
