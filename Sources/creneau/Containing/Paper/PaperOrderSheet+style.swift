import Wording

extension PaperOrderSheet {
    /// Black on white, in faces that every machine has; the one with which the
    /// text is printed tells 0 from O and l from 1.
    static let style: HTML = """
        @page { size: letter; margin: 8mm 13mm; }
        * { box-sizing: border-box; }
        html { color: #000; background: #fff; font: 9pt/1.3 "Liberation Sans", Arial, Helvetica, "DejaVu Sans Condensed", system-ui, sans-serif; }
        body { margin: 0 auto; padding: 8mm 13mm; max-width: 216mm; }
        @media print { body { padding: 0; max-width: none; } }
        h1, h2, h3, p, ul, ol { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        h1 { margin: 0.5mm 0 1.6mm; font-size: 22pt; line-height: 1.1; overflow-wrap: anywhere; }
        h1 small { font-size: 13pt; font-weight: normal; white-space: nowrap; }
        h2 { font-size: 10.5pt; line-height: 1.25; }
        h3 { display: flex; align-items: center; gap: 1.6mm; min-height: 7.4mm; font-size: 10.5pt; line-height: 1.1; }
        p { overflow-wrap: anywhere; }
        a { color: inherit; }
        code { font: 7.4pt/1.3 "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
        .whole { white-space: nowrap; }
        section { margin-top: 2.4mm; }
        .rule { border-top: 0.3mm solid #000; padding-top: 1.4mm; }
        header { border: 1mm solid #000; padding: 2mm 4mm 2.4mm; }
        header li { margin-bottom: 0.4mm; }
        .what { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 6mm; }
        .what:has(.scopes > :nth-child(5)) { grid-template-columns: minmax(0, 1fr); gap: 2mm; }
        .scopes:has(> :nth-child(5)) { columns: 2; column-gap: 6mm; }
        .scopes li { break-inside: avoid; }
        .scopes code { white-space: nowrap; }
        .warning { margin-top: 1.4mm; border-left: 1.6mm solid #000; padding-left: 2mm; font-weight: bold; }
        .ways { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); column-gap: 6mm; }
        .ways h2 { grid-column: 1 / -1; }
        .ways ol { display: contents; }
        .ways > ol > :nth-child(-n + 2) { grid-row: 2 / span 2; }
        .ways > ol > :nth-child(3) { grid-row: 2; grid-column: 3; }
        .reopen h3 { min-height: 6mm; }
        .reopen { grid-row: 3; grid-column: 3; align-self: end; border: 0.3mm solid #000; padding: 0 2.4mm 1.6mm; }
        .ways p { margin-top: 0.8mm; }
        .ways p + p:has(> code:first-child) { margin-top: 0.2mm; }
        .ways p.answer { margin-top: 1.6mm; border-top: 0.3mm solid #000; padding-top: 1.2mm; }
        .number { flex: none; width: 6.4mm; height: 6.4mm; border-radius: 50%; background: #000; color: #fff; text-align: center; line-height: 6.4mm; }
        .number { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .qr { display: block; width: 95%; height: auto; }
        main:has(.scopes > :nth-child(5)) .qr { width: 84%; }
        .facts h2, .facts p:first-of-type { display: inline; }
        .note { margin-top: 1mm; columns: 2; column-gap: 4mm; counter-reset: line; }
        .note li { position: relative; padding-left: 11mm; text-indent: -4mm; min-height: 1.3em; counter-increment: line; break-inside: avoid; }
        .note li { font: 8pt/1.3 "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        .note li::before { content: counter(line); position: absolute; left: 0; width: 5.4mm; text-indent: 0; text-align: right; color: #555; }
        .note .signature { column-span: all; }
        footer { margin-top: 1.6mm; border-top: 0.3mm solid #000; padding-top: 1mm; font-size: 8pt; }
        @media screen and (max-width: 700px) {
        .what, .ways { grid-template-columns: minmax(0, 1fr); } .ways > *, .ways > ol > li { grid-row: auto !important; grid-column: 1 !important; } .note { columns: 1; }
        .scopes:has(> :nth-child(5)) { columns: 1; } .scopes code, .whole { white-space: normal; }
        }

        """
}
