import ArgumentParser
import Composition
import Foundation

/// The flags behind `Setting`, on every command that opens a deployment.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A YAML file of settings.", discussion: "Also CRENEAU_CONFIG.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Where keys, mail and (on SQLite) the database stand.", valueName: "folder"))
    var dataDir: String?

    @Option(help: ArgumentHelp("sqlite:PATH or postgres://user@host:port/name.", valueName: "url"))
    var databaseUrl: String?

    @Option(help: ArgumentHelp("The vault's master key.", valueName: "file"))
    var masterKeyFile: String?

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host: String?

    @Option(help: ArgumentHelp("The port of the patients' site and JSON API.", valueName: "port"))
    var frontPort: String?

    @Option(help: ArgumentHelp("The port of the clinics' desk.", valueName: "port"))
    var deskPort: String?

    @Option(help: ArgumentHelp("The port of the officers' page, of the log, of health and metrics.", valueName: "port"))
    var watchPort: String?

    @Option(help: ArgumentHelp("What people type to reach the site, e.g. https://rendez-vous.example.", valueName: "url"))
    var publicUrl: String?

    @Option(
        help: ArgumentHelp("What staff type to reach the desk, e.g. https://comptoir.example; passkeys are made for it.", valueName: "url"))
    var deskUrl: String?

    @Option(
        help: ArgumentHelp(
            "What officers type to reach their page, e.g. https://veille.example; passkeys are made for it.", valueName: "url"))
    var watchUrl: String?

    @Option(
        help: ArgumentHelp(
            "Where the officers' page hands orders in: https addresses of every process, with commas.", valueName: "urls"))
    var orderAddresses: String?

    @Option(help: ArgumentHelp("Proxies whose X-Forwarded-For is believed, with commas.", valueName: "addresses"))
    var trustedProxies: String?

    @Option(help: ArgumentHelp("The site's certificate chain (PEM).", valueName: "file"))
    var tlsCertificateFile: String?

    @Option(help: ArgumentHelp("The certificate's private key (PEM).", valueName: "file"))
    var tlsKeyFile: String?

    @Option(help: ArgumentHelp("smtp://[user@]host[:port] or smtps://…; without it, mail goes to a Maildir.", valueName: "url"))
    var smtpUrl: String?

    @Option(help: ArgumentHelp("A file that holds the SMTP password alone.", valueName: "file"))
    var smtpPasswordFile: String?

    @Option(help: ArgumentHelp("Authorities that the mail server's certificate is checked by (PEM).", valueName: "file"))
    var smtpCaFile: String?

    @Option(help: ArgumentHelp("The sender of messages.", valueName: "address"))
    var mailFrom: String?

    @Option(help: ArgumentHelp("Where messages go when there is no SMTP server.", valueName: "folder"))
    var maildir: String?

    @Option(help: ArgumentHelp("A Maildir into which the mail server delivers what comes back to the sender.", valueName: "folder"))
    var bounceMaildir: String?

    @Option(help: ArgumentHelp("https://account@host/path of a text gateway (Twilio's form); without it, none are sent.", valueName: "url"))
    var smsUrl: String?

    @Option(help: ArgumentHelp("A file that holds the text gateway's token alone; it signs incoming messages too.", valueName: "file"))
    var smsTokenFile: String?

    @Option(help: ArgumentHelp("The telephone (+15145550100) or short code that texts come from.", valueName: "number"))
    package var smsFrom: String?

    @Option(help: ArgumentHelp("Authorities that the text gateway's certificate is checked by (PEM).", valueName: "file"))
    var smsCaFile: String?

    @Option(help: ArgumentHelp("Where the transparency log is written for all to read: files for any static host.", valueName: "folder"))
    var publishedLog: String?

    @Option(help: ArgumentHelp("Witnesses that cosign the log: verifier key, space, URL; with commas.", valueName: "witnesses"))
    var witnesses: String?

    @Option(help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"))
    var logLevel: String?

    @Option(help: ArgumentHelp("text, or json (one object a line).", valueName: "format"))
    var logFormat: String?

    @Option(help: ArgumentHelp("Requests a minute from one network; 0 is no limit.", valueName: "n"))
    var limitRequestsPerNetwork: String?

    @Option(help: ArgumentHelp("Connections at once to the site, and to the desk.", valueName: "n"))
    var limitConnections: String?

    @Option(help: ArgumentHelp("Connections at once from one network; 0 leaves the share that is kept for others.", valueName: "n"))
    var limitConnectionsPerNetwork: String?

    @Option(help: ArgumentHelp("How long a connection may wait for a whole request head.", valueName: "seconds"))
    var limitIdleSeconds: String?

    @Option(help: ArgumentHelp("How long a request head may take from its first byte.", valueName: "seconds"))
    var limitHeadSeconds: String?

    @Option(help: ArgumentHelp("How long a request body may take.", valueName: "seconds"))
    var limitBodySeconds: String?

    @Option(help: ArgumentHelp("Bytes of a body a second, on average after 10 s; 0 is no limit.", valueName: "bytes"))
    var limitBodyPace: String?

    @Option(help: ArgumentHelp("How long a client may take nothing of its answer.", valueName: "seconds"))
    var limitTakeSeconds: String?

    @Option(help: ArgumentHelp("What is read and thrown away of a body that nobody waits for.", valueName: "bytes"))
    var limitDrainBytes: String?

    @Option(help: ArgumentHelp("Holds an hour from one network; 0 is no limit.", valueName: "n"))
    var limitHoldsPerNetwork: String?

    @Option(help: ArgumentHelp("Holds an hour from one device; 0 is no limit.", valueName: "n"))
    var limitHoldsPerDevice: String?

    @Option(help: ArgumentHelp("Bookings an hour of one network at a clinic before a code is asked for; 0 never asks.", valueName: "n"))
    var limitBookingsPerOrigin: String?

    @Option(help: ArgumentHelp("Appointments of one person before they are flagged; 0 never flags.", valueName: "n"))
    var limitAppointmentsPerPerson: String?

    @Option(help: ArgumentHelp("Messages a day to one address or telephone; 0 is no limit.", valueName: "n"))
    var limitMessagesPerContact: String?

    @Option(help: ArgumentHelp("Requests of one address or telephone that wait at once; 0 is no limit.", valueName: "n"))
    var limitWaitingPerContact: String?

    @Option(help: ArgumentHelp("Requests of one network that wait at once; 0 is no limit.", valueName: "n"))
    var limitWaitingPerNetwork: String?

    @Option(help: ArgumentHelp("Requests of one unknown mail domain that wait at once; 0 is no limit.", valueName: "n"))
    var limitWaitingPerMailDomain: String?

    @Option(
        help: ArgumentHelp(
            "When nobody is offered a freed place who does not accept it, on the clinic's clock; none for never.", valueName: "hours"))
    var quietHours: String?

    @Option(name: .customLong("operator"), help: ArgumentHelp("Who runs the site, as its privacy page names them.", valueName: "name"))
    var siteOperator: String?

    @Option(help: ArgumentHelp("Who answers for people's information there, and how they are reached.", valueName: "contact"))
    var privacyOfficer: String?

    @Option(help: ArgumentHelp("Who hears of what somebody cannot use.", valueName: "contact"))
    var accessibilityContact: String?

    /// The flags that were given.
    var values: [Setting: String] {
        let all: [Setting: String?] = [
            .dataDirectory: dataDir, .databaseURL: databaseUrl, .masterKeyFile: masterKeyFile, .host: host,
            .frontPort: frontPort, .deskPort: deskPort, .watchPort: watchPort, .publicURL: publicUrl, .deskURL: deskUrl,
            .watchURL: watchUrl, .orderAddresses: orderAddresses,
            .trustedProxies: trustedProxies,
            .tlsCertificateFile: tlsCertificateFile, .tlsKeyFile: tlsKeyFile, .smtpURL: smtpUrl,
            .smtpPasswordFile: smtpPasswordFile, .smtpAuthoritiesFile: smtpCaFile, .mailFrom: mailFrom, .maildir: maildir,
            .bounceMaildir: bounceMaildir, .publishedLog: publishedLog, .witnesses: witnesses,
            .smsURL: smsUrl, .smsTokenFile: smsTokenFile, .smsFrom: smsFrom, .smsAuthoritiesFile: smsCaFile,
            .limitMessagesPerContact: limitMessagesPerContact, .limitWaitingPerContact: limitWaitingPerContact,
            .limitWaitingPerNetwork: limitWaitingPerNetwork, .limitWaitingPerMailDomain: limitWaitingPerMailDomain,
            .logLevel: logLevel, .logFormat: logFormat, .limitRequestsPerNetwork: limitRequestsPerNetwork,
            .limitConnections: limitConnections, .limitConnectionsPerNetwork: limitConnectionsPerNetwork,
            .limitIdleSeconds: limitIdleSeconds,
            .limitHeadSeconds: limitHeadSeconds, .limitBodySeconds: limitBodySeconds, .limitBodyPace: limitBodyPace,
            .limitTakeSeconds: limitTakeSeconds, .limitDrainBytes: limitDrainBytes,
            .limitHoldsPerNetwork: limitHoldsPerNetwork, .limitHoldsPerDevice: limitHoldsPerDevice,
            .limitBookingsPerOrigin: limitBookingsPerOrigin,
            .limitAppointmentsPerPerson: limitAppointmentsPerPerson, .quietHours: quietHours,
            .siteOperator: siteOperator, .privacyOfficer: privacyOfficer, .accessibilityContact: accessibilityContact,
        ]
        return all.compactMapValues { $0 }
    }
}

extension SettingsSources {
    /// The command line and the process's own environment.
    init(_ options: ConfigurationOptions) {
        self.init(flags: options.values, environment: ProcessInfo.processInfo.environment, file: options.config)
    }
}
