import Testing

@Suite("Style sheets") struct StyleSheetTests {
    /// The desk's pages wear both sheets: a line of the day that is "held"
    /// would be dressed as the patients' `.held`, and was.
    @Test func noStateOfTheDeskIsAThingOfThePatientsPages() throws {
        let (site, desk) = (try StyleSheet(path: "Assets/site.css"), try StyleSheet(path: "Assets/desk.css"))
        #expect(desk.states.contains("held") && site.things.contains("card"), "the sheets are read")
        #expect(desk.states.intersection(site.things).sorted() == [])
        #expect(site.states.intersection(desk.things).sorted() == [])
    }

    @Test func aSelectorIsReadAsItStands() {
        let sheet = StyleSheet(
            path: "",
            text: """
                /* .no.no { } */ .a, p.b > .c.d:hover { color: red; }
                @media (width > 1px) { .e .f { margin: 0 } .g.h { margin: 0; } }
                """)
        #expect(sheet.states == ["d", "h"] && sheet.things == ["a", "e"])
    }
}
