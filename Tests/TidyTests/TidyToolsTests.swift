import Testing

/// The rules are only as good as what reads the code.
@Suite struct TidyToolsTests {
    @Test func commentsAndStringsAreNotCode() {
        let text = #"""
            let a = 1 // print("x")
            /* try! /* nested */ try! */ let b = "try! \(run("print(", c)) \" fatalError("
            """#
        let code = SwiftText.code(of: text)
        #expect(!code.contains("print") && !code.contains("try") && !code.contains("fatalError"))
        #expect(code.contains("let a = 1") && code.contains("let b = \"") && code.contains("run(\""))
        #expect(code.split(separator: "\n").count == 2)
    }

    @Test func rawAndLongStringsEndWhereTheyEnd() {
        let text = "let a = #\"quote \" and \\(no) \"#; one()\nlet b = \"\"\"\n  \"two\" { \n  \"\"\"\nthree()"
        let code = SwiftText.code(of: text)
        #expect(code.contains("one()") && code.contains("three()"))
        #expect(!code.contains("two") && !code.contains("{") && !code.contains("no"))
        #expect(code.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
    }

    @Test func functionsAreMeasuredFromTheirNameToTheirBrace() {
        let code = """
            protocol P {
                func none() -> Int
                init(none: Int)
                func neither(_ body: (Int) -> Void)
            }
            struct S: P {
                init(
                    none: Int
                ) {
                    if true { self.init(none: 1) }
                }
                func one() -> Int { 1 }
                func three<T>() -> T
                where T: P {
                    { 1 }()
                }
            }
            """
        let functions = FunctionScan.functions(in: code)
        #expect(functions.map(\.name) == ["init", "func one", "func three<T>"])
        #expect(functions.map(\.line) == [7, 12, 13])
        #expect(functions.map(\.lineCount) == [5, 1, 4])
    }

    @Test func importsAreReadInAllTheirForms() {
        let code = """
            import A
            public import B
            @preconcurrency internal import C
            import struct D.Thing
            @_spi(Test) import E.Sub
            #if canImport(G)
                import F
            #endif
            let imported = "x"
            """
        #expect(ImportTable.imports(in: code) == ["A", "B", "C", "D", "E", "F"])
    }

    @Test func aBannedCallIsItselfAndNotPartOfAnother() throws {
        let call = try #require(BannedCall.inSources.first { $0.name == "print" })
        #expect(call.lines(in: "fingerprint(a)\npage.print(b)\n  print(c)\n(print(d))") == [3, 4])
    }
}
