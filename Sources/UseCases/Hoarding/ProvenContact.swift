public import Scheduling

/// Where a code goes: what a booking's form says of it.
public struct ProvenContact: Sendable, Equatable {
    public var email: EmailAddress?
    public var phone: PhoneNumber?
    public var channel: MessageChannel
    public var language: Language

    public init(email: EmailAddress?, phone: PhoneNumber?, channel: MessageChannel, language: Language) {
        self.email = email
        self.phone = phone
        self.channel = channel
        self.language = language
    }

    public init(_ person: Particulars) {
        self.init(email: person.email, phone: person.phone, channel: person.channel, language: person.language)
    }

    package enum Way: Sendable {
        case mail(EmailAddress)
        case text(PhoneNumber)
        /// A telephone that no code can be sent to.
        case none(PhoneNumber)
    }

    /// `nil` when there is nothing to reach anybody by.
    package func way(sendsTexts: Bool) -> Way? {
        switch MessageRoute(channel, email: email, phone: phone, sendsTexts: sendsTexts) {
        case .text(let phone): .text(phone)
        case .email(let email): .mail(email)
        case .none: phone.map { .none($0) }
        }
    }
}

extension ProvenContact.Way {
    /// The same for every way to write one contact.
    package var counted: [UInt8] {
        switch self {
        case .mail(let email): Array(("mail " + email.mailbox).utf8)
        case .text(let phone), .none(let phone): Array(("phone " + phone.digits).utf8)
        }
    }

    /// A mailbox whose owner can have any number of others.
    package var isStrange: Bool { if case .mail(let email) = self { !KnownMail.domains.contains(email.domain) } else { false } }
}

extension EmailAddress {
    /// What a provider delivers to one mailbox, as one: tags after a plus
    /// sign, and where Google keeps it the dots, say nothing.
    fileprivate var mailbox: String {
        let local = text.prefix { $0 != "@" }.lowercased()
        let domain = domain
        guard KnownMail.domains.contains(domain) else { return local + "@" + domain }
        let plain = local.split(separator: "+", omittingEmptySubsequences: false).first.map(String.init) ?? local
        let isGoogle = domain == "gmail.com" || domain == "googlemail.com"
        return (isGoogle ? plain.filter { $0 != "." } + "@gmail.com" : plain + "@" + domain)
    }
}
