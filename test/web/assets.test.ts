import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'

const css = async () => {
  const { nobody, deps } = await createTestApp()
  const get = (accepted: string) => nobody.get(deps.assets.url('alongside.css'), { 'accept-encoding': accepted })
  return { nobody, deps, get }
}

test('a style sheet comes in the smallest form that the browser takes, and is the same in each', async () => {
  const { get } = await css()
  const [brotli, gzip, plain] = await Promise.all([get('gzip, deflate, br'), get('gzip, deflate'), get('')])
  expect([brotli, gzip, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null])
  const text = await plain.text()
  expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(text)
  const gzipped = Buffer.from(await gzip.arrayBuffer())
  expect(gunzipSync(gzipped).toString()).toBe(text)
  expect(gzipped.length).toBeLessThan(text.length / 3)
})

test('it may be kept for ever, is taken for nothing else, and is not there under another address', async () => {
  const { get, nobody, deps } = await css()
  const { headers } = await get('br')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('vary')).toBe('accept-encoding')
  const font = await nobody.get(deps.assets.url('literata.woff2'), { 'accept-encoding': 'gzip, br' })
  expect(font.headers.get('content-encoding')).toBeNull()
  const missing = await nobody.get('/assets/nothing.css')
  expect(missing.status).toBe(404)
})
