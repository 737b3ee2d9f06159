import Foundation
import PackagePlugin

/// Before a module is built: the files of `Assets/` as literals of its own.
@main
struct EmbedAssets: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Assets")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).map { folder.appending(path: $0) }
        return [
            .buildCommand(
                displayName: "Embedding the site's files", executable: try context.tool(named: "embed-assets").url,
                arguments: [folder.path, output.path], inputFiles: files.filter { !$0.hasDirectoryPath }, outputFiles: [output])
        ]
    }
}
