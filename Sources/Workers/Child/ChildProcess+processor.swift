import Glibc

extension ChildProcess {
    /// The processor time a process used so far, in the kernel's ticks (`proc(5)`:
    /// utime and stime of `/proc/PID/stat`); `nil` when it is not told.
    static func processorTicks(of id: pid_t) -> UInt64? {
        guard let file = fopen("/proc/\(id)/stat", "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1_024)
        let count = fread(&bytes, 1, bytes.count, file)
        // The program's name stands in parentheses, and may have spaces.
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
        guard let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[end...].split(separator: " ").dropFirst()
        guard fields.count > 12, let user = UInt64(fields[fields.startIndex + 11]), let system = UInt64(fields[fields.startIndex + 12])
        else { return nil }
        return user + system
    }
}
