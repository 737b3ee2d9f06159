import Scheduling

/// Who runs a site, and whom people turn to (Act respecting the protection of
/// personal information in the private sector, s. 3.1: title and contact of
/// the person in charge are published). Each a line as it is shown; `nil`
/// where nobody has set it.
public struct Imprint: Sendable, Equatable {
    public var siteOperator: String?
    public var privacyOfficer: String?
    public var accessibilityContact: String?

    public init(siteOperator: String? = nil, privacyOfficer: String? = nil, accessibilityContact: String? = nil) {
        self.siteOperator = siteOperator
        self.privacyOfficer = privacyOfficer
        self.accessibilityContact = accessibilityContact
    }
}
