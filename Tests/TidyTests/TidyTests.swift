import Foundation
import Testing

/// The house rules, kept by the tests rather than by memory.
@Suite struct TidyTests {
    private static let fileLinesMax = 400
    private static let functionLinesMax = 70
    private static let lineWidthMax = 140
    private static let fileBytesMax = 1_000_000

    @Test func everyModuleStandsInTheTableAndEveryRowHasItsModule() throws {
        let (rows, modules) = (try ImportTable.documented().keys.sorted(), try Repository.modules())
        #expect(rows == modules)
    }

    @Test func theTableSaysWhatThePackageSays() throws {
        let (documented, declared) = (try ImportTable.documented(), try ImportTable.declared())
        for module in Set(documented.keys).union(declared.keys).sorted() {
            #expect(documented[module] == declared[module], "\(module)")
        }
    }

    @Test func aModuleImportsOnlyWhatItsRowNames() throws {
        let table = try ImportTable.documented()
        for file in try Repository.code() where file.path.hasPrefix("Sources/") {
            let module = String(file.path.split(separator: "/")[1])
            let free = ImportTable.bare.contains(module) ? [] : ImportTable.standard
            let strange = ImportTable.imports(in: file.code).subtracting(table[module] ?? []).subtracting(free)
            #expect(strange.isEmpty, "\(file.path) imports \(strange.sorted().joined(separator: ", "))")
        }
    }

    /// `UPDATE=1` draws it anew.
    @Test func theHouseIsDrawnFromItsImports() throws {
        var (imports, lines): ([String: Set<String>], [String: Int]) = ([:], [:])
        let ours = Set(try Repository.modules())
        for file in try Repository.code() where file.path.hasPrefix("Sources/") {
            let module = String(file.path.split(separator: "/")[1])
            imports[module, default: []].formUnion(ImportTable.imports(in: file.code).intersection(ours).subtracting([module]))
            lines[module, default: 0] += file.code.split(separator: "\n").count
        }
        let drawn = HouseDrawing(imports: imports.mapValues { $0.filter { imports[$0] != nil } }, lines: lines).svg
        let file = Repository.root.appending(path: "docs/house.svg")
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(drawn.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == drawn, "UPDATE=1 swift test --filter theHouseIsDrawn draws it anew")
    }

    @Test func filesAreShort() throws {
        for file in try Repository.swiftFiles() {
            let text = try file.text()
            guard !text.hasPrefix("// Data:") else { continue }
            let lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lineCount <= Self.fileLinesMax, "\(file) has \(lineCount) lines")
        }
    }

    @Test func functionsAreShort() throws {
        for file in try Repository.code() {
            for function in FunctionScan.functions(in: file.code) {
                #expect(
                    function.lineCount <= Self.functionLinesMax,
                    "\(file.path):\(function.line) \(function.name) has \(function.lineCount) lines"
                )
            }
        }
    }

    /// But for texts: what people read is not cut where code would be.
    @Test func noLineOfCodeIsWiderThanAScreen() throws {
        for file in try Repository.code() {
            let lines = zip(
                try Repository.File(path: file.path).text().split(separator: "\n", omittingEmptySubsequences: false),
                file.code.split(separator: "\n", omittingEmptySubsequences: false))
            for (number, (whole, code)) in lines.enumerated() where whole.count > Self.lineWidthMax {
                let isComment = whole.drop { $0 == " " }.hasPrefix("//")
                let hasText = !isComment && whole != code
                #expect(hasText, "\(file.path):\(number + 1) has \(whole.count) characters")
            }
        }
    }

    @Test(arguments: BannedCall.inSources)
    func bannedCallsStandOnlyWhereAReasonIsGiven(call: BannedCall) throws {
        let allowed = try AllowList()
        for file in try Repository.code() where file.path.hasPrefix("Sources/") && !allowed.allows(call.name, in: file.path) {
            for line in call.lines(in: file.code) {
                Issue.record("\(file.path):\(line) \(call.name); instead: \(call.instead)")
            }
        }
    }

    @Test(arguments: BannedCall.everywhere)
    func noTestNeedsABannedCallEither(call: BannedCall) throws {
        for file in try Repository.code() where file.path.hasPrefix("Tests/") {
            for line in call.lines(in: file.code) { Issue.record("\(file.path):\(line) \(call.name); instead: \(call.instead)") }
        }
    }

    @Test func everyExceptionIsStillNeeded() throws {
        let codes = try Repository.code()
        for entry in try AllowList().entries where !entry.call.hasPrefix(UnusedTests.mark) && entry.call != TypeTests.mark {
            let code = codes.first { $0.path == entry.path }?.code ?? ""
            let isUsed = BannedCall.inSources.contains { $0.name == entry.call && !$0.lines(in: code).isEmpty }
            #expect(isUsed, "\(entry.path) no longer has \(entry.call)")
        }
    }

    @Test func nothingIsLeftToDo() throws {
        // Spelled in two, or this file would be the first to be named.
        let marks = ["TO" + "DO", "FIX" + "ME"]
        for file in try Repository.swiftFiles() + Repository.files(under: "Scripts") {
            let text = try file.text()
            for mark in marks { #expect(!text.contains(mark), "\(file) says \(mark)") }
        }
    }

    @Test func noLineEndsInSpace() throws {
        for file in try Repository.files(under: "Sources") + Repository.files(under: "Tests", ext: "swift") {
            guard let text = try? file.text() else { continue }
            // A search for the whole file, and not a check a line.
            let found = text.firstMatch(of: /[ \t\r]+(?:\n|$)/)
            let before = text[..<(found?.range.lowerBound ?? text.startIndex)]
            #expect(found == nil, "\(file), line \(before.count { $0.isNewline } + 1)")
        }
    }

    @Test func noFileIsHuge() throws {
        for file in try Repository.files() {
            #expect(file.bytes <= Self.fileBytesMax, "\(file) has \(file.bytes) bytes")
        }
    }

    @Test(arguments: ["README.md", "CHANGELOG.md", "LICENSE"])
    func theProjectIntroducesItself(path: String) throws {
        let text = try Repository.File(path: path).text()
        #expect(!text.isEmpty)
    }
}
