import Pages
import Wording

extension FormParts {
    static func token(_ frame: PageFrame) -> HTML { token(frame.csrf, isTyped: frame.isTyped) }
}
