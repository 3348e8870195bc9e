/** A text as a company typed it: an empty line parts paragraphs, lines that begin with a dash are a list. */
export function Prose(p: { text: string }) {
  return (
    <>
      {blocksOf(p.text).map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        ) : (
          <p>
            {block.lines.map((line, i) => (
              <>
                {i > 0 && <br />}
                {line}
              </>
            ))}
          </p>
        ),
      )}
    </>
  )
}

type Block = { kind: 'list' | 'paragraph'; lines: string[] }

const BULLET = /^\s*[-–•*]\s+/

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      open = undefined
      continue
    }
    const kind = BULLET.test(line) ? 'list' : 'paragraph'
    if (open?.kind !== kind) {
      open = { kind, lines: [] }
      blocks.push(open)
    }
    open.lines.push(line.replace(BULLET, '').trim())
  }
  return blocks
}
