public import Containment
public import Scheduling

/// Who asks, how, from where and when. Every verb takes one, so that
/// authorization, limits, the log and the clock are decided the same way
/// whether the call came over HTTP, from the command line or from a test.
public struct Context: Sendable {
    /// Who acts, as the log records it (committed, never in clear).
    public var actor: Actor
    public var audience: Audience
    /// The language in which refusals and messages are to be worded.
    public var language: Language
    /// When the call began; verbs never read a clock themselves.
    public var instant: Instant
    /// The network limits are counted by.
    public var network: NetworkPrefix
    /// The request, while something is rehearsed: it is counted once.
    package var asking: Asking?

    public init(actor: Actor, audience: Audience, language: Language, instant: Instant, network: NetworkPrefix) {
        self.actor = actor
        self.audience = audience
        self.language = language
        self.instant = instant
        self.network = network
    }

    /// The service itself at work: a worker, or the command line.
    public static func system(_ name: String, at instant: Instant) -> Context {
        Context(actor: .system(name), audience: .system, language: .french, instant: instant, network: .local)
    }
}
