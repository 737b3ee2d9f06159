import Pages
import Scheduling
import Serving
import Wording

/// What a page says of a cancellation that waits.
enum QueuedParts {
    static func takeBack(_ id: AppointmentID, _ frame: PageFrame) -> HTML {
        """
        <form method="post" action="\(frame.paths.cancellationTakenBack(id))" data-once>\(FormParts.token(frame))
        <button class="button quiet">\(frame.language(.queuedTakeBack))</button>
        </form>
        """
    }
}
