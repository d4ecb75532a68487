import { decodeId, decodeIdOf, encodeId } from './global-id.js'

const uuid = '0198f000-0000-7000-8000-000000000001'
const company = '0198f000-0000-7000-8000-0000000000aa'

test('an id comes back as it was written, with and without a company', () => {
  expect(decodeId(encodeId('User', uuid))).toEqual({ type: 'User', organizationId: null, id: uuid })
  expect(decodeId(encodeId('Course', uuid, company))).toEqual({
    type: 'Course',
    organizationId: company,
    id: uuid,
  })
})

test('an id of another type is refused', () => {
  expect(decodeIdOf('Submission', encodeId('Course', uuid, company))).toBeNull()
})

test.each([
  ['empty', ''],
  ['not base64url', '***'],
  ['no uuid', Buffer.from('User:42').toString('base64url')],
  ['too many parts', Buffer.from(`User:${uuid}:${uuid}:${uuid}`).toString('base64url')],
  ['a quote inside', Buffer.from(`User:${uuid}' or 1=1`).toString('base64url')],
  ['very long', 'A'.repeat(5000)],
  ['the same bytes written in another way', encodeId('User', uuid).replace(/.$/, nextCharacter)],
  ['the same of a company', encodeId('Course', uuid, company).replace(/.$/, nextCharacter)],
])('%s is not an id', (_, text) => {
  expect(decodeId(text)).toBeNull()
})

/** Differs in a bit that decoding leaves unread. */
function nextCharacter(last: string): string {
  return String.fromCharCode(last.charCodeAt(0) + 1)
}
