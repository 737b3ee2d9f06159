public enum SlotTerm: String, StateTerm {
    case ahead = "it has not begun"
    case running = "it is not over"
    case forEveryone = "meant for everybody"
    case offerable = "meant for everybody or for those referred"
    case opened = "its public time has come"
    case opensLater = "its public time is to come"
    case lapsed = "its hold lapsed"
    /// The service was frozen before it ran out, and it goes on afterwards.
    case stopped = "its hold stands still, for patients can do nothing"
    case lapsedForAll = "its hold lapsed half a minute ago"
    /// Nothing begins for patients where patients can do nothing.
    case going = "the deadlines of its clinic run"
    case own = "the hold that stood last on it is one's own"
    case regular = "of the schedule"
    case added = "an overbooking"
    case exclusive = "its time is promised to nobody else"
}
