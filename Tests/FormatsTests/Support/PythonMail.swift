import TestKit

/// Reads a message back with Python's `email` package, which shares nothing
/// with this code, and prints what it found as lines `key=value`.
enum PythonMail {
    private static let script = """
        import sys, email, email.policy
        m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        def show(key, value): print(key + "=" + str(value).replace("\\\\", "\\\\\\\\").replace("\\r", "\\\\r").replace("\\n", "\\\\n"))
        for name, value in m.items(): show("header." + name, value)
        show("date", int(m["date"].datetime.timestamp()))
        show("from.name", m["from"].addresses[0].display_name)
        show("from.address", m["from"].addresses[0].addr_spec)
        for part in m.walk():
            show("part", part.get_content_type())
            show("defects", [type(d).__name__ for d in part.defects])
            if part.is_multipart(): continue
            show("charset." + part.get_content_type(), part.get_content_charset())
            show("method." + part.get_content_type(), part.get_param("method"))
            show("filename." + part.get_content_type(), part.get_filename())
            show("body." + part.get_content_type(), part.get_payload(decode=True).decode("utf-8"))
        """

    static func read(_ message: [UInt8]) async throws -> [(key: String, value: String)] {
        let text = try await Command.run("python3", ["-c", script], environment: ["PYTHONIOENCODING": "utf-8"], input: message)
        return text.split(separator: "\n").map { line in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), unescaped(parts[1]))
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            switch (isEscape, scalar) {
            case (false, "\\"):
                isEscape = true
                continue
            case (true, "r"): result.unicodeScalars.append("\r")
            case (true, "n"): result.unicodeScalars.append("\n")
            default: result.unicodeScalars.append(scalar)
            }
            isEscape = false
        }
        return result
    }
}
