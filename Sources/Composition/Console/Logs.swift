package import Logging

/// Loggers, each handed to what uses it; nothing global is set up.
package enum Logs {
    /// For `serve`, `vault` and `demo`: at the level that is configured.
    package static func logger(_ label: String, _ configuration: ServiceConfiguration) -> Logger {
        logger(label, level: configuration.logLevel, format: configuration.logFormat)
    }

    /// For commands, whose answer is what people came for: warnings and worse.
    static func quiet(_ configuration: ServiceConfiguration) -> Logger {
        logger("creneau", level: max(configuration.logLevel, .warning), format: configuration.logFormat)
    }

    package static func logger(_ label: String, level: Logger.Level, format: LogFormat?) -> Logger {
        let format = format ?? (Console.errorIsTerminal ? .text : .json)
        return Logger(label: label) { LineLogHandler(label: $0, level: level, format: format) }
    }
}
