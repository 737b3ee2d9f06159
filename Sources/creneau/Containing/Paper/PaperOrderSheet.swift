import Composition
import Containment
import Notary
import Orders
import QRCodes
import Scheduling
import Wording

/// The sheet: a page by itself that a browser opens from a disk and prints on
/// one side of Letter paper. It fetches nothing and runs nothing.
struct PaperOrderSheet {
    /// Of a code here, in squares, version 29: printed 50 mm wide or more, with
    /// what is around it, each is then 0.35 mm, which a middling telephone
    /// still reads off a page that was folded. A longer order has its text alone.
    static let codeWidthMax = 133

    let paper: PaperOrder
    private var say: Language { paper.say }
    private var order: OrderText { paper.order }

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(say.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(say(.paperKind)) \(order.id.description) (\(order.level.text))</title>
        <style>
        \(Self.style)</style>
        </head>
        <body>
        <main>
        \(head)\
        \(ways)\
        \(facts)\
        \(text)\
        </main>
        <footer lang="\(say.other.rawValue)">\(say.other(.paperOtherLanguage))</footer>
        </body>
        </html>

        """
    }

    // MARK: what it is

    private var head: HTML {
        """
        <header>
        <p class="kind">\(say(.paperKind)) · \(order.host) · \(say(.paperOrder)) <code>\(order.id.description)</code></p>
        <h1>\(Typography.label(say(paper.verb), in: say)) \(title) <small>(\(order.level.text))</small></h1>
        <div class="what"><div>
        <h2>\(say(.paperWhere))</h2>
        <ul class="scopes">\(HTML.each(order.scopes) { "<li>\(say(paper.words($0))) <code>\($0.text)</code></li>" })</ul>
        </div><div>
        <h2>\(say(.paperEffect))</h2>
        <ul>\(HTML.each(paper.effects) { "<li><b>\(Typography.label(say($0.who), in: say))</b> \(say($0.what))</li>" })\
        <li>\(say(.paperOnce))</li></ul>
        </div></div>
        \(HTML.when(paper.isDarkForAll, "<p class=\"warning\">\(say(.paperDarkWarning))</p>\n"))\
        </header>

        """
    }

    private var title: String {
        guard order.scopes.count == 1, let scope = order.scopes.first else { return say(.paperPlaces(order.scopes.count)) }
        return say(paper.words(scope))
    }

    // MARK: how it is handed in

    private var ways: HTML {
        """
        <section class="ways" aria-labelledby="ways">
        <h2 id="ways">\(say(.paperHandIn))</h2>
        <ol>
        <li><h3><span class="number">1</span> \(say(.paperPhone))</h3>
        \(phone)</li>
        <li><h3><span class="number">2</span> \(say(.paperText))</h3>
        \(typed)</li>
        <li><h3><span class="number">3</span> \(say(.paperProgram))</h3>
        <p>\(say(.paperProgramText))</p><p><code>creneau order send order.note</code></p>
        <p>\(say(.paperProgramElsewhere))</p><p><code>creneau order send order.note --to</code> \(HTML.optional(paper.addresses.first) { Self.address($0.description) })</p>
        <p class="answer">\(say(.paperAnswer))</p></li>
        </ol>
        <div class="reopen"><h3>\(say(.paperReopen))</h3>
        <p>\(say(.paperReopenText))</p>
        <p><code>creneau reopen \(order.id.description)</code> <code class="whole">--reason … --key … --key …</code></p></div>
        </section>

        """
    }

    private var phone: HTML {
        let page = OrderLink.page(of: paper.watch)
        let exercise = HTML.when(paper.watch.host == "localhost", "<p class=\"warning\">\(say(.paperExercise))</p>\n")
        guard let code = code(paper.link) else {
            return "<p>\(say(.paperPhoneNoCode))</p><p>\(Self.address(page))</p>\n\(exercise)"
        }
        return """
            <a href="\(paper.link)">\(code.svg(label: say(.paperPhoneLabel)))</a>
            <p>\(say(.paperPhoneText))</p><p>\(Self.address(page))</p>
            \(exercise)
            """
    }

    private var typed: HTML {
        let command = HTML.optional(paper.addresses.first) {
            "<p><code>curl --data-binary @order.note</code> \(Self.address("\($0)/orders"))</p>\n"
        }
        let others = paper.addresses.dropFirst()
        let rest = HTML.when(
            !others.isEmpty,
            """
            <p>\(say(.paperOtherAddresses))</p>
            <ul>\(HTML.each(others) { "<li>\(Self.address("\($0)/orders"))</li>" })</ul>

            """)
        guard let code = code(paper.note.note) else { return "<p>\(say(.paperTextNoCode))</p>\n\(command)\(rest)" }
        return "\(code.svg(label: say(.paperTextLabel)))\n<p>\(say(.paperTextText))</p>\n\(command)\(rest)"
    }

    /// Broken after its scheme alone, where a third of the page is wide enough:
    /// a hyphen at the end of a line would leave open whether it is typed.
    private static func address(_ url: String) -> HTML {
        guard let end = url.firstRange(of: "://")?.upperBound, url.utf8.count <= addressLengthMax + url[..<end].utf8.count else {
            return "<code>\(url)</code>"
        }
        return "<code>\(String(url[..<end]))<wbr><span class=\"whole\">\(String(url[end...]))</span></code>"
    }

    private static let addressLengthMax = 36

    /// `nil` for what paper and a telephone would not carry.
    private func code(_ text: String) -> QRCode? {
        guard let code = try? QRCode(text, .medium), code.width <= Self.codeWidthMax else { return nil }
        return code
    }

    // MARK: what to know

    private var facts: HTML {
        let signers = paper.officers.count == 1 ? Phrase.paperSignersOne : .paperSignersMany
        return """
            <section class="rule facts">
            <h2>\(Typography.label(say(.paperMade), in: say))</h2>
            <p><time datetime="\(RFC3339.format(order.issued))">\(made)</time>, \(say(.paperSignedBy)) \
            <b>\(paper.officers.joined(separator: ", "))</b>. \(Typography.label(say(.paperReason), in: say)) \(order.reason)</p>
            <p>\(say(signers)) \(say(.paperKeep))</p>
            </section>

            """
    }

    private var made: String {
        guard let made = paper.made else { return RFC3339.format(order.issued) }
        return "\(made.words(in: say)) (\(say(.paperEastern)))"
    }

    // MARK: the text

    private var text: HTML {
        let lines = paper.note.note.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let blank = order.text.split(separator: "\n", omittingEmptySubsequences: false).count
        return """
            <section class="rule" aria-labelledby="text">
            <h2 id="text">\(say(.paperTyping))</h2>
            <p>\(say(.paperTypingText(blank: blank)))</p>
            <ol class="note" translate="no">\(HTML.each(lines.enumerated()) { line($0.element, isSignature: $0.offset >= blank) })</ol>
            </section>

            """
    }

    /// A signature in fours by weight, and not by spaces, which would be typed as well.
    private func line(_ line: Substring, isSignature: Bool) -> HTML {
        guard isSignature, let space = line.lastIndex(of: " ") else { return "<li>\(String(line))</li>" }
        var rest = line[line.index(after: space)...]
        var (html, isBold): (HTML, Bool) = ("\(String(line[...space]))", true)
        while !rest.isEmpty {
            let four = String(rest.prefix(4))
            html += isBold ? "<b>\(four)</b>" : "<wbr>\(four)<wbr>"
            (rest, isBold) = (rest.dropFirst(4), !isBold)
        }
        return "<li class=\"signature\">\(html)</li>"
    }
}
