import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Hours that a practitioner has at two places at once, in words: what is
/// missing, because of what, and what puts it right.
struct CollisionList {
    /// Dates shown; the rest is counted. Of a plan the first ones say it all.
    private var shownMax: Int { isPlanned ? 8 : 30 }

    let collisions: [ScheduleCollision]
    /// They are of a plan that is not saved, and is not while they are there.
    var isPlanned = false
    let clinic: ClinicID
    let directory: Directory
    let say: Language

    var html: HTML {
        let rest = collisions.count - shownMax
        return """
            <section class="card collisions" aria-labelledby="collisions"><h2 id="collisions">\(say(.deskCollisionsTitle))</h2>
            <p>\(say(isPlanned ? .deskPlanCollides : .deskCollisionsText))</p>
            <ul>\(HTML.each(Array(collisions.prefix(shownMax)), line))</ul>
            \(HTML.when(rest > 0, "<p class=\"hint\">\(say(.deskCollisionsMore)) \(rest).</p>"))
            </section>
            """
    }

    private func line(_ collision: ScheduleCollision) -> HTML {
        let name = directory.practitioner(collision.practitioner).map { $0.givenName + " " + $0.familyName } ?? ""
        let time = "\(collision.date.words(in: say)), \(collision.from.words(in: say)) – \(collision.to.words(in: say))"
        return "<li><strong>\(name)</strong> · \(time)<br>\(Quantities.count(collision.count, .slot, in: say)) · \(why(collision))</li>"
    }

    private func why(_ collision: ScheduleCollision) -> String {
        guard collision.clinic != collision.otherClinic else { return say(isPlanned ? .deskCollisionTaken : .deskCollisionOwn) }
        guard !isPlanned else { return say(.deskCollisionElsewhere) + " " + name(of: collision.otherClinic) }
        return collision.clinic == clinic
            ? say(.deskCollisionHere) + " " + name(of: collision.otherClinic)
            : say(.deskCollisionThere) + " " + name(of: collision.clinic)
    }

    private func name(of clinic: ClinicID) -> String { directory.clinic(clinic)?.name ?? clinic.description }
}
