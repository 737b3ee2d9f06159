import Pages
import Scheduling
import Serving
import Wording

/// A request, as it stands: the place in line while it waits, and what became of it.
struct RequestPage: Page {
    let frame: PageFrame
    let request: RequestView

    private var say: Language { frame.language }

    var title: String { say(words.heading) }

    func address(_ paths: Paths) -> String { paths.request(request.id) }

    var main: HTML {
        """
        <div class="narrow">
        <div class="head">
        <h1>\(say(words.heading))</h1>
        \(HTML.optional(words.lead) { "<p class=\"lead\">\(say($0))</p>" })
        </div>
        \(content)
        </div>
        """
    }

    private var words: (heading: Phrase, lead: Phrase?) {
        switch request.state {
        case .unconfirmed, .waiting: request.offer == nil ? (.waitingHeading, .waitingLead) : (.offerHeading, nil)
        case .asleep: (.asleepHeading, .asleepLead)
        case .served: (.servedHeading, .servedLead)
        case .left: (.leftHeading, .leftLead)
        case .lapsed: (.lapsedRequestHeading, .lapsedRequestLead)
        case .replaced: (.replacedHeading, .replacedLead)
        }
    }

    private var content: HTML {
        switch request.state {
        case .unconfirmed, .waiting:
            """
            \(HTML.optional(request.offer, offered))
            \(request.ranks.isEmpty && request.clinicCount == 0 ? nowhere : ranks)
            \(wish)
            """
        case .asleep: "\(asleep)\(wish)"
        case .served: HTML.optional(request.served) { served($0.id, $0.visit) }
        case .left, .lapsed, .replaced: ended
        }
    }

    private func offered(_ offer: OfferView) -> HTML {
        OfferAnswer(
            frame: frame, offer: offer, acceptance: frame.paths.requestAcceptance(request.id),
            refusal: frame.paths.requestRefusal(request.id), replaces: request.replaces
        ).html
    }

    private var ranks: HTML {
        let more = request.clinicCount - request.ranks.count
        return """
            <section class="ranks" aria-labelledby="rank-title">
            <h2 id="rank-title">\(say(.rankTitle))</h2>
            \(request.ranks.isEmpty ? coming : known)
            \(HTML.when(more > 0 && !request.ranks.isEmpty, "<p class=\"note\">\(say(.moreClinics(more)))</p>"))
            </section>
            """
    }

    private var known: HTML {
        """
        <ul class="rank-list">
        \(HTML.each(request.ranks) { RankCard(rank: $0, request: request, frame: frame).html })</ul>
        """
    }

    /// The node that answers has not heard of it yet.
    private var coming: HTML {
        """
        <p>\(say(.rankComing)) <a class="action" href="\(frame.paths.request(request.id))">\(say(.refreshList))</a></p>
        """
    }

    private var nowhere: HTML {
        """
        <section class="card">
        <h2>\(say(.noClinicTitle))</h2>
        <p>\(say(.noClinicText))</p>
        <div class="actions"><a class="button primary" href="\(frame.paths.requestChange(request.id))#radius">\(say(.widerRadius))</a></div>
        </section>
        """
    }

    private var wish: HTML {
        """
        \(WishSection(request: request, say: say).html)
        <div class="actions">
        <a class="button" href="\(frame.paths.requestChange(request.id))">\(say(.changeWish))</a>
        <a class="button quiet danger" href="\(frame.paths.requestWithdrawal(request.id))">\(say(.withdrawWish))</a>
        </div>
        """
    }

    private var asleep: HTML {
        """
        <form method="post" action="\(frame.paths.requestStay(request.id))" data-once>
        \(FormParts.token(frame))
        <div class="actions"><button class="button primary">\(say(.stillWaiting))</button></div>
        </form>
        """
    }

    private func served(_ id: AppointmentID, _ visit: VisitView) -> HTML {
        """
        \(VisitParts.card(visit, heading: nil, say))
        <div class="actions"><a class="button primary" href="\(frame.paths.appointment(id))">\(say(.seeAppointment))</a></div>
        """
    }

    private var ended: HTML {
        """
        <div class="actions">
        <a class="button primary" href="\(frame.paths.home)">\(say(.backHome))</a>
        <a class="button" href="\(frame.paths.requests())">\(say(.newRequest))</a>
        </div>
        """
    }
}
