// Turns a text field with data-suggest into a combobox (ARIA 1.2 pattern: the list follows, focus stays in the field).
;(() => {
  const WAIT = 160

  function combobox(input) {
    const code = input.parentElement.querySelector(`input[type=hidden][name="${CSS.escape(input.name)}Code"]`)
    const list = document.createElement('ul')
    list.id = `${input.id}-forslag`
    list.className = 'bare suggest'
    list.role = 'listbox'
    list.ariaLabel = input.dataset.label ?? ''
    list.hidden = true
    const status = document.createElement('span')
    status.className = 'sr-only'
    status.role = 'status'
    input.after(list, status)
    input.removeAttribute('list')
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', list.id],
      ['autocomplete', 'off'],
    ])
      input.setAttribute(name, value)

    let found = []
    let at = -1
    let timer
    let asking

    const close = () => {
      list.hidden = true
      at = -1
      input.setAttribute('aria-expanded', 'false')
      input.removeAttribute('aria-activedescendant')
    }

    const mark = (to) => {
      at = to
      for (const [i, item] of [...list.children].entries()) item.ariaSelected = String(i === at)
      const item = list.children[at]
      if (!item) return input.removeAttribute('aria-activedescendant')
      input.setAttribute('aria-activedescendant', item.id)
      item.scrollIntoView({ block: 'nearest' })
    }

    const choose = (i) => {
      input.value = found[i].title
      if (code) code.value = found[i].code
      input.dispatchEvent(new Event('change', { bubbles: true }))
      close()
    }

    const show = (suggestions) => {
      found = suggestions
      list.replaceChildren(
        ...found.map((s, i) => {
          const item = document.createElement('li')
          item.id = `${list.id}-${i}`
          item.className = 'suggest-item'
          item.role = 'option'
          item.ariaSelected = 'false'
          item.textContent = s.title
          if (s.hint) {
            const hint = document.createElement('small')
            hint.textContent = s.hint
            item.append(hint)
          }
          item.addEventListener('mousedown', (e) => e.preventDefault())
          item.addEventListener('click', () => choose(i))
          return item
        }),
      )
      at = -1
      list.hidden = found.length === 0
      input.setAttribute('aria-expanded', String(found.length > 0))
      input.removeAttribute('aria-activedescendant')
      const words = found.length > 0 ? input.dataset.found : input.dataset.none
      status.textContent = (words ?? '').replace('{n}', String(found.length))
    }

    const ask = async () => {
      asking?.abort()
      const q = input.value.trim()
      if (q.length < 2) return close()
      asking = new AbortController()
      try {
        const address = new URL(input.dataset.suggest, location.href)
        address.searchParams.set('q', q)
        const answer = await fetch(address, {
          signal: asking.signal,
          headers: { accept: 'application/json' },
        })
        if (answer.ok && document.activeElement === input) show(await answer.json())
      } catch {
        // no suggestions: the field is still a text field
      }
    }

    input.addEventListener('input', () => {
      if (code) code.value = ''
      clearTimeout(timer)
      timer = setTimeout(ask, WAIT)
    })
    input.addEventListener('blur', () => {
      clearTimeout(timer)
      close()
    })
    input.addEventListener('keydown', (e) => {
      const open = !list.hidden
      if (e.key === 'ArrowDown' && !open) ask()
      else if (e.key === 'ArrowDown') mark((at + 1) % found.length)
      else if (e.key === 'ArrowUp' && open) mark(at <= 0 ? found.length - 1 : at - 1)
      else if (e.key === 'Enter' && open && at >= 0) choose(at)
      else if (e.key === 'Escape' && open) close()
      else return
      if (e.key !== 'Enter' || open) e.preventDefault()
    })
  }

  for (const input of document.querySelectorAll('input[data-suggest]')) combobox(input)
})()
