import { locales, type Locale } from '@skillgrad/exercises/contract'
import { compile, isMatrix, type EvalFunction } from 'mathjs'
import { contentHash } from '../content-hash.js'
import type { ItemEntry } from './item-format.js'

/** How many variants a family has, where its values allow as many. */
export const variantsOfAFamily = 12
/** Draws before a family is given up. */
const mostDraws = 4000

type Scope = Record<string, unknown>

/**
 * The variants of one item, each filled in. Values are drawn from a seed that is the item's name, so the same file always gives
 * the same variants. What is asked may hold `{{expression}}`, in mathjs's words, or `{{expression | format}}`:
 *
 * - a text that is nothing but one `{{…}}` becomes the value itself: a number, a truth value, a list;
 * - elsewhere a number is written plainly, with `,` in thousands, with `.2` to two digits, with `%` or `%1` as a percentage;
 * - a value that has a word in each language stands for the word of the text's language.
 */
export function variantsOf(entry: ItemEntry): unknown[] {
  const { vary, compute = {}, where, rank: _, group: __, ...asked } = entry
  if (!vary) return [filled(asked, computed({}, compute))]
  const random = randomFrom(entry.id)
  const choices = Object.entries(vary).map(([name, given]) => [name, valuesOf(given)] as const)
  const seen = new Map<string, unknown>()
  for (let draw = 0; draw < mostDraws && seen.size < variantsOfAFamily; draw++) {
    const drawn = Object.fromEntries(
      choices.map(([name, values]) => [name, values[Math.floor(random() * values.length)]]),
    )
    const scope = computed(drawn, compute)
    if (where && evaluate(where, { ...scope }) !== true) continue
    const variant = filled(asked, scope)
    if (hasAlikeOptions(variant)) continue
    seen.set(contentHash(variant), variant)
  }
  return [...seen.values()]
}

const compiled = new Map<string, EvalFunction>()

/** Reading an expression takes far longer than its value, and every draw of a family asks for the same ones. */
function evaluate(expression: string, scope: Scope): unknown {
  let program = compiled.get(expression)
  if (!program) compiled.set(expression, (program = compile(expression)))
  return program.evaluate(scope) as unknown
}

function valuesOf(given: NonNullable<ItemEntry['vary']>[string]): readonly unknown[] {
  if (Array.isArray(given)) return given
  const { from, to, step } = given
  const count = Math.floor((to - from) / step + 1e-9) + 1
  return Array.from({ length: count }, (_, at) => Number((from + at * step).toPrecision(12)))
}

function computed(drawn: Scope, compute: Readonly<Record<string, string>>): Scope {
  const scope: Scope = { ...drawn }
  for (const [name, expression] of Object.entries(compute)) scope[name] = evaluate(expression, scope)
  return scope
}

function filled(value: unknown, scope: Scope, locale: Locale = 'en'): unknown {
  if (typeof value === 'string') return filledText(value, scope, locale)
  if (Array.isArray(value)) return value.map((one) => filled(one, scope, locale))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const written = filled(inner, scope, isLocale(key) ? key : locale)
      // What is computed to be false is absent, as in a file: `right: '{{a > b}}'`.
      return written === false ? [] : [[key, written]]
    }),
  )
}

const alone = /^\{\{((?:(?!\}\}).)+)\}\}$/s
const within = /\{\{(.+?)\}\}/gs

function filledText(text: string, scope: Scope, locale: Locale): unknown {
  const only = alone.exec(text)
  if (only && !only[1]!.includes(' | ')) return plain(valueOf(only[1]!, scope, locale))
  return text.replaceAll(within, (_, inside: string) => {
    const [expression, format = ''] = inside.split(' | ') as [string, string?]
    return written(valueOf(expression, scope, locale), format.trim(), locale)
  })
}

function valueOf(expression: string, scope: Scope, locale: Locale): unknown {
  const local = Object.fromEntries(
    Object.entries(scope).map(([name, value]) => [name, isWords(value) ? value[locale] : value]),
  )
  return evaluate(expression.trim(), local)
}

function plain(value: unknown): unknown {
  if (isMatrix(value)) return value.toArray()
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value
}

function written(value: unknown, format: string, locale: Locale): string {
  if (typeof value !== 'number') return String(plain(value))
  if (format === ',') return Number(value.toPrecision(12)).toLocaleString('en-US')
  if (format.startsWith('.')) return value.toFixed(Number(format.slice(1)))
  if (format.startsWith('%')) {
    const percent = (100 * value).toFixed(Number(format.slice(1) || 0))
    return locale === 'en' ? `${percent} %` : `${percent}%`
  }
  if (format) throw new Error(`{{… | ${format}}}: the format is one of “,”, “.2”, “%”, “%1”`)
  return String(Number(value.toPrecision(10)))
}

/** Two options that say the same are no choice. */
function hasAlikeOptions(variant: unknown): boolean {
  const { options } = variant as { options?: { text?: Partial<Record<Locale, string>> }[] }
  return locales.some((locale) => {
    const texts = (options ?? []).map(({ text }) => text?.[locale])
    return new Set(texts).size < texts.length
  })
}

function isWords(value: unknown): value is Record<Locale, string> {
  return typeof value === 'object' && value !== null && locales.every((locale) => locale in value)
}

const isLocale = (key: string): key is Locale => (locales as readonly string[]).includes(key)

/** Mulberry32, from the hash of a name. */
function randomFrom(name: string): () => number {
  let state = Number.parseInt(contentHash(name).slice(0, 8), 16)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
