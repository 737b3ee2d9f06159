import Credentials
import Foundation
import Scheduling
import Seals
import Testing
import VaultCalls
@testable import Vault

/// What stands on the socket stays what it was: while a service is started
/// again, web process and vault may be of two versions.
@Suite struct WireSampleTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Samples/wire.txt")

    @Test func theBytesOnTheSocketAreThoseThatWereCommitted() throws {
        var lines: [String] = []
        for sample in Self.samples {
            lines.append("request \(sample.name) \(Hex.encode(sample.request.encoded))")
            for answer in sample.answers { lines.append("answer \(sample.name) \(Hex.encode(VaultAnswer.encode(.success(answer))))") }
        }
        for (name, request) in Self.ofOperator { lines.append("operator \(name) \(Hex.encode(request.encoded))") }
        for (name, answer) in Self.toOperator {
            var writer = ByteWriter()
            try answer.write(to: &writer)
            lines.append("toOperator \(name) \(Hex.encode(writer.bytes))")
        }
        for refusal in Fixed.refusals { lines.append("refusal - \(Hex.encode(VaultAnswer.encode(.success(.staff(.refused(refusal))))))") }
        let errors: [VaultError] = [.unavailable, .cannotOpen, .unknownKey, .shredded, .tooManyRequests] + VaultRefusal.allCases.map { .refused($0) }
        for error in errors { lines.append("failure - \(Hex.encode(VaultAnswer.encode(.failure(error))))") }
        let text = lines.map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(text.utf8).write(to: Self.file) }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
    }

    typealias Line = (name: String, request: VaultRequest, answers: [VaultAnswer])

    static let samples: [Line] = keys + particulars + waiting + signingIn + ways + colleagues

    static let keys: [Line] = [
        ("verificationKey", .verificationKey, [.verificationKey(VaultVerificationKey(bytes: Fixed.bytes(32))!)]),
        ("standingKeys", .standingKeys, [
            .keys([Fixed.courierKey, Fixed.lookupKey]), .keys([Fixed.courierKey, Fixed.lookupKey, Fixed.key(.request)]),
        ]),
        ("dayKeys", .dayKeys([Sample.day]), [.keys([Fixed.dayKey])]),
        ("lostDayKeys", .lostDayKeys([PublishedDayKey(name: Sample.day, id: Fixed.dayKey.id)]), [.keyIDs([]), .keyIDs([Fixed.dayKey.id])]),
        ("shredDayKeys", .shred(through: Sample.date, except: [Sample.clinic]), [.keyIDs([Fixed.dayKey.id])]),
        ("journal", .journal(after: 3, limit: 9), [.journal([Fixed.entry])]),
        ("backUpKeys", .backUpKeys, [.backup([1, 2, 3])]),
        ("backUpDayKeys", .backUpDayKeys(after: nil), [.dayKeyBackup(nil)]),
        ("backUpDayKeys", .backUpDayKeys(after: Sample.date), [.dayKeyBackup(Fixed.backup)]),
        ("pulse", .pulse, [.pulse(VaultPulse(instance: .max - 1, steps: 7, waiting: 2))]),
        ("byOperator", .byOperator(OperatorEnvelope(instant: Fixed.now, nonce: Fixed.bytes(16), request: [9, 8], tag: Fixed.bytes(32, from: 3))), [
            .toOperator([4, 5, 6]),
        ]),
    ]

    static let particulars: [Line] = [
        ("openOwn", .openOwn(Fixed.own, Sample.secret), [.particulars(Sample.particulars)]),
        (
            "changeOwnContact",
            .changeOwnContact(
                OwnCopies(own: Fixed.own, clinic: Fixed.clinicSeal, contact: Fixed.contactSeal, secret: Sample.secret), Fixed.contactCorrection,
                Sample.message),
            [Fixed.contactSeal, nil].map {
                .contactChanged(OwnContactChange(own: Fixed.own, clinic: Fixed.clinicSeal, contact: Fixed.contactSeal, former: $0))
            }
        ),
        ("openDelivery", .openDelivery(contact: Fixed.contactSeal, message: nil), [.delivery(Delivery(contact: Sample.contact, enclosure: nil))]),
        ("openDelivery", .openDelivery(contact: Fixed.contactSeal, message: Fixed.messageSeal), [
            .delivery(Delivery(contact: Sample.contact, enclosure: .manage(Sample.token))),
        ]),
        ("reseal", .reseal(Fixed.clinicSeal, Sample.day, version: 2), [.sealed(Fixed.laterSeal)]),
        ("moveOwn", .moveOwn(Fixed.own, Fixed.clinicSeal, Sample.secret, Sample.day, version: 2), [.sealed(Fixed.laterSeal)]),
        ("blindIndex", .blindIndex(Fixed.clinicSeal), [.blindTokens(Fixed.tokens)]),
        ("blindTokens", .blindTokens(Fixed.lookupSeal, .recovery), [.blindTokens(Fixed.tokens)]),
        ("blindTokens", .blindTokens(Fixed.lookupSeal, .text), [.blindTokens([])]),
    ]

    static let waiting: [Line] = [
        ("requestKeys", .waiting(.keys([Sample.week, Sample.week.next])), [.keys([Fixed.key(.requestWeek(Sample.week))])]),
        ("lostRequestKeys", .waiting(.lostKeys([Fixed.dayKey.id])), [.keyIDs([Fixed.dayKey.id])]),
        ("resealOwn", .waiting(.resealOwn(Fixed.own, Sample.secret, .week(Sample.week), version: 3)), [.sealed(Fixed.waiting)]),
        ("resealOwn", .waiting(.resealOwn(Fixed.own, Sample.secret, .day(Sample.day), version: 2)), [.sealed(Fixed.laterSeal)]),
        ("moveFromOldKey", .waiting(.moveFromOldKey(Fixed.waiting, Sample.week, version: 2)), [.sealed(Fixed.waiting)]),
        ("moveFromOldKey", .waiting(.moveFromOldKey(Fixed.lookupSeal, nil, version: 2)), [.sealed(Fixed.lookupSeal)]),
        ("shredRequestKeys", .waiting(.shred), [.keyIDs([Fixed.dayKey.id])]),
        ("destroyOldRequestKey", .waiting(.destroyOldKey), [.keyIDs([])]),
        ("backUpRequestKeys", .waiting(.backUp(after: nil)), [.dayKeyBackup(nil)]),
        ("backUpRequestKeys", .waiting(.backUp(after: Sample.week)), [.dayKeyBackup(Fixed.backup)]),
        ("makeOffers", .waiting(.makeOffers([OfferAsk(terms: Fixed.terms, seal: Fixed.waiting, message: Sample.message)])), [
            .offers([MadeOffer(tokenHash: Fixed.bytes(32), message: Fixed.messageSeal)]),
        ]),
        ("accept", .waiting(.accept(Fixed.terms, .token(Fixed.offerToken), Fixed.waiting)), [.accepted(Fixed.mark)]),
        ("accept", .waiting(.accept(Fixed.terms, .own(Fixed.own, Sample.secret), Fixed.waiting)), []),
        ("accept", .waiting(.accept(Fixed.terms, .text(Fixed.text), Fixed.waiting)), []),
        ("take", .waiting(.take(Fixed.waiting, Fixed.terms, Fixed.mark, version: 3)), [.sealed(Fixed.laterSeal)]),
    ]

    static let signingIn: [Line] = [
        ("passkeyChallenge", .staff(.passkeyChallenge(binding: Desk.binding)), [.staff(.challenge(Fixed.challenge))]),
        ("signIn", .staff(.signIn(Fixed.passkey(userHandle: [1, 2]), nil)), [.staff(.signedIn(Fixed.signedIn))]),
        ("signIn", .staff(.signIn(Fixed.passkey(userHandle: nil), Fixed.device, Fixed.firefox)), []),
        ("signIn", .staff(.signIn(.password(Fixed.email, Fixed.password, code: "12 34"), Fixed.device)), []),
        ("signIn", .staff(.signIn(.recoveryCode(Fixed.email, Fixed.recoveryCode), nil)), []),
        ("signIn", .staff(.signIn(.link(Fixed.link), nil)), []),
        ("invitation", .staff(.invitation(Fixed.link)), [.staff(.invitation(Fixed.invitation()))]),
        ("enrol", .staff(.enrol(Fixed.link, Fixed.device)), [.staff(.signedIn(Fixed.signedIn))]),
        ("enrol", .staff(.enrol(Fixed.link, nil, BrowserKind(family: .other, system: .iPhone))), []),
        ("grant", .staff(.grant(Fixed.grant, isUse: false)), [.staff(.grant(Fixed.view))]),
        ("prove", .staff(.prove(.link(Fixed.link), Fixed.device, grant: Fixed.grant)), [.staff(.grant(Fixed.view))]),
        ("signOut", .staff(.signOut(Fixed.grant)), [.staff(.done)]),
        ("signOutEverywhere", .staff(.signOutEverywhere(Fixed.grant)), [.staff(.done)]),
        ("signIns", .staff(.signIns(Fixed.grant)), [.staff(.signIns([])), .staff(.signIns([Fixed.signIn, Fixed.signIn]))]),
        ("endSignIn", .staff(.endSignIn(GrantID(high: 5, low: 6), grant: Fixed.grant)), [.staff(.done)]),
        ("endOtherSignIns", .staff(.endOtherSignIns(Fixed.grant)), [.staff(.done)]),
        ("notices", .staff(.notices(queued: [])), [.staff(.notices([]))]),
        ("notices", .staff(.notices(queued: [Sample.message])), [.staff(.notices([Fixed.notice]))]),
    ]

    static let ways: [Line] = [
        ("methods", .staff(.methods(Fixed.grant)), [.staff(.methods(Fixed.methods))]),
        ("passkeyCreation", .staff(.passkeyCreation(Fixed.grant, binding: Desk.binding)), [
            .staff(.creation(PasskeyCreation(challenge: Fixed.challenge, userHandle: [1, 2], excluded: [[3], [4, 5]]))),
        ]),
        (
            "addPasskey", .staff(.addPasskey(Fixed.registration, name: "Clé", Fixed.challenge, binding: Desk.binding, grant: Fixed.grant)),
            [.staff(.grant(Fixed.view))]
        ),
        ("removePasskey", .staff(.removePasskey([1, 2], grant: Fixed.grant)), [.staff(.done)]),
        ("newTimeCodeSecret", .staff(.newTimeCodeSecret(Fixed.grant, isAnother: true)), [.staff(.timeCodeSecret(Fixed.timeCodeSecret))]),
        ("setPassword", .staff(.setPassword(Fixed.password, code: "123456", grant: Fixed.grant)), [.staff(.grant(Fixed.view))]),
        ("newRecoveryCodes", .staff(.newRecoveryCodes(Fixed.grant)), [.staff(.recoveryCodes([Fixed.recoveryCode, Fixed.recoveryCode]))]),
    ]

    static let colleagues: [Line] = [
        ("staff", .staff(.staff(Sample.clinic, grant: Fixed.grant)), [.staff(.staff([Fixed.member, Fixed.member]))]),
        ("invite", .staff(.invite(Fixed.invitation(.practitioner), grant: Fixed.grant)), [.staff(.link(Fixed.link)), .staff(.added)]),
        ("invite", .staff(.invite(Fixed.invitation(replaces: .manager), grant: Fixed.grant)), []),
        ("revoke", .staff(.revoke(StaffID(high: 1, low: 2), Sample.clinic, grant: Fixed.grant)), [.staff(.done)]),
        ("open", .staff(.open([Fixed.clinicSeal, Fixed.laterSeal], Sample.clinic, grant: Fixed.grant, isUse: true)), [
            .staff(.opened([.opened(Sample.particulars), .shredded, .unreadable, .note(DayNote(author: "Rita", text: "à rappeler"))])),
        ]),
        ("find", .staff(.find(.nameAndBirth(family: "Côté", birth: Sample.date), Sample.clinic, grant: Fixed.grant)), [.staff(.tokens(Fixed.tokens))]),
        ("find", .staff(.find(.healthNumber("TREE90522812"), Sample.clinic, grant: Fixed.grant)), []),
        ("find", .staff(.find(.email(Fixed.email), Sample.clinic, grant: Fixed.grant)), []),
        ("find", .staff(.find(.phone(PhoneNumber("514 285-9286")!), Sample.clinic, grant: Fixed.grant)), []),
        (
            "correct", .staff(.correct(Fixed.clinicSeal, Fixed.contactSeal, .contact(Fixed.contactCorrection), Sample.clinic, grant: Fixed.grant)),
            [.staff(.corrected(CorrectedSeals(particulars: Fixed.laterSeal, contact: Fixed.contactSeal)))]
        ),
        (
            "correct", .staff(.correct(Fixed.clinicSeal, Fixed.contactSeal, .identity(Fixed.identityCorrection), Sample.clinic, grant: Fixed.grant)),
            [.staff(.corrected(CorrectedSeals(particulars: Fixed.laterSeal, contact: nil, identity: [.name, .healthNumber])))]
        ),
    ]

    static let ofOperator: [(String, OperatorRequest)] = [
        ("invite", .invite(Fixed.invitation(.practitioner))), ("signInLink", .signInLink(Fixed.email)), ("staff", .staff(nil)),
        ("staff", .staff(Sample.clinic)), ("revoke", .revoke(StaffID(high: 1, low: 2), nil)),
        ("revoke", .revoke(StaffID(high: 1, low: 2), Sample.clinic)), ("endSignIns", .endSignIns(nil)), ("endSignIns", .endSignIns(Fixed.email)),
    ]

    static let toOperator: [(String, StaffAnswer)] = [
        ("invite", .link(Fixed.link)), ("invite", .added), ("invite", .refused(.unknownStaff)), ("signInLink", .link(Fixed.link)),
        ("staff", .staff([Fixed.member])), ("revoke", .done), ("endSignIns", .ended(EndedSignIns(signIns: 3, people: 2))),
    ]
}
