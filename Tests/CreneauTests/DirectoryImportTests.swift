import Foundation
import Machine
import Scheduling
import Testing

@testable import API
@testable import Clinics
@testable import Composition
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import UseCases
@testable import creneau

@Suite struct DirectoryImportTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples")
    private let phone = PhoneNumber(digits: "8776444545")!

    private func facilities(_ file: String) throws -> (DirectoryReading, DecodedText.Encoding) {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
        let decoded = try #require(DecodedText(bytes))
        return (try FacilityList.read(CSVTable(decoded.text), generalPhone: phone), decoded.encoding)
    }

    private func sheet(_ lines: String) throws -> DirectoryReading {
        try ClinicSheet.read(
            CSVTable(lines), places: .standard, zones: SystemZones(clock: SystemClock()))
    }

    @Test func theSampleIsReadAlikeInBothEncodings() throws {
        let (utf8, first) = try facilities("facilities-utf8.csv")
        let (windows, second) = try facilities("facilities-windows-1252.csv")
        #expect(first == .utf8 && second == .windows1252)
        #expect(utf8 == windows)
        #expect(!utf8.clinics.isEmpty)
    }

    @Test func onlyAmbulatoryFacilitiesOfQuebecAreKeptAndTheOthersAreExplained() throws {
        let (reading, _) = try facilities("facilities-utf8.csv")
        #expect(
            reading.clinics.map(\.name) == [
                "CLSC de Chertsey", "CLSC de Bassin", "CLSC de Blanc-Sablon",
                "Centre de réadaptation en déficience physique des Îles-de-la-Madeleine",
            ])
        #expect(
            Set(reading.skipped.map(\.reason)) == [
                .kind("Hospitals"), .kind("Nursing and residential care facilities"), .outsideQuebec, .noPosition, .repeatedKey,
                .malformed(column: "postal_code"),
            ])
        #expect(reading.withoutPhone == reading.clinics.count)
        #expect(reading.clinics.allSatisfy { $0.phone == phone })
    }

    @Test func theZoneFollowsTheMunicipality() throws {
        let (reading, _) = try facilities("facilities-utf8.csv")
        #expect(reading.clinics.map(\.zone) == [.toronto, .halifax, .blancSablon, .halifax])
    }

    @Test func importingAgainGivesTheSameIds() throws {
        let (first, _) = try facilities("facilities-utf8.csv")
        let (second, _) = try facilities("facilities-utf8.csv")
        #expect(first.clinics.map(\.id) == second.clinics.map(\.id))
        #expect(Set(first.clinics.map(\.id)).count == first.clinics.count)
    }

    @Test func aSheetOfOurOwnFillsInWhatItMayLeaveOut() throws {
        let reading = try sheet(
            """
            key,name,address,municipality,postal_code,phone,coverage,languages,zone,latitude,longitude
            a,Clinique A,"1, rue A",Montréal,h2x1y4,514 555-0101 poste 2,,,,,
            b,Clinique B,"2, rue B",Gaspé,G4X 1A1,4185550102,fees,fr en,America/Halifax,48.83,-64.48
            """)
        #expect(reading.skipped.isEmpty)
        let first = try #require(reading.clinics.first)
        #expect(first.phone.extension == "2")
        #expect(first.coverage == .covered && first.languages == .french && first.zone == .toronto)
        #expect(abs(first.position.latitude - 45.5) < 0.1)
        let last = try #require(reading.clinics.last)
        #expect(last.coverage == .fees && last.languages == [.french, .english] && last.zone == .halifax)
    }

    @Test(arguments: [
        (",N,A,Laval,H7N 1A1,4505550101,,", SkipReason.missing(column: "key")),
        ("k,N,A,Laval,H7N 1A1,,,", .missing(column: "phone")),
        ("k,N,A,Laval,H7N 1A1,911,,", .malformed(column: "phone")),
        ("k,N,A,Laval,W7N 1A1,4505550101,,", .malformed(column: "postal_code")),
        ("k,N,A,Nulle-Part,G0A 1A1,4185550101,,", .noPosition),
        ("k,N,A,Laval,H7N 1A1,4505550101,free,", .malformed(column: "coverage")),
        ("k,N,A,Laval,H7N 1A1,4505550101,,Mars/Olympus", .malformed(column: "zone")),
        ("k,N,A,Pointe-à-la-Croix,G0C 1L0,4185550101,,", .zoneUnclear),
    ])
    func aLineThatIsNoClinicIsSkippedWithItsReason(line: String, reason: SkipReason) throws {
        let reading = try sheet("key,name,address,municipality,postal_code,phone,coverage,zone\n\(line)\n")
        #expect(reading.clinics.isEmpty)
        #expect(reading.skipped == [DirectoryReading.Skip(line: 2, reason: reason)])
    }

    @Test(arguments: [
        ("CLSC DE L'ÎLE-D'ORLÉANS", "CLSC de l'Île-d'Orléans"),
        ("POINT DE SERVICE DE LA MRC CÔTE-DE-GASPÉ", "Point de service de la MRC Côte-de-Gaspé"),
        ("ATELIER LE SEPT DE TRÈFLE", "Atelier le Sept de Trèfle"),
        ("Clinique déjà lisible", "Clinique déjà lisible"),
    ])
    func namesInCapitalsBecomeReadable(name: String, readable: String) { #expect(FacilityName.readable(name) == readable) }

    /// Swapped, or without the sign, a clinic would stand in another part of the world.
    @Test(arguments: [
        ("45,52;-73,58", nil as String?), ("45.52;73.58", "45.52, −73.58"), ("-73.58;45.52", "45.52, −73.58"),
        ("73.58;45.52", "45.52, −73.58"),
        ("48.85;2.35", ""),
    ])
    func coordinatesOutsideQuebecAreRefusedWithAGuess(_ given: String, _ guess: String?) throws {
        let reading = try sheet(
            "key;name;address;municipality;postal_code;phone;latitude;longitude\nA;Clinique;1 rue A;Montréal;H2X 1Y4;514 555-0100;\(given)\n"
        )
        guard let guess else {
            #expect(reading.clinics.count == 1 && reading.skipped.isEmpty)
            return
        }
        #expect(reading.clinics.isEmpty && reading.skipped.map(\.reason) == [.elsewhere(meant: guess.isEmpty ? nil : guess)])
    }

    @Test(arguments: ["Clinique\u{202E}X", String(repeating: "a", count: 121), "\"A\nB\"", "…"])
    func aNameThatIsNoneIsSkipped(_ name: String) throws {
        let reading = try sheet("key,name,address,municipality,postal_code,phone\nA,\(name),1 rue A,Montréal,H2X 1Y4,514 555-0100\n")
        if name.hasPrefix("Clinique") {
            #expect(reading.clinics.map(\.name) == ["CliniqueX"])
        } else {
            #expect(reading.clinics.isEmpty && reading.skipped.map(\.reason) == [.malformed(column: "name")])
        }
    }

    @Test func daysOfABlockAreARangeOrAList() throws {
        let block = "08:00-12:00 /15 in-person everyone"
        #expect(try ScheduleArguments.template(["1-5 " + block]).map(\.weekday.rawValue) == [1, 2, 3, 4, 5])
        #expect(try ScheduleArguments.template(["1,3,6-7 " + block, "2 " + block]).map(\.weekday.rawValue) == [1, 3, 6, 7, 2])
        for (blocks, part) in [
            (["1 " + block, "8 " + block], "number 2 of 2"), (["1 " + block, "5-1 " + block], "number 2 of 2"),
            (["lundi " + block], "begins with days"),
            (["1 " + block, "2 8h-12h"], "\"2 8h-12h\", number 2 of 2,"), ([String](), "at least one --block"),
        ] {
            do throws(CommandFault) {
                _ = try ScheduleArguments.template(blocks)
                Issue.record("taken: \(blocks)")
            } catch {
                #expect(error.message.contains(part), "\(error.message)")
            }
        }
    }
}
