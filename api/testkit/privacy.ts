import request from 'supertest'
import type { Postman } from '../src/modules/mail/send-letter.js'
import { contentOf, entriesOf, openZip } from '../src/zip.js'
import type { Member, TestApi } from './api.js'

/** The files of the zip that a path of an export gives to somebody; null where it gives them nothing. */
export async function filesOf(api: TestApi, person: Pick<Member, 'headers'>, path: string) {
  const response = await request(api.url).get(path).set(person.headers()).responseType('blob')
  if (response.status !== 200) return null
  const zip = await openZip(response.body as Buffer)
  const files = new Map<string, string>()
  for (const entry of await entriesOf(zip, 1000))
    files.set(entry.fileName, Buffer.from(await contentOf(zip, entry)).toString('utf8'))
  return files
}

/** Keeps what it was given instead of sending it. */
export class KeptPost implements Postman {
  readonly letters: { to: string; subject: string; text: string; html: string }[] = []

  async send(letter: { to: string; subject: string; text: string; html: string }): Promise<void> {
    this.letters.push(letter)
  }
}
