import Pages
import Scheduling
import Serving
import Wording

/// Devices that keep the clinic's day, and this one among them.
struct DevicePage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let devices: [DeskDevice]

    var title: String { say(.deskDevice) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.device, clinic.id.description) }

    private var id: String { clinic.id.description }

    var main: HTML {
        """
        <div class="narrow">
        <p><a class="back" href="\(frame.paths.day(clinic.id, frame.today))" data-key="Escape">‹ \(say(.deskToDay))</a></p>
        <h1>\(say(.deskDevice))</h1>
        <p class="lead">\(say(.deskDeviceText))</p>
        <noscript><p class="note caution">\(say(.deskDeviceScripts))</p></noscript>
        <p class="problem" role="alert" data-device-problem\(problems)></p>
        <section class="card" data-device-page hidden>
        <h2>\(say(.deskDeviceHere))</h2>
        \(kept)
        \(setup)
        </section>
        <section>
        <h2>\(say(.deskDeviceAll))</h2>
        <p>\(say(devices.isEmpty ? .deskDeviceNone : .deskDeviceAllText))</p>
        <ul class="rows">\(HTML.each(devices, row))</ul>
        </section>
        </div>
        """
    }

    private var problems: HTML {
        let words: [(String, Phrase)] = [
            ("unable", .deskDeviceUnable), ("short", .deskDeviceShort), ("differs", .deskDeviceDiffers), ("nameless", .deskDeviceNameless),
            ("refused", .deskDeviceRefused), ("passkey", .deskDevicePasskeyFailed), ("failed", .deskDeviceFailed),
            ("full", .deskDeviceFull),
            ("wrong", .deskDeviceWrong), ("unsent", .deskDeviceNotSent), ("waits", .deskDeviceWaits),
        ]
        return HTML.each(words) { " data-\($0.0)=\"\(say($0.1))\"" }
    }

    private var kept: HTML {
        """
        <div data-when="kept" hidden>
        <p>\(say(.deskDeviceKept)) <strong data-device-name></strong>. <span data-copied data-at="\(say(.deskDeviceCopied))" data-none="\(say(.deskDeviceNoCopy))"></span> <a href="\(frame.paths.path(.offline))">\(say(.deskDeviceOpen))</a></p>
        <div class="note caution" data-unsent-part hidden>
        <p>\(say(.deskDeviceUnsent)) <strong data-unsent-count></strong></p>
        <form class="with-button" data-device-send>
        <span data-pin-part><label class="hidden" for="send-pin">\(say(.deskDevicePINShort))</label>\
        <input id="send-pin" type="password" autocomplete="off" placeholder="\(say(.deskDevicePINShort))"></span>
        <button class="button primary">\(say(.deskDeviceSend))</button></form>
        </div>
        <form method="post" data-device-journal="\(frame.paths.pattern(.deviceJournal, clinic: clinic.id))">\(token)</form>
        <form method="post" action="\(frame.paths.path(.deviceRemoval, id))" data-device-forget>\(token)
        <input type="hidden" name="device" data-device-id value="">
        <p data-forget-warning hidden><label class="choice"><input type="checkbox"><span>\(say(.deskDeviceForgetSure))</span></label></p>
        <div class="actions"><button class="button quiet danger">\(say(.deskDeviceForget))</button></div>
        </form>
        </div>
        """
    }

    /// The PIN has no name: it leaves the device in no form.
    private var setup: HTML {
        """
        <div data-when="none" hidden>
        <form method="post" action="\(frame.paths.path(.device, id))" class="quick-form" data-device-setup novalidate>\(token)
        \(FormParts.hidden(.device, ""))\(FormParts.hidden(.key, ""))
        \(TextField(field: .name, label: say(.deskDeviceName), value: "", language: say, hint: say(.deskDeviceNameHint), autocomplete: "off", attributes: " maxlength=\"\(DeskDevice.nameMax)\"").html)
        <div class="actions"><button type="button" class="button primary" data-lock="passkey" hidden>\(say(.deskDeviceByPasskey))</button></div>
        <fieldset class="group"><legend>\(say(.deskDeviceByPIN))</legend><p class="hint" id="pin-hint">\(say(.deskDevicePINHint))</p>
        <div class="pair">
        <div class="field"><label for="pin">\(say(.deskDevicePIN))</label><input id="pin" type="password" autocomplete="new-password" aria-describedby="pin-hint"></div>
        <div class="field"><label for="again">\(say(.deskDevicePINAgain))</label><input id="again" type="password" autocomplete="new-password"></div>
        </div></fieldset>
        <div class="actions"><button class="button">\(say(.deskDeviceKeep))</button></div>
        </form>
        </div>
        """
    }

    private func row(_ device: DeskDevice) -> HTML {
        """
        <li><span><strong>\(device.name)</strong> \(say(.deskDeviceSince)) \(when(device.registered))\
        \(HTML.optional(device.taken) { ", \(say(.deskDeviceTaken)) \(when($0))" })</span>
        <form method="post" action="\(frame.paths.path(.deviceRemoval, id))">\(token)\(FormParts.hidden(.device, device.id.description))\
        <button class="button quiet danger">\(say(.deskDeviceRemove))<span class="hidden"> \(device.name)</span></button></form></li>
        """
    }

    private func when(_ instant: Instant) -> String { zone.local(at: instant).words(in: say) }
}
