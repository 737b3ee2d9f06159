"""Whether everyone can use a page: what axe finds, and what sticks out."""

from axe_playwright_python.base import AXE_SCRIPT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"type": "tag", "values": TAGS}
# Those of them that look at colours: all that a dark page and a light one can differ in.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
NARROW, WIDE = 320, 1280
# Only of violations is every node described, and only they are brought here: that is half of the time.
SCAN = """async (rules) => {
  const { violations } = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
}"""
WHERE = "`${location.href} at ${innerWidth} px, ${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}`"


def sound(page, rules: dict = RULES) -> None:
    """The page as it stands breaks none of the rules."""
    # Colours half way from one to the other are nobody's.
    page.emulate_media(reduced_motion="reduce")
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(SCAN, rules)
    assert found == [], f"{page.evaluate(WHERE)}: {found}"


def fits(page) -> bool:
    """Nothing sticks out sideways."""
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def sound_everywhere(page) -> None:
    """The page breaks no rule and fits, in a narrow window and a wide one, light and dark.

    What is shown depends on the width: all rules are tried at each. Nothing but colours depends on the scheme.
    """
    before = page.viewport_size
    page.emulate_media(reduced_motion="reduce")
    for width in [NARROW, WIDE]:
        page.set_viewport_size({"width": width, "height": before["height"]})
        assert fits(page), f"{page.evaluate(WHERE)} sticks out"
        for scheme, rules in [("dark", COLOURS), ("light", RULES)]:
            page.emulate_media(color_scheme=scheme)
            sound(page, rules)
    page.set_viewport_size(before)
