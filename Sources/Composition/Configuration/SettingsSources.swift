import Configuration
import Foundation

/// Where settings come from, in order of precedence.
package struct SettingsSources {
    var flags: [Setting: String]
    var environment: [String: String]
    /// A YAML file: `--config`, else `CRENEAU_CONFIG`.
    var file: String?

    private static let fileVariable = Setting.variablePrefix + "CONFIG"

    package init(flags: [Setting: String] = [:], environment: [String: String] = [:], file: String? = nil) {
        self.flags = flags
        self.environment = environment
        self.file = file ?? environment[Self.fileVariable]
    }

    /// Variables that begin like ours and mean nothing: most likely misspelt.
    var unknownVariables: [String] {
        let known = Set(Setting.allCases.map(\.variable) + [Self.fileVariable])
        return environment.keys.filter { $0.hasPrefix(Setting.variablePrefix) && !known.contains($0) }.sorted()
    }

    /// - Throws: `ConfigurationFault` when the file cannot be read as YAML,
    ///   or names settings that do not exist.
    func reader() async throws(ConfigurationFault) -> ConfigReader {
        let secrets = Setting.allCases.filter(\.isSecret)
        var providers: [any ConfigProvider] = [
            InMemoryProvider(
                name: "flags",
                values: Dictionary(
                    uniqueKeysWithValues: flags.map { setting, text in
                        (AbsoluteConfigKey([setting.rawValue]), ConfigValue(.string(text), isSecret: setting.isSecret))
                    })),
            // Named as the other two name them, so that one key finds all three.
            EnvironmentVariablesProvider(
                environmentVariables: Dictionary(
                    uniqueKeysWithValues: Setting.allCases.compactMap { setting in
                        environment[setting.variable].map { (setting.rawValue.uppercased(), $0) }
                    }),
                secretsSpecifier: .specific(Set(secrets.map { $0.rawValue.uppercased() }))
            ),
        ]
        if let file { providers.append(try await Self.provider(file, secrets: secrets)) }
        return ConfigReader(providers: providers)
    }

    private static func provider(_ file: String, secrets: [Setting]) async throws(ConfigurationFault) -> any ConfigProvider {
        let unknown = try unknownKeys(file)
        guard unknown.isEmpty else {
            throw ConfigurationFault(problems: unknown.map { "\"\($0)\" in \(file) is not a setting" })
        }
        do {
            return try await FileProvider<YAMLSnapshot>(
                parsingOptions: .init(secretsSpecifier: .specific(Set(secrets.map(\.rawValue)))),
                config: ConfigReader(provider: InMemoryProvider(values: ["filePath": ConfigValue(.string(file), isSecret: false)]))
            )
        } catch {
            throw ConfigurationFault(problems: ["\(file) is not a YAML file of \"name: value\" lines"])
        }
    }

    /// The names at the beginning of lines that are no setting. The provider
    /// answers only what it is asked, so a misspelt name would be passed over.
    private static func unknownKeys(_ file: String) throws(ConfigurationFault) -> [String] {
        let text: String
        do {
            text = try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw ConfigurationFault(problems: ["\(file) cannot be read"])
        }
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            guard let first = line.first, first.isLetter || first == "_", let colon = line.firstIndex(of: ":") else { return nil }
            let name = String(line[..<colon]).trimmed
            return Setting(rawValue: name) == nil ? name : nil
        }
    }
}
