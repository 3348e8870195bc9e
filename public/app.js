// Small comforts on top of pages that work without script.
;(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const on = (target, type, listen) => target.addEventListener(type, listen)

  // Menus close on Escape and on a click elsewhere.
  const menus = () => all('details[data-menu][open]')
  on(document, 'keydown', (e) => {
    if (e.key !== 'Escape') return
    for (const menu of menus()) {
      menu.open = false
      menu.querySelector('summary').focus()
    }
  })
  on(document, 'click', (e) => {
    for (const menu of menus()) if (!menu.contains(e.target)) menu.open = false
  })

  // The error summary takes focus, and its links lead into the field.
  const summary = document.querySelector('.error-summary')
  if (summary) {
    summary.focus()
    for (const link of all('a[href^="#"]', summary)) {
      on(link, 'click', (e) => {
        const field = document.getElementById(decodeURIComponent(link.hash.slice(1)))
        if (!field) return
        e.preventDefault()
        field.focus()
        const shown = field.closest('.form-group') ?? field
        shown.scrollIntoView({ block: 'start' })
      })
    }
  }

  // A form that is on its way is not sent again. The server refuses the second one anyway.
  for (const form of all('form[data-submit-once]')) {
    on(form, 'submit', (e) => {
      if (form.dataset.sent) {
        e.preventDefault()
        return
      }
      form.dataset.sent = 'yes'
      for (const button of all('button[type=submit]', form)) button.setAttribute('aria-disabled', 'true')
      // an answer that is a file leaves the page standing
      setTimeout(release, 10_000, form)
    })
  }
  const release = (form) => {
    delete form.dataset.sent
    for (const button of all('button[aria-disabled]', form)) button.removeAttribute('aria-disabled')
  }
  // Coming back with the browser's back button, the form can be sent again.
  on(window, 'pageshow', () => all('form[data-sent]').forEach(release))

  // How many characters are left; said aloud only when the writer pauses.
  for (const area of all('textarea[data-max]')) {
    const count = document.getElementById(`${area.id}-max`)
    const said = document.createElement('span')
    said.className = 'sr-only'
    said.setAttribute('aria-live', 'polite')
    count.after(said)
    let pause
    const tell = () => {
      // the server counts line breaks as two, as browsers send them
      const left = Number(area.dataset.max) - area.value.replace(/\r?\n/g, '\r\n').length
      const text = (left < 0 ? area.dataset.over : area.dataset.left).replace('{n}', String(Math.abs(left)))
      count.textContent = text
      count.classList.toggle('over', left < 0)
      clearTimeout(pause)
      pause = setTimeout(() => {
        if (document.activeElement === area) said.textContent = text
      }, 1500)
    }
    on(area, 'input', tell)
    if (area.value) tell()
  }

  for (const button of all('[data-print]')) {
    button.hidden = false
    on(button, 'click', () => window.print())
  }

  // A page that waits for longer work: what has changed is put in its place, so that focus and reading stay where they are.
  const waiting = document.querySelector('main[data-refresh]')
  if (waiting) {
    const look = async () => {
      try {
        const answer = await fetch(location.href)
        if (!answer.ok) throw new Error(String(answer.status))
        const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
        if (!next.querySelector('main[data-refresh]')) return location.reload()
        const [now, then] = [waiting, next].map((place) => place.querySelector('.progress-box'))
        if (now && then) now.replaceChildren(...then.childNodes)
      } catch {
        // the server is away for a moment: look again
      }
      setTimeout(look, Number(waiting.dataset.refresh) * 1000)
    }
    setTimeout(look, Number(waiting.dataset.refresh) * 1000)
  }

  // Two minutes before the session ends: one key keeps it alive.
  const warning = document.querySelector('[data-session-seconds]')
  if (warning) {
    const seconds = Number(warning.dataset.sessionSeconds)
    const button = warning.querySelector('button')
    const text = warning.querySelector('#session-text')
    const asked = text.textContent
    let before
    const wait = () =>
      setTimeout(
        () => {
          text.textContent = asked
          before = document.activeElement
          button.hidden = false
          warning.hidden = false
          button.focus()
        },
        Math.max(5, seconds - 120) * 1000,
      )
    const close = () => {
      warning.hidden = true
      if (before instanceof HTMLElement) before.focus()
    }
    on(button, 'click', async () => {
      try {
        const answer = await fetch(warning.dataset.extend, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ _once: crypto.randomUUID() }),
          redirect: 'error',
        })
        if (!answer.ok) throw new Error(String(answer.status))
        text.textContent = warning.dataset.extended
        setTimeout(close, 2500)
        wait()
      } catch {
        text.textContent = warning.dataset.failed
      }
      button.hidden = true
    })
    on(warning, 'keydown', (e) => {
      if (e.key === 'Escape') close()
    })
    wait()
  }
})()
