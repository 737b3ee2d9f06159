import Scheduling

enum DeskManifest {
    static func text(_ language: Language) -> String { "{}" }
}
