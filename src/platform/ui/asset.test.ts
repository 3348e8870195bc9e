import { expect, test } from 'vitest'
import { asset } from './asset.ts'

test('an address carries a version made of the content, and a missing file is a fault', () => {
  expect(asset('app.css')).toMatch(/^\/static\/app\.css\?v=[0-9a-f]{10}$/)
  expect(asset('dkfds/css/dkfds.min.css')).toMatch(/^\/static\/dkfds\/css\/dkfds\.min\.css\?v=/)
  expect(asset('swagger/swagger-ui.css')).toMatch(/^\/static\/swagger\/swagger-ui\.css\?v=/)
  expect(() => asset('nothing.css')).toThrow()
})
