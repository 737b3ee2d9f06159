import ArgumentParser
import Composition

/// A verb of the command line. `perform` throws whatever went wrong; here it
/// is put into words and into the exit code, once for all verbs.
protocol Command: AsyncParsableCommand {
    func perform() async throws
}

extension Command {
    mutating func run() async throws {
        CoreDumps.forbid()
        do {
            try await perform()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let fault = CommandFault(explaining: error)
            Console.complain(fault.message)
            throw ExitCode(fault.kind.rawValue)
        }
    }
}

/// `--json`, on every command that answers something.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Answer in JSON, for programs.")
    var json = false
}
