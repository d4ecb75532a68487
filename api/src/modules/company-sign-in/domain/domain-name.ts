import { domainToASCII, domainToUnicode } from 'node:url'
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import freemailDomains from 'free-email-domains'
import { parse } from 'tldts'
import { Refusal } from '../../../graphql/refusal.js'

const freemail = new Set(freemailDomains)
const disposable = disposableEmailBlocklistSet()

/**
 * As DNS writes it: lower case, punycode. Refused where no company can have it: what hands out domains to others, mailboxes
 * that anybody gets, and names that mix alphabets to look like another.
 */
export function domainFrom(text: string, path: string[]): string {
  const typed = text.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '')
  if (!typed) throw new Refusal('REQUIRED', path)
  const domain = asciiDomain(typed)
  const parsed = domain ? parse(domain, { allowPrivateDomains: true }) : null
  if (!domain || parsed?.isIp || !parsed?.publicSuffix) throw new Refusal('DOMAIN_INVALID', path)
  if (mixesAlphabets(domain)) throw new Refusal('DOMAIN_MIXED', path)
  if (!parsed.domain) throw new Refusal('DOMAIN_SHARED', path, { domain })
  if (freemail.has(domain)) throw new Refusal('DOMAIN_SHARED', path, { domain })
  return domain
}

/** Of an address, as domains are stored; null where it has none. */
export function domainOfAddress(email: string): string | null {
  const at = email.lastIndexOf('@')
  return at > 0 ? asciiDomain(email.slice(at + 1).toLowerCase()) : null
}

/** Where mailboxes are thrown away: whoever has one today is somebody else tomorrow. */
export function isDisposable(domain: string): boolean {
  return disposable.has(domain) || disposable.has(parse(domain).domain ?? '')
}

/** Letters beyond a to z, which DNS writes in punycode: whole names of them pass for others'. */
export function hasOtherLetters(domain: string): boolean {
  return domain.split('.').some((part) => part.startsWith('xn--'))
}

/** For people. */
export function shownDomain(domain: string): string {
  return domainToUnicode(domain) || domain
}

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

function asciiDomain(text: string): string | null {
  if (/[\s/@:?#%\\]/.test(text)) return null
  const domain = domainToASCII(text)
  const labels = domain.split('.')
  return domain.length <= 253 && labels.length > 1 && labels.every((part) => label.test(part)) ? domain : null
}

/** Alphabets that are written together. */
const together: readonly (readonly string[])[] = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
]
const alphabets = [
  ...['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Georgian'],
  ...['Cherokee', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'],
].map((name) => ({ name, has: new RegExp(`\\p{Script=${name}}`, 'u') }))

/** One label in letters of several alphabets: what a Latin name with a Cyrillic letter is. */
function mixesAlphabets(domain: string): boolean {
  return domainToUnicode(domain)
    .split('.')
    .some((part) => {
      const used = alphabets.filter(({ has }) => has.test(part)).map(({ name }) => name)
      return used.length > 1 && !together.some((family) => used.every((name) => family.includes(name)))
    })
}
