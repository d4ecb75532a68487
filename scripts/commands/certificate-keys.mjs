import { importBuilt } from '../steps/built.mjs'
import { Advice, dim, say } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin certificate-keys
       pnpm admin certificate-keys retire
       pnpm admin certificate-keys distrust <key>
  Lists the keys that certificates are signed with; ends the one in use, whose signatures stay good; or takes back all that a stolen
  one has signed.`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function certificateKeys([verb, key, ...rest], url) {
  const keys = await importBuilt('prisma/dist/src/setup.js')
  if (verb === undefined) return list(await keys.listCredentialKeys(url))
  if (verb === 'retire' && key === undefined) return retire(await keys.retireCredentialKey(url))
  if (verb !== 'distrust' || !key || rest.length > 0) {
    say(usage)
    return 2
  }
  if (!(await keys.distrustCredentialKey(url, key))) throw new Advice(`There is no key ${key}.`)
  say('  Nothing that it signed is believed any more. Holders download their credentials anew.')
  return 0
}

function list(keys) {
  if (keys.length === 0) say('  Nothing was signed yet; the first certificate that is fetched makes a key.')
  for (const { id, createdAt, retiredAt, distrustedAt } of keys)
    say(`  ${id}  ${dim(`since ${day(createdAt)}`)}  ${state({ retiredAt, distrustedAt })}`)
  return 0
}

function retire(count) {
  say(
    count === 0
      ? '  There was no key in use.'
      : '  Retired. The next signature makes another; what was signed stays good.',
  )
  return 0
}

function state({ retiredAt, distrustedAt }) {
  if (distrustedAt) return `distrusted on ${day(distrustedAt)}`
  return retiredAt ? `retired on ${day(retiredAt)}` : 'in use'
}

function day(date) {
  return date.toISOString().slice(0, 10)
}
