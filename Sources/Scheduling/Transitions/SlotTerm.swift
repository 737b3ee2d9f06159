public enum SlotTerm: String, StateTerm {
    case ahead = "it has not begun"
    case running = "it is not over"
    case forEveryone = "meant for everybody"
    case offerable = "meant for everybody or for those referred"
    case opened = "its public time has come"
    case opensLater = "its public time is to come"
    case lapsed = "its hold lapsed"
    case lapsedForAll = "its hold lapsed half a minute ago"
    case own = "the hold that stood last on it is one's own"
    case regular = "of the schedule"
    case added = "an overbooking"
    case exclusive = "its time is promised to nobody else"
}
