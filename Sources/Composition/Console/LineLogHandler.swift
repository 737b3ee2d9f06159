import Bytes
import Foundation
import Logging
import Machine
import Scheduling

/// Writes one line a record to the standard error: text for people, or a JSON
/// object for programs.
///
/// Messages are static and metadata holds ids and counts, so what is written
/// is never personal; values are cut at a limit, and no value can begin a
/// line of its own.
package struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let label: String
    private let format: LogFormat

    /// Longest value of a metadata key, in characters.
    private static let valueMax = 512

    init(label: String, level: Logger.Level, format: LogFormat) {
        self.label = label
        self.format = format
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let merged = event.metadata.map { metadata.merging($0) { _, new in new } } ?? metadata
        let pairs = merged.map { (key: $0.key, value: "\($0.value)") }.sorted { $0.key < $1.key }
        let line = Self.line(
            format, at: SystemClock().now(), level: event.level, label: label, message: "\(event.message)", pairs: pairs)
        // One write a line, so that lines of several threads do not mix.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }

    /// One record, with the line's end.
    static func line(
        _ format: LogFormat, at instant: Instant, level: Logger.Level, label: String, message: String,
        pairs: [(key: String, value: String)]
    ) -> String {
        let time = RFC3339.format(instant)
        let pairs = pairs.map { ($0.key, String($0.value.prefix(valueMax))) }
        switch format {
        case .text:
            let values = pairs.map { " \(visible($0.0))=\(visible($0.1))" }.joined()
            return "\(time) \(level.rawValue) \(label): \(visible(message))\(values)\n"
        case .json:
            let own = [("at", time), ("level", level.rawValue), ("label", label), ("message", message)]
            var writer = JSONWriter()
            writer.object { writer in
                for (name, value) in own + pairs {
                    writer.name(text: name)
                    writer.string(value)
                }
            }
            return String(decoding: writer.bytes, as: UTF8.self) + "\n"
        }
    }

    /// Without control characters, which could forge a second line or move
    /// the cursor of a terminal.
    private static func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
