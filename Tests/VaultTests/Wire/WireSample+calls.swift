import Bytes
import Credentials
import Scheduling
import Seals

@testable import Vault
@testable import VaultCalls

/// Of each call one at least.
extension WireSample {
    static let all = keys + particulars + waiting + signIns + ways + colleagues + ofClinics

    static let keys: [WireSample] = [
        WireSample("verificationKey", VerificationKeyCall(), [VaultVerificationKey(bytes: Fixed.bytes(32))!]),
        WireSample(
            "standingKeys", StandingKeysCall(),
            [
                StandingKeys(courier: Fixed.courierKey, lookup: Fixed.lookupKey),
                StandingKeys(courier: Fixed.courierKey, lookup: Fixed.lookupKey, oldRequest: Fixed.key(.request)),
            ]),
        WireSample("dayKeys", DayKeysCall(names: [Sample.day]), [[Fixed.dayKey]]),
        WireSample(
            "lostDayKeys", LostDayKeysCall(keys: [PublishedDayKey(name: Sample.day, id: Fixed.dayKey.id)]), [[], [Fixed.dayKey.id]]),
        WireSample("shredDayKeys", ShredDayKeysCall(last: Sample.date, kept: [Sample.clinic]), [[Fixed.dayKey.id]]),
        WireSample("journal", JournalCall(number: 3, limit: 9), [[Fixed.entry]]),
        WireSample("backUpKeys", BackUpKeysCall(), [[1, 2, 3]]),
        WireSample("backUpDayKeys", BackUpDayKeysCall(date: nil), [nil]),
        WireSample("backUpDayKeys", BackUpDayKeysCall(date: Sample.date), [Fixed.backup]),
        WireSample(
            "signLog",
            SignLogCall(checkpoint: LogCheckpoint(text: "a.example/log/1\n1\n\n", oldSize: 1, proof: [Digest32(Fixed.bytes(32))!])),
            [
                .signed(line: "— a.example/log/1 AAAA\n", key: "a.example/log/1+00000000+AAAA"),
                .known(size: 9, root: Digest32(Fixed.bytes(32))!),
            ]),
        WireSample("pulse", PulseCall(), [VaultPulse(instance: .max - 1, steps: 7, waiting: 2)]),
        WireSample(
            "byOperator",
            ByOperatorCall(
                envelope: OperatorEnvelope(
                    instant: Fixed.now, nonce: Fixed.bytes(16), request: [9, 8], tag: Fixed.bytes(32, from: 3))),
            [[4, 5, 6]]),
    ]

    static let particulars: [WireSample] = [
        WireSample("openOwn", OpenOwnCall(sealed: Fixed.own, secret: Sample.secret), [Sample.particulars]),
        WireSample(
            "changeOwnContact",
            ChangeOwnContactCall(
                copies: OwnCopies(own: Fixed.own, clinic: Fixed.clinicSeal, contact: Fixed.contactSeal, secret: Sample.secret),
                correction: Fixed.contactCorrection, message: Sample.message),
            [Fixed.contactSeal, nil].map {
                OwnContactChange(own: Fixed.own, clinic: Fixed.clinicSeal, contact: Fixed.contactSeal, former: $0)
            }),
        WireSample(
            "openDelivery", OpenDeliveryCall(contact: Fixed.contactSeal, message: nil),
            [Delivery(contact: Sample.contact, enclosure: nil)]),
        WireSample(
            "openDelivery", OpenDeliveryCall(contact: Fixed.contactSeal, message: Fixed.messageSeal),
            [Delivery(contact: Sample.contact, enclosure: .manage(Sample.token))]),
        WireSample("reseal", ResealCall(sealed: Fixed.clinicSeal, day: Sample.day, version: 2), [Fixed.laterSeal]),
        WireSample(
            "moveOwn", MoveOwnCall(own: Fixed.own, clinic: Fixed.clinicSeal, secret: Sample.secret, day: Sample.day, version: 2),
            [Fixed.laterSeal]),
        WireSample("blindIndex", BlindIndexCall(sealed: Fixed.clinicSeal), [Fixed.tokens]),
        WireSample("blindTokens", BlindTokensCall(sealed: Fixed.lookupSeal, use: .recovery), [Fixed.tokens]),
        WireSample("blindTokens", BlindTokensCall(sealed: Fixed.lookupSeal, use: .text), [[]]),
    ]

    static let waiting: [WireSample] = [
        WireSample("requestKeys", RequestKeysCall(weeks: [Sample.week, Sample.week.next]), [[Fixed.key(.requestWeek(Sample.week))]]),
        WireSample("lostRequestKeys", LostRequestKeysCall(keys: [Fixed.dayKey.id]), [[Fixed.dayKey.id]]),
        WireSample(
            "resealOwn", ResealOwnCall(sealed: Fixed.own, secret: Sample.secret, target: .week(Sample.week), version: 3), [Fixed.waiting]),
        WireSample(
            "resealOwn", ResealOwnCall(sealed: Fixed.own, secret: Sample.secret, target: .day(Sample.day), version: 2), [Fixed.laterSeal]),
        WireSample("moveFromOldKey", MoveFromOldKeyCall(sealed: Fixed.waiting, week: Sample.week, version: 2), [Fixed.waiting]),
        WireSample("moveFromOldKey", MoveFromOldKeyCall(sealed: Fixed.lookupSeal, week: nil, version: 2), [Fixed.lookupSeal]),
        WireSample("shredRequestKeys", ShredRequestKeysCall(), [[Fixed.dayKey.id]]),
        WireSample("destroyOldRequestKey", DestroyOldRequestKeyCall(), [[]]),
        WireSample("backUpRequestKeys", BackUpRequestKeysCall(week: nil), [nil]),
        WireSample("backUpRequestKeys", BackUpRequestKeysCall(week: Sample.week), [Fixed.backup]),
        WireSample(
            "makeOffers", MakeOffersCall(asks: [OfferAsk(terms: Fixed.terms, seal: Fixed.waiting, message: Sample.message)]),
            [[MadeOffer(tokenHash: Fixed.digest(), message: Fixed.messageSeal)]]),
        WireSample("accept", AcceptCall(terms: Fixed.terms, proof: .token(Fixed.offerToken), seal: Fixed.waiting), [Fixed.mark]),
        WireSample("accept", AcceptCall(terms: Fixed.terms, proof: .own(Fixed.own, Sample.secret), seal: Fixed.waiting)),
        WireSample("accept", AcceptCall(terms: Fixed.terms, proof: .text(Fixed.text), seal: Fixed.waiting)),
        WireSample("take", TakeCall(seal: Fixed.waiting, terms: Fixed.terms, mark: Fixed.mark, version: 3), [Fixed.laterSeal]),
    ]
}
