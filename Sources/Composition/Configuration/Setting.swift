/// Everything a deployment can set. The raw value is its name in a file.
///
/// Each is looked for as a flag, then as an environment variable, then in the
/// YAML file: `--front-port`, `CRENEAU_FRONT_PORT`, `front_port`.
package enum Setting: String, CaseIterable {
    case dataDirectory = "data_dir"
    case databaseURL = "database_url"
    case masterKeyFile = "master_key_file"
    case host
    case frontPort = "front_port"
    case deskPort = "desk_port"
    case watchPort = "watch_port"
    case publicURL = "public_url"
    case deskURL = "desk_url"
    case watchURL = "watch_url"
    case orderAddresses = "order_addresses"
    case trustedProxies = "trusted_proxies"
    case tlsCertificateFile = "tls_certificate_file"
    case tlsKeyFile = "tls_key_file"
    case smtpURL = "smtp_url"
    case smtpPasswordFile = "smtp_password_file"
    case smtpAuthoritiesFile = "smtp_ca_file"
    case mailFrom = "mail_from"
    case maildir
    case smsURL = "sms_url"
    case smsTokenFile = "sms_token_file"
    case smsFrom = "sms_from"
    case smsAuthoritiesFile = "sms_ca_file"
    case bounceMaildir = "bounce_maildir"
    case publishedLog = "published_log"
    case witnesses
    case logLevel = "log_level"
    case logFormat = "log_format"
    case limitRequestsPerNetwork = "limit_requests_per_network"
    case limitConnections = "limit_connections"
    case limitConnectionsPerNetwork = "limit_connections_per_network"
    case limitIdleSeconds = "limit_idle_seconds"
    case limitHeadSeconds = "limit_head_seconds"
    case limitBodySeconds = "limit_body_seconds"
    case limitBodyPace = "limit_body_pace"
    case limitTakeSeconds = "limit_take_seconds"
    case limitDrainBytes = "limit_drain_bytes"
    case limitHoldsPerNetwork = "limit_holds_per_network"
    case limitHoldsPerDevice = "limit_holds_per_device"
    case limitBookingsPerOrigin = "limit_bookings_per_origin"
    case limitAppointmentsPerPerson = "limit_appointments_per_person"
    case limitMessagesPerContact = "limit_messages_per_contact"
    case limitWaitingPerContact = "limit_waiting_per_contact"
    case limitWaitingPerNetwork = "limit_waiting_per_network"
    case limitWaitingPerMailDomain = "limit_waiting_per_mail_domain"
    case quietHours = "quiet_hours"
    case siteOperator = "operator"
    case privacyOfficer = "privacy_officer"
    case accessibilityContact = "accessibility_contact"

    static let variablePrefix = "CRENEAU_"

    var variable: String { Self.variablePrefix + rawValue.uppercased() }
    var flag: String { "--" + rawValue.map { $0 == "_" ? "-" : String($0) }.joined() }

    /// May carry a password: never printed, not even when it is wrong.
    var isSecret: Bool { self == .databaseURL || self == .smtpURL || self == .smsURL }

    /// Where its password belongs.
    var secretElsewhere: String {
        switch self {
        case .smtpURL: "put it into the file that \(Setting.smtpPasswordFile.variable) names"
        case .smsURL: "put it into the file that \(Setting.smsTokenFile.variable) names"
        default: "put it into ~/.pgpass, PGPASSWORD, or this setting's variable"
        }
    }
}
