import Bytes
import Scheduling
import Synchronization
import UseCases

/// Each clinic as it stands in lists, written once: a clinic changes in
/// months, and a list of openings names twenty.
final class ClinicTexts: Sendable {
    private struct Written: Sendable {
        /// Of the directory.
        var version: Int64?
        var texts: [ClinicID: [UInt8]] = [:]
    }

    private let directory: Directory
    private let written = Mutex(Written())

    init(_ directory: Directory) { self.directory = directory }

    /// The object that stands for the clinic of each.
    func texts(of openings: [Opening]) -> [[UInt8]] {
        let directory = directory.current
        return written.withLock { written in
            // A directory that changed is written anew, as far as it is asked for.
            if written.version != directory.version { written = Written(version: directory.version) }
            return openings.map { opening in
                if let text = written.texts[opening.clinic.id] { return text }
                var writer = JSONWriter()
                // As it is in that version: who asks may have read it before.
                writer.clinic(directory.clinicByID[opening.clinic.id] ?? opening.clinic)
                written.texts[opening.clinic.id] = writer.bytes
                return writer.bytes
            }
        }
    }
}
