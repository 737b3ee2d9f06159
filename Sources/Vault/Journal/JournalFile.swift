import Files

/// What the journal needs of a file; a test puts one in its place that fails.
protocol JournalFile: AnyObject {
    func length() throws(FileError) -> Int
    func read(from offset: Int, count: Int) throws(FileError) -> [UInt8]
    func write(_ bytes: [UInt8], at offset: Int) throws(FileError)
    func truncate(to length: Int) throws(FileError)
    func sync() throws(FileError)
}

extension OpenFile: JournalFile {}
