import Foundation
import Scheduling
import Testing
import Wording

/// The compiler makes sure that each phrase exists in both languages; these
/// make sure that both were really written, and set as they should be.
@Suite struct CatalogueTests {
    @Test func everyReasonHasItsNameInBothLanguages() {
        for language in Language.allCases {
            let names = Reason.allCases.map { language($0.name) }
            #expect(Set(names).count == Reason.allCases.count)
            #expect(names.allSatisfy { !$0.isEmpty })
        }
        #expect(Language.french(Reason.earache.name) == "Mal d\u{2019}oreille")
        #expect(Language.english(Reason.stomach.name) == "Vomiting, diarrhoea")
    }

    /// The column "advice" of the table of reasons, in numbers one can call.
    @Test(arguments: [
        (Reason.cold, ["811", "911"]), (.fever, ["811"]), (.rash, ["911"]), (.wound, ["911"]), (.stomach, ["811"]),
        (.headache, ["911"]), (.allergy, ["911"]), (.asthma, ["911"]), (.sexualHealth, ["811"]),
        (.mood, ["811", "988"]), (.child, ["811"]), (.other, ["811"]),
    ])
    func adviceNamesTheNumbersToCall(reason: Reason, numbers: [String]) throws {
        let advice = try #require(reason.advice)
        for language in Language.allCases {
            for number in numbers { #expect(language(advice).contains(number)) }
        }
    }

    @Test func whatIsUrgentHasAdvice() {
        #expect(Reason.allCases.allSatisfy { !$0.adviceIsUrgent || $0.advice != nil })
    }

    @Test func domainWordsDifferFromOneAnother() {
        for language in Language.allCases {
            #expect(Set(Modality.allCases.map { language($0.words) }).count == Modality.allCases.count)
            #expect(Set(Coverage.allCases.map { language($0.words) }).count == Coverage.allCases.count)
            #expect(Set(AppointmentState.allCases.map { language($0.words) }).count == AppointmentState.allCases.count)
            #expect(Set(BookedFor.allCases.map { language($0.words) }).count == BookedFor.allCases.count)
            #expect(Set(Profession.allCases.map { language($0.words) }).count == Profession.allCases.count)
        }
    }

    @Test func onlyZonesOffTheCommonClockAreNoted() {
        #expect(ZoneID.toronto.note == nil)
        #expect(ZoneID.halifax.note?[.english] == "Atlantic time")
        #expect(ZoneID.blancSablon.note != nil)
    }

    @Test func theTypographerSetsFrench() {
        let phrase = Phrase("L'avis : « oui » ou non?", "It's: \u{201C}yes\u{201D} or no?")
        #expect(phrase[.french] == "L\u{2019}avis\u{A0}: «\u{A0}oui\u{A0}» ou non?")
        #expect(phrase[.english] == "It\u{2019}s: \u{201C}yes\u{201D} or no?")
    }

    /// Reads the catalogue as it is written, for what a compiler cannot see.
    @Test func theCatalogueIsWrittenAsTheTypographerExpects() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Wording/Phrases")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count >= 8)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for literal in text.matches(of: /"((?:[^"\\\n]|\\.)*)"/).map({ String($0.1) }) {
                #expect(!literal.isEmpty, "\(file.lastPathComponent): an empty phrase")
                #expect(!literal.contains(/[^ ] [;!?]/), "\(literal): no space before ; ! ?")
                #expect(!literal.contains("  "), "\(literal): two spaces")
                #expect(!literal.contains("\u{2019}"), "\(literal): plain apostrophes, the typographer sets them")
                #expect(!literal.hasPrefix(" "), "\(literal): a space in front")
            }
        }
    }
}
