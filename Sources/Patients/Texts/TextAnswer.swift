public import Scheduling
import Seals
import UseCases

public struct TextAnswer: Sendable, Equatable {
    public var reply: TextReply
    /// Of the word that was written; `nil` where it is of neither or both.
    public var language: Language?
}
