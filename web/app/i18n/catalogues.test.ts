import { createI18n, loadCatalogue } from './catalogues'
import { locales } from './locale'

type Texts = { [key: string]: string | Texts }

describe('the catalogues', () => {
  test('say the same things in every language', async () => {
    const [english, ...others] = await Promise.all(
      locales.map(async (locale) => keysOf(await loadCatalogue(locale))),
    )

    for (const other of others) expect(other).toEqual(english)
  })

  test('use the same values in every language', async () => {
    const [english, ...others] = await Promise.all(
      locales.map(async (locale) => valuesOf(await loadCatalogue(locale))),
    )

    for (const other of others) expect(other).toEqual(english)
  })

  test('leave no text empty', async () => {
    const texts = await Promise.all(locales.map(async (locale) => entriesOf(await loadCatalogue(locale))))

    expect(texts.flat().filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('speak the language that was asked for', async () => {
    const i18n = await createI18n('zh-CN')

    expect(i18n.t('error.missing.title')).toBe('这个地址没有内容')
  })
})

function entriesOf(texts: object, path = ''): [string, string][] {
  return Object.entries(texts as Texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : entriesOf(value, `${path + key}.`),
  )
}

function keysOf(texts: object): string[] {
  return entriesOf(texts)
    .map(([key]) => withoutPlural(key))
    .filter((key, index, keys) => keys.indexOf(key) === index)
    .sort()
}

/** Languages have different numbers of plural forms; that each says the same thing is what counts. */
function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '')
}

/** The names between {{ and }} of each text: a translation may order them otherwise but not lose one. */
function valuesOf(texts: object): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [key, text] of entriesOf(texts)) {
    const known = values[withoutPlural(key)] ?? []
    values[withoutPlural(key)] = [...new Set([...known, ...(text.match(/{{\s*\w+\s*}}/g) ?? [])])].sort()
  }
  return values
}
