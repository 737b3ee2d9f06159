import Scheduling
import Testing
import UseCases

@testable import API

/// A clinic is written once, and anew when the directory has changed.
@Suite struct ClinicTextsTests {
    @Test func whoAsksWithWhatWasReadBeforeGetsItAsItIs() throws {
        let directory = Directory()
        let clinic = try World.plateau()
        let opening = Opening(
            slot: SlotID(high: 1, low: 2), clinic: clinic, start: World.start, end: World.start + 900, modality: .inPerson,
            distanceMetres: 0)
        func text(_ texts: ClinicTexts) -> String { String(decoding: texts.texts(of: [opening, opening])[1], as: UTF8.self) }
        directory.replace(version: 1, clinics: [clinic], practitioners: [], schedules: [])
        let texts = ClinicTexts(directory)
        #expect(text(texts).contains(#""name":"\#(clinic.name)""#) && text(texts) == text(texts))
        var renamed = clinic
        renamed.name = "Clinique d’à côté"
        directory.replace(version: 2, clinics: [renamed], practitioners: [], schedules: [])
        #expect(text(texts).contains(#""name":"Clinique d’à côté""#))
        directory.replace(version: 3, clinics: [], practitioners: [], schedules: [])
        #expect(text(texts).contains(#""name":"\#(clinic.name)""#), "one that is gone is as whoever asks knows it")
    }
}
