import Scheduling
import Testing

@Suite struct HealthNumberTests {
    @Test(arguments: [("TEST54122816", "1954-12-28"), ("DOEJ90010116", "1990-01-01")])
    func thePublishedSpecimensPass(_ text: String, _ birth: String) throws {
        let number = try #require(HealthNumber(text))
        #expect(number.checkDigitMatches(birthDate: date(birth)))
    }

    @Test func anyOtherLastDigitFails() throws {
        for digit in "012345789" {
            let number = try #require(HealthNumber("TEST5412281" + String(digit)))
            #expect(!number.checkDigitMatches(birthDate: date("1954-12-28")))
        }
    }

    @Test func theCenturyMatters() throws {
        let number = try #require(HealthNumber("TEST54122816"))
        #expect(!number.checkDigitMatches(birthDate: date("2054-12-28")))
    }

    @Test func shapeIsForgiving() {
        #expect(HealthNumber("test 5412 2816")?.code == "TEST54122816")
        #expect(HealthNumber("TEST\u{A0}5412\u{A0}2816")?.code == "TEST54122816")
        #expect(HealthNumber("TEST-5412-2816")?.display == "TEST 5412 2816")
        for text in ["", "TES54122816", "TEST5412281", "TEST541228161", "TE5T54122816", "TEST5412281A", "ÉEST54122816", "ßST54122816"] {
            #expect(HealthNumber(text) == nil)
        }
    }

    @Test func disagreementsWarn() throws {
        let number = try #require(HealthNumber("TEST54122816"))
        let birth = date("1954-12-28")
        #expect(number.warnings(birthDate: birth, givenName: "Thomas", familyName: "Gagnon") == [.familyName])
        #expect(number.warnings(birthDate: birth, givenName: "Théo", familyName: "Tés-ard") == [])
        #expect(number.warnings(birthDate: date("1954-12-27"), givenName: "T", familyName: "Tes") == [.birthDate])
        #expect(number.warnings(birthDate: birth, givenName: "Marie", familyName: "Test") == [.givenName])
        let mistyped = try #require(HealthNumber("TEST54122817"))
        #expect(mistyped.warnings(birthDate: birth, givenName: "T", familyName: "Test") == [.checkDigit])
    }

    @Test func aWomansMonthIsFiftyMoreAndShortNamesArePadded() throws {
        let number = try #require(HealthNumber("ROYX85610412"))
        #expect(number.warnings(birthDate: date("1985-11-04"), givenName: "Xavière", familyName: "Roy").contains(.birthDate) == false)
        let padded = try #require(HealthNumber("LYXA85610412"))
        #expect(!padded.warnings(birthDate: date("1985-11-04"), givenName: "Anne", familyName: "Ly").contains(.familyName))
        #expect(padded.warnings(birthDate: date("1985-11-04"), givenName: "Anne", familyName: "").contains(.familyName))
    }
}
