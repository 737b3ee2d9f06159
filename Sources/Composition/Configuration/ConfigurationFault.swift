/// Everything that is wrong with a configuration, found in one go.
package struct ConfigurationFault: Error, Equatable, CustomStringConvertible {
    let problems: [String]

    package var description: String {
        problems.count == 1
            ? "The configuration has a problem: " + problems[0]
            : "The configuration has \(problems.count) problems:\n" + problems.map { "  - " + $0 }.joined(separator: "\n")
    }
}
