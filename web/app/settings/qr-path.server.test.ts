import { encodeQR } from 'qr'
import { qrPath } from './qr-path.server'

test('the path covers the dark modules and nothing else', () => {
  const text =
    'otpauth://totp/Skillgrad:ada@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Skillgrad'
  const { path, size } = qrPath(text)
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step++) drawn[Number(y)]![Number(x) + step] = true

  expect(drawn).toEqual(encodeQR(text, 'raw', { ecc: 'medium', border: 4 }))
  expect(drawn.slice(0, 4).flat()).not.toContain(true)
})
