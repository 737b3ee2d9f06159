import ArgumentParser
import Composition
import Foundation
import Notary
import PublishedLog

/// `creneau log tail`: leaves as they come.
struct LogTailCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "tail", abstract: "Print leaves as they are published, one a line.",
        discussion: "Reads a published folder: nothing of persons is in it. Ends with --no-follow, or when it is interrupted.")

    @Argument(help: "A folder of a published log; by default this deployment's.")
    var folder: String?
    @Option(help: "The first leaf to print; by default the last ten.")
    var from: Int?
    @Flag(inversion: .prefixedNo, help: "Wait for more.")
    var follow = true

    @OptionGroup var options: ConfigurationOptions

    private static let lastCount = 10
    private static let pageMax = 4_096
    private static let pause = Duration.seconds(1)

    func validate() throws {
        guard from.map({ $0 >= 0 }) ?? true else { throw ValidationError("Leaves are numbered from 0.") }
    }

    func perform() async throws {
        let path: String
        if let folder { path = folder } else { path = try await ServiceConfiguration.load(SettingsSources(options)).publishedLog }
        let log = LogFolder(path)
        var next = from
        while true {
            do throws(LogFolderError) {
                if let note = try log.checkpoint(), let size = Checkpoint(text: note.text)?.size {
                    var first = next ?? max(0, size - Self.lastCount)
                    while first < size {
                        let range = first..<min(size, first + Self.pageMax)
                        for (index, entry) in zip(range, try log.entries(range, of: size)) {
                            // The first leaf of a log that was begun anew has several lines.
                            Console.say("\(index)\t\(String(decoding: entry, as: UTF8.self).replacing("\n", with: " "))")
                        }
                        first = range.upperBound
                    }
                    next = first
                } else if !follow {
                    throw .missing("checkpoint")
                }
            } catch {
                throw LogWords.error(error)
            }
            guard follow else { return }
            try await Task.sleep(for: Self.pause)
        }
    }
}
