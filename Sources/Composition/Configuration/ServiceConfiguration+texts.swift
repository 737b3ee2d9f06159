import Foundation
package import Workers

extension ServiceConfiguration {
    /// Where text messages go.
    package enum Texts: Equatable, Sendable {
        /// Nowhere: nobody is offered them.
        case none
        /// Beside the demonstration's mail, whose answers are signed with that.
        case mailbox(token: String)
        case gateway(SMSSettings)

        /// What incoming texts are signed with.
        var token: String? {
            switch self {
            case .none: nil
            case .mailbox(let token): token
            case .gateway(let settings): settings.token
            }
        }
    }

    static func texts(_ reader: inout SettingsReader, publicURL: PublicURL?) -> Texts {
        guard let url = reader.text(.smsURL) else {
            for setting in [Setting.smsTokenFile, .smsFrom, .smsAuthoritiesFile] where reader.text(setting) != nil {
                reader.note(setting, "means nothing without \(Setting.smsURL.variable)")
            }
            return .none
        }
        var token: String?
        if let file = reader.text(.smsTokenFile) {
            token = try? String(contentsOfFile: URL(fileURLWithPath: file).standardizedFileURL.path, encoding: .utf8)
            if token == nil { reader.note(.smsTokenFile, "cannot be read") }
        }
        guard let from = reader.text(.smsFrom) else {
            reader.note(.smsFrom, "is needed with \(Setting.smsURL.variable)")
            return .none
        }
        do {
            var settings = try SMSSettings(url: url, token: token, from: from)
            settings.authoritiesFile = readable(&reader, .smsAuthoritiesFile)
            // Nobody outside reaches what the default stands for.
            if reader.text(.publicURL) != nil { settings.statusURL = publicURL.map { $0.description + "/webhooks/sms/status/" } }
            return .gateway(settings)
        } catch {
            reader.note(error == .badSender ? .smsFrom : .smsURL, problem(error))
            return .none
        }
    }

    private static func problem(_ problem: SMSURLProblem) -> String {
        switch problem {
        case .malformed: "is not a URL of the form https://account@host/path"
        case .unknownScheme: "must begin with https://, or with http:// to this machine"
        case .incompleteCredentials: "needs an account, and a token in the file that \(Setting.smsTokenFile.variable) names"
        case .credentialsInClear: "would send a token in clear to another machine: use https"
        case .badSender: "must be a telephone such as +15145550100, or a short code"
        }
    }
}
