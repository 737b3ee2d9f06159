import Foundation
import Subprocess
import SystemPackage

/// A PostgreSQL server for the tests of one process: the one that
/// `CRENEAU_TEST_POSTGRES_URL` names, or a private one, started with the first
/// test that needs it, that ends with this process however it ends.
public actor TestServer {
    public static let shared = TestServer()

    public enum Unavailable: Error {
        /// Neither a URL nor Debian's `postgresql` package.
        case notInstalled
        case doesNotStart
    }

    private var starting: Task<String, any Error>?
    private var databaseCount = 0
    /// The server stops when its end of this pipe closes.
    private let lifeline = Pipe()
    private var isDown = false

    /// Makes an empty database.
    ///
    /// - Returns: its name, and the URL to open it with.
    public func createDatabase() async throws -> (name: String, url: String) {
        let base = try await url()
        databaseCount += 1
        let name = "creneau_test_\(ProcessInfo.processInfo.processIdentifier)_\(databaseCount)"
        try await execute("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'")
        return (name, Self.replacingDatabase(in: base, with: name))
    }

    public func dropDatabase(_ name: String) async throws {
        try await execute("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }

    /// Runs SQL from another process, in the database of that URL.
    public static func psql(_ url: String, _ sql: String) async throws {
        guard let psql = Command.find("psql", in: programFolders()) else { throw Unavailable.notInstalled }
        try await Command.run(psql, ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url], input: Array(sql.utf8))
    }

    private func execute(_ sql: String) async throws { try await Self.psql(url(), sql) }

    private func url() async throws -> String {
        if let given = ProcessInfo.processInfo.environment["CRENEAU_TEST_POSTGRES_URL"] { return given }
        if let starting { return try await starting.value }
        let task = Task { try await self.start() }
        starting = task
        return try await task.value
    }

    private static func replacingDatabase(in url: String, with name: String) -> String {
        let parts = url.split(separator: "?", maxSplits: 1)
        let pieces = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        // scheme:, nothing, authority, database
        let head = pieces.prefix(3).joined(separator: "/") + "/" + name
        return parts.count == 2 ? head + "?" + parts[1] : head
    }

    /// Debian keeps the server's programs out of the path, by version.
    private static func programFolders() -> [String] {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
    }

    private func start() async throws -> String {
        guard let initdb = Command.find("initdb", in: Self.programFolders()),
            let postgres = Command.find("postgres", in: Self.programFolders())
        else { throw Unavailable.notInstalled }
        let folder = FileManager.default.temporaryDirectory.path + "/creneau-pg-\(ProcessInfo.processInfo.processIdentifier)"
        // The shell outlives a crash of this process just long enough to clean up.
        let script = """
            umask 077; mkdir -p '\(folder)' && '\(initdb)' -D '\(folder)/data' -U creneau -A trust -E UTF8 --locale=C --no-sync \
                >'\(folder)/log' 2>&1 || exit 1
            '\(postgres)' -D '\(folder)/data' -k '\(folder)' -c listen_addresses= -c fsync=off -c max_connections=400 \
                >>'\(folder)/log' 2>&1 </dev/null &
            server=$!
            read -r _
            kill -INT $server; wait $server; rm -rf '\(folder)'
            """
        let command = Self.unprivileged(["/bin/sh", "-c", script])
        let input = FileDescriptor(rawValue: lifeline.fileHandleForReading.fileDescriptor)
        Command.survivesBrokenPipes
        Task {
            // The server refuses to run where it may not read its own directory's parents.
            _ = try? await Subprocess.run(
                Command.executable(command[0]), arguments: Arguments(Array(command.dropFirst())), workingDirectory: "/",
                input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .discarded, error: .discarded)
            isDown = true
        }

        let host = folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? folder
        let url = "postgres://creneau@\(host)/postgres"
        for _ in 0..<600 {
            if (try? await Self.psql(url, "SELECT 1;")) != nil { return url }
            guard !isDown else { break }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Unavailable.doesNotStart
    }

    /// PostgreSQL refuses to run as root, which is who continuous integration often is.
    private static func unprivileged(_ command: [String]) -> [String] {
        guard getuid() == 0, let setpriv = Command.find("setpriv") else { return command }
        let user = getpwnam("postgres") ?? getpwnam("nobody")
        guard let user else { return command }
        return [setpriv, "--reuid=\(user.pointee.pw_uid)", "--regid=\(user.pointee.pw_gid)", "--clear-groups"] + command
    }
}
