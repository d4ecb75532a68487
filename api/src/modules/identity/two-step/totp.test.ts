import { codeOf, keyUri, secretText, stepAt, stepOfCode } from './totp.js'

/** RFC 6238, appendix B; its eight digits end in our six. */
const secret = Buffer.from('12345678901234567890')

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %d s the code is %s', (seconds, code) => {
  expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code)
})

test('a clock may be one step off, and no more', () => {
  const now = new Date(1_234_567_890_000)
  const step = stepAt(now)

  expect([-2, -1, 0, 1, 2].map((by) => stepOfCode(secret, codeOf(secret, step + by), now))).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ])
})

test('what is not six digits is no code', () => {
  for (const text of ['', '12345', '1234567', '１２３４５６', 'abcdef', '12345\n'])
    expect(stepOfCode(secret, text, new Date())).toBeNull()
})

test('the address for apps names issuer, account and secret', () => {
  expect(secretText(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(keyUri(secret, { issuer: 'Skillgrad', account: 'ada+x@example.com' })).toBe(
    'otpauth://totp/Skillgrad:ada%2Bx%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Skillgrad',
  )
})
