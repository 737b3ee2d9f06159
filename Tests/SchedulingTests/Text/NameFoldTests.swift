import Scheduling
import Testing

@Suite struct NameFoldTests {
    /// Spellings of one name.
    @Test(arguments: [
        ["Saint-Pierre", "St-Pierre", "SAINT PIERRE", "St. Pierre", "st\u{2011}pierre"],
        ["O'Brien", "OʼBrien", "O’Brien", "O\u{2018}BRIEN"],
        ["Ste-Marie", "Sainte Marie"], ["Tremblay-Côté", "tremblay cote", "TREMBLAY CO\u{302}TE\u{301}"], ["Łukasz", "Lukasz"],
        ["Bœuf", "Boeuf", "BŒUF"],
        ["Straße", "Strasse"], ["Þór", "thor"], ["Nguyễn", "Nguyen"], ["D'Amour", "Damour"],
    ])
    func spellingsOfOneNameAreOne(_ spellings: [String]) { #expect(Set(spellings.map(NameFold.person)).count == 1) }

    @Test(arguments: [["Tremblay", "Tremblay-Côté"], ["Saint-Pierre", "Stpierre"], ["山田", "山本"], ["김", "이"]])
    func otherNamesStayOthers(_ names: [String]) { #expect(Set(names.map(NameFold.person)).count == names.count) }

    @Test func scriptsWithoutAccentsStay() {
        #expect(NameFold.person("山田") == "山田" && NameFold.person("김") == "김" && NameFold.person("नेहा") == "नेहा")
        #expect(!NameFold.person("אוֹר").isEmpty)
    }

    @Test func aLongTextIsFoldedWhole() {
        #expect(NameFold.letters(String(repeating: "œ", count: 5_000)) == String(repeating: "oe", count: 5_000))
    }
}

@Suite struct FrenchOrderTests {
    @Test func accentsAndLigaturesStandWhereADictionaryHasThem() {
        let names = ["Épervière", "Zèbre", "Eau", "École", "œuvre", "Offre", "Orge", "cote", "côté", "coté", "côte", "l'Île", "Lac"]
        #expect(
            names.reversed().inFrenchOrder { [$0] } == [
                "cote", "côte", "coté", "côté", "Eau", "École", "Épervière", "l'Île", "Lac", "œuvre", "Offre", "Orge", "Zèbre",
            ])
    }

    @Test func anyLengthHasItsPlace() {
        let long = String(repeating: "é", count: 3_000)
        #expect(FrenchOrder(long) < FrenchOrder(long + "a") && FrenchOrder("") < FrenchOrder("a"))
    }
}

@Suite struct ICUThreadTests {
    /// What ICU opened is shared by all threads, from its first use on: the
    /// same answers, whoever asks beside whom.
    @Test func manyAskAtOnce() async {
        let names = ["Łukasz Bœuf", "École Épervière", "Nguyễn Thị Ánh", "O’Brien", "김민준", "Þór Straße"]
        let answers = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    var answers: [String] = []
                    for _ in 0..<2_000 {
                        answers = names.inFrenchOrder { [$0] }.map {
                            NameFold.letters($0) + (EmailAddress("a@é\($0.count)é.ca")?.text ?? "")
                        }
                    }
                    return answers
                }
            }
            return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
    }
}
