import FoundationEssentials

/// What is wrong with the gateway's settings. Never holds the URL.
public enum SMSURLProblem: Error, Sendable, Hashable {
    case malformed
    /// Neither `https` nor `http`.
    case unknownScheme
    /// No account, or no token: neither in a file nor in the URL.
    case incompleteCredentials
    /// The token would travel in clear to another machine.
    case credentialsInClear
    /// Neither a telephone in E.164 nor a short code.
    case badSender
}
