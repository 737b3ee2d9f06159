public import Wording

extension QRCode {
    /// Drawn in a page: dark on white in every colour scheme.
    ///
    /// - Parameter label: what it is, for whoever does not see it.
    public func svg(label: String) -> HTML {
        let size = width + 2 * Self.quiet
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let first = column
                while isDark(row, column) { column += 1 }
                if column > first { path += "M\(first + Self.quiet) \(row + Self.quiet)h\(column - first)v1h-\(column - first)z" }
                column += 1
            }
        }
        return """
            <svg class="qr" viewBox="0 0 \(size) \(size)" width="220" height="220" role="img" aria-label="\(label)" shape-rendering="crispEdges">\
            <rect width="\(size)" height="\(size)" fill="#fff"/><path d="\(path)" fill="#000"/></svg>
            """
    }
}
