import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { TooltipProvider } from '~/components/ui/tooltip'
import { createI18n } from '~/i18n/catalogues'
import { locales } from '~/i18n/locale'
import type { LessonFigureProps } from './registry'

const content = join(import.meta.dirname, '../../../prisma/content')
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map(({ name }) => name)

/** Name and settings of each figure that a lesson shows. */
const shown = readdirSync(join(content, 'courses'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) =>
    [...readFileSync(join(content, 'courses', path), 'utf8').matchAll(/^::figure\{(.*)\}$/gm)].map(
      (found) => {
        const { name = '', ...settings } = Object.fromEntries(
          [...(found[1] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
        ) as Record<string, string>
        return { path, name, settings }
      },
    ),
  )

test('every figure that a lesson shows has a folder, and every folder is named among the figures', () => {
  const named = readFileSync(join(content, 'figures.yaml'), 'utf8')

  expect(shown.length).toBeGreaterThan(0)
  expect(
    shown.filter(({ name }) => !folders.includes(name)).map(({ path, name }) => `${path}: ${name}`),
  ).toEqual([])
  expect(folders.filter((folder) => !named.includes(`\n- ${folder}\n`))).toEqual([])
})

const cases = [
  ...folders.map((name) => ({ name, settings: {} })),
  ...shown.map(({ name, settings }) => ({ name, settings })),
].filter((one, at, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at)

test.each(cases)(
  '$name renders without a browser in both languages: $settings',
  async ({ name, settings }) => {
    const { default: Figure } = (await import(`./${name}/figure.tsx`)) as {
      default: React.ComponentType<LessonFigureProps>
    }

    const html = await Promise.all(
      locales.map(async (locale) =>
        renderToString(
          <I18nextProvider i18n={await createI18n(locale)}>
            <TooltipProvider>
              <Figure settings={settings} />
            </TooltipProvider>
          </I18nextProvider>,
        ),
      ),
    )

    const [english = '', chinese = ''] = html.map(wordsOf)
    expect(html[0]).toContain('<figure')
    expect(english).not.toMatch(/NaN|undefined|\[object/)
    expect(english).not.toMatch(/\p{Script=Han}/u)
    expect(chinese).toMatch(/\p{Script=Han}/u)
  },
)

function wordsOf(html: string): string {
  return html.replaceAll(/<style.*?<\/style>|<[^>]+>/gs, ' ')
}
