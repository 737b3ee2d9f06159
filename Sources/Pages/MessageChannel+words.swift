package import Scheduling
package import Wording

extension MessageChannel {
    package var words: Phrase { self == .email ? .channelEmail : .channelText }
}
