import Scheduling
import Seals
import UseCases

/// What came of it, to be said in words.
public enum TextReply: Sendable, Equatable, CaseIterable {
    case accepted
    /// Those who stand before have time to answer.
    case noted
    /// They will come to the visit that they were reminded of.
    case confirmed
    /// That visit is cancelled.
    case cancelled
    /// It will be, once the service is open again.
    case queued
    /// It was cancelled, moved or has begun meanwhile.
    case visitOver
    case refused
    /// The one offer was answered or ran out in between.
    case over
    /// Nothing waits for an answer of this telephone.
    case nothing
    /// More than one does: each has its link.
    case several
    case stopped
    case resumed
    case help
    /// The offer's time stands still: nothing was noted, and it can be said again.
    case standsStill
    /// Nothing of a visit can be changed now.
    case paused
    /// What they said of themselves opens with their own link alone.
    case ownLink
    /// Not now; an offer stands until its end.
    case tryAgain
}
