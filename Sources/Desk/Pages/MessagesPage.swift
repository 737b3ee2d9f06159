import Clinics
import Containment
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Messages about coming visits that did not arrive: which, why, and what can
/// be done. Nobody is named: who it is stands on the visit's page, on the
/// record.
struct MessagesPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let messages: [UndeliveredMessage]
    /// That anybody can ask for, since yesterday.
    let heldBack: Int
    var notice: Notice?

    enum Notice: Sendable, Hashable {
        case sent, settled
        /// A colleague was quicker.
        case seenTo
        case tooLate
        /// There is nothing to write to.
        case nowhere(AppointmentID)
    }

    var title: String { say(.deskMessages) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.messages, clinic.id.description) }

    private var id: String { clinic.id.description }

    var main: HTML {
        """
        <div class="narrow wide">
        <p><a class="back" href="\(frame.paths.day(clinic.id, frame.today))" data-key="Escape">‹ \(say(.deskToday))</a></p>
        <h1>\(say(.deskMessages))</h1>
        \(HTML.optional(notice, noticed))
        \(HTML.when(messages.isEmpty && heldBack == 0, "<p class=\"lead empty\">\(say(.deskMessagesNone))</p>"))
        \(HTML.when(!messages.isEmpty, list))
        \(HTML.when(heldBack > 0, "<p class=\"lead\">\(Quantities.count(heldBack, .heldBackMessage, in: say)) \(say(.deskMessagesHeld))</p>"))
        </div>
        """
    }

    private func noticed(_ notice: Notice) -> HTML {
        switch notice {
        case .sent: "<p class=\"note\" role=\"status\" tabindex=\"-1\" data-focus>\(say(.deskSentAgain))</p>"
        case .settled: "<p class=\"note\" role=\"status\" tabindex=\"-1\" data-focus>\(say(.deskMessageSettled))</p>"
        case .seenTo: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskMessageSeenTo))</p>"
        case .nowhere(let visit):
            """
            <p class="note caution" role="alert" tabindex="-1" data-focus>\(say(.deskNowhere)) \
            <a href="\(frame.paths.path(.contact, id, visit.description))">\(say(.deskContactComplete))</a></p>
            """
        case .tooLate: "<p class=\"note caution\" role=\"alert\" tabindex=\"-1\" data-focus>\(say(.deskMessageTooLate))</p>"
        }
    }

    /// One form for each way: a button names the message.
    private var list: HTML {
        """
        <p class="lead">\(say(.deskMessagesText))</p>
        <form method="post" action="\(frame.paths.path(.messageSending, id))" id="sending" data-once>\(token)</form>
        <form method="post" action="\(frame.paths.path(.messageSettling, id))" id="settling" data-once>\(token)</form>
        <ol class="messages">\(HTML.each(messages, line))</ol>
        """
    }

    private func line(_ message: UndeliveredMessage) -> HTML {
        let appointment = message.appointment
        let visit = appointment.id.description
        let reference = appointment.reference.description
        return """
            <li><h2>\(say(message.kind.words))</h2>
            <dl><div><dt>\(say(.deskVisit))</dt><dd><a href="\(frame.paths.visit(clinic.id, appointment.id))">\(moment(appointment.start)) · \
            <span class="nobreak">\(reference)</span></a></dd></div>
            <div><dt>\(say(.deskMessageWhy))</dt><dd>\(say(message.why.words)) · \(moment(message.at))</dd></div></dl>
            <div class="actions">
            \(HTML.when(message.canBeSent && message.why != .nobody, button("sending", .deskMessageSend, message, primary: true)))
            \(HTML.when(frame.allows(.correctContact), """
                <a class="button\(HTML.when(message.why != .nobody, " quiet"))" href="\(frame.paths.path(.contact, id, visit))">\
                \(say(message.why == .nobody ? .deskContactComplete : .deskContact))<span class="hidden"> \(reference)</span></a>
                """))
            \(HTML.when(message.canBeSent && message.why == .nobody, button("sending", .deskMessageSend, message, primary: false)))
            \(button("settling", .deskMessageSettle, message, primary: false))
            </div></li>

            """
    }

    private func button(_ form: String, _ phrase: Phrase, _ message: UndeliveredMessage, primary: Bool) -> HTML {
        """
        <button class="button\(HTML.when(!primary, " quiet"))" form="\(form)" name="message" value="\(message.message)">\(say(phrase))\
        <span class="hidden"> \(message.appointment.reference.description)</span></button>
        """
    }

    private func moment(_ instant: Instant) -> HTML {
        let local = zone.local(at: instant)
        return "<time datetime=\"\(local.machineText)\">\(local.date.dayAndMonth(in: say)), \(local.time.words(in: say))</time>"
    }
}

extension MessageKind {
    /// What it says, as the desk lists it.
    var words: Phrase {
        switch self {
        case .confirmation: .messageConfirmation
        case .changed: .messageChanged
        case .cancelled: .messageCancelled
        case .linkRecovery: .messageLink
        case .repeated: .messageRepeated
        case .movedByClinic: .messageMovedByClinic
        case .cancelledByClinic: .messageCancelledByClinic
        case .chooseAgain: .messageChooseAgain
        case .sentAgain: .messageSentAgain
        case .reminder: .messageReminder
        case .earlyReminder: .messageEarlyReminder
        case .missed: .messageMissed
        case .requestCode, .requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed, .contactCode:
            .messageOfRequest
        // Of no visit: on no clinic's list.
        case .accessChanged: .mailAccessSubject
        case .contactChanged: .mailContactChangedSubject
        case .identityCorrected: .messageIdentityCorrected
        }
    }
}

extension Undelivered {
    /// Why it did not arrive.
    var words: Phrase {
        switch self {
        case .refused: .undeliveredRefused
        case .mailboxFull: .undeliveredFull
        case .bounced: .undeliveredBounced
        case .nobody: .undeliveredNobody
        case .givenUp: .undeliveredGivenUp
        case .heldBack: .undeliveredHeldBack
        }
    }
}
