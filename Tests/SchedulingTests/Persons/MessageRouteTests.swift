import Scheduling
import Testing

@Suite struct MessageRouteTests {
    private func person(_ phone: String?, _ email: String?, _ channel: MessageChannel) -> Particulars {
        Particulars(
            givenName: "Lou", familyName: "Roy", birthDate: date("1990-01-01"), healthNumber: nil,
            phone: phone.flatMap(PhoneNumber.init(_:)),
            email: email.flatMap(EmailAddress.init(_:)), language: .french, bookedFor: .oneself, reason: .cold, channel: channel)
    }

    private func told(_ person: Particulars, _ sendsTexts: Bool) -> String? { person.messageRoute(sendsTexts: sendsTexts).masked }

    @Test(arguments: [true, false])
    func theWayThatWasChosenIsTakenWhereItReaches(sendsTexts: Bool) {
        #expect(told(person("514 555-0142", "zoe@example.org", .email), sendsTexts) == "z•••@example.org")
        #expect(told(person("514 555-0142", "zoe@example.org", .text), sendsTexts) == (sendsTexts ? "••• •••-0142" : "z•••@example.org"))
    }

    /// A preset is nobody's wish to hear nothing.
    @Test func whereItReachesNobodyTheOtherIs() {
        let preset = person("514 555-0142", nil, .email)
        #expect(told(preset, true) == "••• •••-0142" && told(preset, false) == nil)
        #expect(told(person(nil, "zoe@example.org", .text), true) == "z•••@example.org")
        // An extension, or a number that is free of charge, takes no texts.
        for phone in ["514 555-0142 poste 12", "900 555-0142"] { #expect(told(person(phone, nil, .email), true) == nil) }
        #expect(told(person(nil, nil, .email), true) == nil)
    }
}
