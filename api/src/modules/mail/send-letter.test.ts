import { givenMailServer } from '../../../testkit/mail-server.js'
import { smtpPostman } from './send-letter.js'

const plain = await givenMailServer()
const encrypting = await givenMailServer({ encrypts: true })
const from = 'Skillgrad <no-reply@example.com>'
const letter = { to: 'mei@example.com', subject: 'Your link', text: 'in', html: '<p>in</p>', headers: {} }

/** Reaches this machine, and by its name might be any other. */
const distant = ({ url }: { url: string }) => url.replace('127.0.0.1', '0.0.0.0')

test('a mail server on another machine that does not encrypt gets no letter', async () => {
  await expect(smtpPostman(distant(plain), { from }).send(letter)).rejects.toThrow(/STARTTLS/)
  await expect(
    smtpPostman(`${distant(plain)}?requireTLS=false&ignoreTLS=true`, { from }).send(letter),
  ).rejects.toThrow(/STARTTLS/)

  expect(plain.encryption()).toEqual([])
})

test('one that encrypts gets it encrypted, if its certificate is known', async () => {
  await expect(smtpPostman(distant(encrypting), { from }).send(letter)).rejects.toThrow(/certificate/)
  await smtpPostman(`${distant(encrypting)}?tls.rejectUnauthorized=false`, { from }).send(letter)

  expect(encrypting.encryption()).toEqual([true])
})

test('one on this machine, or where the operator allows it, gets letters as they are', async () => {
  await smtpPostman(plain.url, { from }).send(letter)
  await smtpPostman(distant(plain), { from, allowPlain: true }).send(letter)

  expect(plain.encryption()).toEqual([false, false])
})
