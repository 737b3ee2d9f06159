import Testing

/// Whoever looks for a type finds a file of its name.
@Suite struct TypeTests {
    /// What `allowed.txt` says of a file whose types are read together.
    static let mark = "types"

    /// Types at a file's own level that other modules can name.
    private static func types(in code: String) -> [String] {
        code.matches(of: /(?m)^(?:@\w+(?:\([^)]*\))? )*(?:public|package) (?:final |indirect )*(?:struct|enum|class|actor|protocol) (\w+)/)
            .map { String($0.1) }
    }

    @Test func aFileHasOneTypeThatOthersName() throws {
        let allowed = try AllowList()
        for (path, code) in try Repository.code() where path.hasPrefix("Sources/") && !allowed.allows(Self.mark, in: path) {
            let types = Self.types(in: code)
            #expect(types.count <= 1, "\(path): \(types.joined(separator: ", "))")
        }
    }

    @Test func everyFileThatHasSeveralStillHas() throws {
        let codes = try Repository.code()
        for entry in try AllowList().entries where entry.call == Self.mark {
            let code = codes.first { $0.path == entry.path }?.code ?? ""
            #expect(Self.types(in: code).count > 1, "\(entry.path)")
        }
    }
}
