// Refinements of pages that work without any of this.

const each = (selector, refine) => document.querySelectorAll(selector).forEach(refine);
const space = "\u00a0";

/** 252 → "4 min 12 s", as the server writes it in both languages. */
function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest}${space}s`;
  return rest === 0 ? `${minutes}${space}min` : `${minutes}${space}min${space}${rest}${space}s`;
}

/** Seconds since this page was shown, on a clock that nothing sets back. */
const elapsed = () => Math.floor(performance.now() / 1000);

// An error summary is where reading starts.
each("[data-focus]", (summary) => summary.focus());

// A form is sent once, however often its button is pressed.
each("form[data-once]", (form) => {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
});
// Coming back with the browser's button finds the form ready again.
addEventListener("pageshow", () => each("form[data-sent]", (form) => delete form.dataset.sent));

// The browser's position, asked for only when the button is pressed, and
// rounded to about 100 m before it goes anywhere.
each("[data-position]", (button) => {
  if (!navigator.geolocation) return;
  const form = button.form;
  const place = form.elements.namedItem("place");
  const value = form.querySelector("[data-position-value]");
  const status = form.querySelector("[data-position-status]");
  button.hidden = false;
  place.addEventListener("input", () => {
    value.value = "";
    status.textContent = "";
  });
  button.addEventListener("click", () => {
    status.textContent = status.dataset.pending;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        value.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
        place.value = status.dataset.label;
        status.textContent = status.dataset.found;
      },
      () => {
        status.textContent = status.dataset.refused;
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
});

// How old the list is.
each("[data-age]", (label) => {
  const age = Number(label.dataset.age);
  setInterval(() => {
    label.textContent = label.dataset.ageText.replace("{}", duration(age + elapsed()));
  }, 5_000);
});

// The time that is left: seen every second, said at two minutes, one, and thirty seconds.
each("[data-held]", (held) => {
  const total = Number(held.dataset.held);
  const time = held.querySelector("[data-held-time]");
  const text = time.parentElement;
  const status = held.querySelector("[data-held-status]");
  if (total <= 0) return;
  const timer = setInterval(() => {
    const left = total - elapsed();
    if (left > 0) {
      time.textContent = duration(left);
      if (status && (left === 120 || left === 60 || left === 30)) {
        status.classList.add("hidden");
        status.textContent = text.textContent;
      }
      return;
    }
    clearInterval(timer);
    held.classList.add("over");
    text.textContent = held.dataset.ended;
    if (status) status.textContent = held.dataset.ended;
    held.querySelector("[data-renew]")?.remove();
  }, 1_000);
});

each("[data-print]", (item) => {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => print());
});

each("[data-copy]", (button) => {
  if (!navigator.clipboard) return;
  const input = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(input.value);
    document.querySelector("[data-copy-status]").textContent = button.dataset.done;
  });
});

// A family remembered on this device alone, and only when asked to.
each("form[data-booking]", (form) => {
  const key = "creneau.family";
  const personsMax = 8;
  const names = ["booked-for", "given-name", "family-name", "birth-day", "birth-month", "birth-year"];
  const section = form.querySelector("[data-family]");
  const list = form.querySelector("[data-family-list]");
  const remember = form.querySelector("[data-family-remember]");

  const read = () => {
    try {
      const persons = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(persons) ? persons : [];
    } catch {
      return [];
    }
  };
  const write = (persons) => {
    try {
      localStorage.setItem(key, JSON.stringify(persons));
    } catch {
      // Storage is full or refused: the booking matters, this does not.
    }
  };

  const fill = (person) => {
    for (const name of names) {
      const field = form.elements.namedItem(name);
      if (field && typeof person[name] === "string") field.value = person[name];
    }
    form.elements.namedItem("one-name").checked = !person["given-name"];
    form.elements.namedItem("given-name").focus();
  };

  for (const person of read()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = `${person["given-name"] ?? ""} ${person["family-name"] ?? ""}`.trim();
    button.addEventListener("click", () => fill(person));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    section.hidden = false;
  }

  remember.hidden = false;
  form.addEventListener("submit", () => {
    if (!remember.querySelector("input").checked) return;
    const person = Object.fromEntries(names.map((name) => [name, form.elements.namedItem(name).value]));
    if (!person["family-name"]) return;
    const same = (other) => names.slice(1).every((name) => other[name] === person[name]);
    write([person, ...read().filter((other) => !same(other))].slice(0, personsMax));
  });

  form.querySelector("[data-family-forget]").addEventListener("click", (event) => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept then.
    }
    list.replaceChildren();
    form.querySelector("[data-family-status]").textContent = event.currentTarget.dataset.done;
    event.currentTarget.hidden = true;
  });
});
