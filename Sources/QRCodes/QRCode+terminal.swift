extension QRCode {
    /// How wide a terminal has to be for ``terminal(isColoured:)``, in characters.
    public var terminalColumns: Int { width + 2 * Self.quiet }

    /// Drawn in characters, two rows of squares in each line: a character of a
    /// terminal is twice as high as it is wide.
    ///
    /// - Parameter isColoured: black on white by colours of their own (ECMA-48
    ///   SGR, two of the 240 that no theme changes), for a terminal is dark or
    ///   light as its owner likes and many readers take no code in light on
    ///   dark. Otherwise what is printed is dark, as on paper.
    /// - Returns: lines, each with a line feed.
    public func terminal(isColoured: Bool) -> String {
        let (begin, end) = isColoured ? ("\u{1B}[38;5;16;48;5;231m", "\u{1B}[0m") : ("", "")
        var text = ""
        for row in stride(from: -Self.quiet, to: width + Self.quiet, by: 2) {
            text += begin
            for column in -Self.quiet..<width + Self.quiet {
                switch (isDark(row, column), isDark(row + 1, column)) {
                case (true, true): text += "█"
                case (true, false): text += "▀"
                case (false, true): text += "▄"
                case (false, false): text += " "
                }
            }
            text += end + "\n"
        }
        return text
    }
}
