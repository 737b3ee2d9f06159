import Formats
import Pages
import Patients
import Scheduling
import Serving
import UseCases
import Wording

extension TextAnswer {
    /// What is answered, in the language that was written or in both.
    func words(_ origin: PublicOrigin) -> String {
        let paths = Paths(language ?? .french)
        let link: String? =
            switch reply {
            case .nothing, .several, .visitOver: paths.lostLink
            case .help: paths.home
            default: nil
            }
        return ShortText(TextTexts.reply(reply.words, link: link.map { origin.description + $0 }, in: language)).description
    }
}

extension TextReply {
    var words: Phrase {
        switch self {
        case .accepted: .textReplyAccepted
        case .noted: .textReplyNoted
        case .confirmed: .textReplyConfirmed
        case .cancelled: .textReplyCancelled
        case .queued: .textReplyQueued
        case .visitOver: .textReplyVisitOver
        case .refused: .textReplyRefused
        case .over: .textReplyOver
        case .nothing: .textReplyNothing
        case .several: .textReplySeveral
        case .stopped: .textReplyStopped
        case .resumed: .textReplyResumed
        case .help: .textReplyHelp
        case .standsStill: .textReplyStandsStill
        case .paused: .textReplyPaused
        case .ownLink: .textReplyOwnLink
        case .tryAgain: .textReplyTryAgain
        }
    }
}
