import { describe, expect, test } from 'vitest'
import { attachment, safeFileName } from './file-name.ts'

describe('the name of an uploaded file', () => {
  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['..%2f..%2fetc', '2f.pdf'],
    ['C:\\Users\\mig\\Mit CV.PDF', 'Mit CV.pdf'],
    ['CON', '_CON.pdf'],
    ['nul.pdf', '_nul.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'fil.pdf'],
    ['...', 'fil.pdf'],
    ['cv\u0000.pdf', 'cv.pdf'],
    ['cv\r\nSet-Cookie: a=b.pdf', 'cvSet-Cookie a=b.pdf'],
    ['fdp.\u202exod.pdf', 'fdp.xod.pdf'],
    ['Søren Ærø Ågård – CV.pdf', 'Søren Ærø Ågård – CV.pdf'],
    ['A\u030aage.docx', 'Åage.pdf'],
    ['cv.pdf.exe', 'cv.pdf.pdf'],
    ['<script>alert(1)</script>.pdf', 'script.pdf'],
  ])('%j becomes %j', (sent, kept) => {
    expect(safeFileName(sent, 'pdf')).toBe(kept)
  })

  test('300 characters are cut, between characters', () => {
    const name = safeFileName(`${'💼'.repeat(300)}.docx`, 'docx')
    expect([...name]).toHaveLength(120)
    expect(() => encodeURIComponent(name)).not.toThrow()
  })
})

describe('the header of a download', () => {
  test('keeps æ, ø and å, and has a name for old browsers', () => {
    expect(attachment('Søren Ågård (2).pdf')).toBe(
      `attachment; filename="Soeren Aagaard (2).pdf"; filename*=UTF-8''S%C3%B8ren%20%C3%85g%C3%A5rd%20%282%29.pdf`,
    )
  })

  test('nothing in a name ends the header or adds one', () => {
    const header = attachment(safeFileName('a"; x=1\r\nX-Evil: 1;%0d%0a\\.pdf', 'pdf'))
    expect(header).not.toMatch(/[\r\n]/)
    expect(header.match(/"/g)).toHaveLength(2)
    expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
  })
})
