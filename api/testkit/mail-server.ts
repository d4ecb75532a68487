import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { generate } from 'selfsigned'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that keeps what it is given; it encrypts only if asked to, with a certificate that nobody knows. */
export async function givenMailServer({ encrypts = false } = {}) {
  const letters: { to: string[]; text: string; source: string; encrypted: boolean }[] = []
  let isAway = false
  const server = new SMTPServer({
    ...(encrypts ? await ownCertificate() : {}),
    authOptional: true,
    disabledCommands: encrypts ? [] : ['STARTTLS'],
    onData(stream, session, done) {
      void text(stream).then((source) => {
        if (isAway) return done(new Error('come back later'))
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: decoded(source),
          source,
          encrypted: session.secure,
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    refuses: (away: boolean) => void (isAway = away),
    /** Of each letter, whether it came over TLS. */
    encryption: () => letters.map(({ encrypted }) => encrypted),
    lettersTo: (address: string) =>
      letters.filter(({ to }) => to.includes(address)).map(({ text: body }) => body),
    /** As they came over the wire. */
    sourcesTo: (address: string) =>
      letters.filter(({ to }) => to.includes(address)).map(({ source }) => source),
  }
}

async function ownCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'mail.example.com' }])
  return { key, cert }
}

/** Enough of MIME to read our own letters: their plain part. */
function decoded(source: string): string {
  const [, part = ''] = /content-type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/i.exec(source) ?? []
  if (/content-transfer-encoding: base64/i.test(source.slice(0, source.indexOf(part))))
    return Buffer.from(part, 'base64').toString('utf8')
  const bytes = part
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
