import Scheduling

/// A message ready to be sent: its subject and the same content twice, as
/// plain text and as HTML (RFC 2046 §5.1.4, `multipart/alternative`).
public struct MessageText: Sendable, Hashable {
    public let subject: String
    /// Lines end in `\n`; the transport makes them CRLF.
    public let text: String
    public let html: HTML

    init(subject: String, language: Language, blocks: [MessageBlock]) {
        self.subject = subject
        text = blocks.map { $0.text(in: language) }.joined(separator: "\n\n") + "\n"
        html = """
            <!doctype html>
            <html lang="\(language == .french ? "fr-CA" : "en-CA")">
            <head><meta charset="utf-8"><title>\(subject)</title></head>
            <body>
            \(HTML.each(blocks) { $0.html(in: language) })
            </body>
            </html>

            """
    }
}

/// A piece of a message, from which both of its forms are made.
enum MessageBlock {
    case paragraph(String)
    case facts([(label: Phrase, value: String)])
    /// A sentence, then an address alone on its line.
    case link(String, address: String)

    func text(in language: Language) -> String {
        switch self {
        case .paragraph(let text): text
        case .facts(let facts):
            facts.map { Typography.label(language($0.label), in: language) + " " + $0.value }.joined(separator: "\n")
        case .link(let text, let address): Typography.label(text, in: language) + "\n" + address
        }
    }

    func html(in language: Language) -> HTML {
        switch self {
        case .paragraph(let text): "<p>\(text)</p>\n"
        case .facts(let facts):
            """
            <table>
            \(HTML.each(facts) {
                "<tr><th scope=\"row\" align=\"left\">\(language($0.label))</th><td>\($0.value)</td></tr>\n"
            })</table>

            """
        case .link(let text, let address): "<p><a href=\"\(address)\">\(text)</a></p>\n"
        }
    }
}
