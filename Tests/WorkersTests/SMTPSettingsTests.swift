import Testing

@testable import Workers

@Suite struct SMTPSettingsTests {
    private func settings(_ url: String, password: String? = nil) throws(SMTPURLProblem) -> SMTPSettings {
        try SMTPSettings(url: url, password: password, clientName: "creneau.example")
    }

    @Test(arguments: [
        ("smtp://mail.example", 587, SMTPSecurity.startTLS), ("smtp://mail.example:25?starttls=none", 25, .none),
        ("smtp://mail.example/?starttls=optional", 587, .startTLSIfOffered),
        ("smtp://mail.example?starttls=required", 587, .startTLS), ("smtps://mail.example", 465, .implicitTLS),
        ("smtps://mail.example:8465", 8465, .implicitTLS),
    ])
    func theSchemeAndTheQueryDecideHowItIsProtected(_ url: String, _ port: Int, _ security: SMTPSecurity) throws {
        let settings = try settings(url)
        #expect(settings.host == "mail.example" && settings.port == port && settings.security == security)
        #expect(settings.credentials == nil)
    }

    @Test func anIPv6HostLosesItsBrackets() throws {
        #expect(try settings("smtp://[::1]:25?starttls=none").host == "::1")
    }

    @Test func credentialsComeFromTheURLOrAFile() throws {
        #expect(
            try settings("smtps://user%40mail.example:p%3Aw@h.example").credentials
                == SMTPCredentials(user: "user@mail.example", password: "p:w"))
        #expect(
            try settings("smtps://user@h.example", password: "secret\n").credentials
                == SMTPCredentials(user: "user", password: "secret"))
    }

    @Test(arguments: [
        ("http://mail.example", SMTPURLProblem.unknownScheme), ("mail.example", .unknownScheme), ("smtp://", .malformedHost),
        ("smtp://mail_example", .malformedHost), ("smtp://mail.example/path", .unknownParameter),
        ("smtp://mail.example?tls=yes", .unknownParameter), ("smtp://mail.example?starttls=maybe", .badStartTLS),
        ("smtps://mail.example?starttls=required", .badStartTLS), ("smtp://user@mail.example", .incompleteCredentials),
        ("smtp://user:p%0Aw@mail.example", .incompleteCredentials),
        ("smtp://user:pw@mail.example?starttls=none", .credentialsInClear),
        ("smtp://user:pw@mail.example?starttls=optional", .credentialsInClear), ("smtp://mail.example:0", .malformed),
        ("smtp://mail.example:99999", .malformed),
    ])
    func whatIsWrongIsNamed(_ url: String, _ problem: SMTPURLProblem) {
        #expect(throws: problem) { try settings(url) }
    }

    @Test func aPasswordMayGoInClearToThisMachineAlone() throws {
        #expect(try settings("smtp://user:pw@127.0.0.1:25?starttls=none").isLoopback)
    }

    @Test func aPasswordIsNeverPrinted() throws {
        let settings = try settings("smtps://user:hunter2@mail.example")
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(settings)", String(reflecting: settings), dumped] { #expect(!text.contains("hunter2")) }
    }
}
