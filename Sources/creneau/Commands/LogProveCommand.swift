import ArgumentParser
import Composition
import Database
import Foundation
import Notary
import PublishedLog
import Store
import UseCases

/// `creneau log prove LEAF`: a file by which anybody checks that a leaf is in the log.
struct LogProveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "The proof that a leaf is in the log (c2sp.org/tlog-proof@v1).",
        discussion: """
            With --open the file also holds the values that the leaf commits to: who receives it can read them. Without, \
            and from a folder alone, it holds the leaf as it is published.
            """)

    @Argument(help: "The leaf's number, from 0.")
    var leaf: Int
    @Option(help: "A folder of a published log; by default this deployment's.")
    var folder: String?
    @Flag(help: "With the values that the leaf commits to, from this deployment's store.")
    var open = false

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard leaf >= 0 else { throw ValidationError("Leaves are numbered from 0.") }
        guard folder == nil || !open else { throw ValidationError("A folder does not have the values: say --open without --folder.") }
    }

    func perform() async throws {
        let path: String
        var opened = ""
        if let folder {
            path = folder
        } else {
            let configuration = try await ServiceConfiguration.load(SettingsSources(options))
            path = configuration.publishedLog
            if open {
                let leaf = leaf
                let found = try await Deployment.with(configuration) { deployment in
                    try await deployment.house.record.store.read { tx throws(StoreError) in try tx.openedLeaf(number: leaf) }
                }
                guard let found else { throw CommandFault(.noInput, "the values of leaf \(leaf) are not here; they may have been erased") }
                opened = found
            }
        }
        let proof: LogProof?
        do { proof = try LogFolder(path).proof(of: leaf, opened: opened) } catch { throw LogWords.error(error) }
        guard let proof else { throw CommandFault(.noInput, "leaf \(leaf) is not under the published checkpoint of \(path)") }
        FileHandle.standardOutput.write(Data(proof.text.utf8))
    }
}
