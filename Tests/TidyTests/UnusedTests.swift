import Testing

/// What nothing calls is deleted, also when its own tests call it.
@Suite struct UnusedTests {
    /// What `allowed.txt` says of a name that is kept all the same.
    static let mark = "unused "

    @Test func whatIsDeclaredIsNamedSomewhereElse() throws {
        let allowed = try AllowList()
        for (path, declaration) in try unused() where !allowed.allows(Self.mark + declaration.name, in: path) {
            Issue.record("\(path):\(declaration.line) nothing but tests names \(declaration.name): delete it")
        }
    }

    @Test func everyNameThatIsKeptIsStillUnused() throws {
        let names = try Set(unused().map { "\($0.path): \($0.declaration.name)" })
        for entry in try AllowList().entries where entry.call.hasPrefix(Self.mark) {
            #expect(names.contains("\(entry.path): \(entry.call.dropFirst(Self.mark.count))"), "\(entry.path) \(entry.call)")
        }
    }

    private func unused() throws -> [(path: String, declaration: DeclarationScan.Declaration)] {
        DeclarationScan.unused(in: try Repository.code().filter { $0.path.hasPrefix("Sources/") })
    }

    @Test func aNameIsFoundThatOnlyItsDeclarationHas() {
        let used = "struct A { let b: Int; func c() { d(b) } }\nenum E {\n    case f, g(h: Int)\n}\n"
        let user = "let x = A(b: 1).c(); x == E.f; func d(_: Int) {}\n"
        let names = DeclarationScan.unused(in: [("one", used), ("two", user)]).map(\.declaration.name)
        #expect(names == ["g"])
    }

    @Test func aPatternDeclaresNothing() {
        #expect(DeclarationScan.declarations(in: "switch x {\ncase .one(let value): break\ncase .two: break\n}").map(\.name) == [])
    }
}
