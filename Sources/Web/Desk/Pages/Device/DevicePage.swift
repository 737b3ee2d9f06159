import Scheduling
import Wording

struct DevicePage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let devices: [DeskDevice]
    var title: String { "" }
    var main: HTML { HTML() }
}
