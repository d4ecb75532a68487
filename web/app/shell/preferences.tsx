import { Form, useRouteLoaderData } from '@remix-run/react'
import { Languages, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import { otherLocale } from '~/i18n/locale'
import type { loader } from '~/root'
import { themes } from '~/theme/theme'
import { useHere } from './use-here'

const themeIcons = { system: Monitor, light: Sun, dark: Moon }

/** One press to the other language, named in that language. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { i18n, t } = useTranslation()
  const other = otherLocale(i18n.language)
  return (
    <Form method="post" action="/preferences" preventScrollReset className={className}>
      <input type="hidden" name="returnTo" value={useHere()} />
      <button
        name="locale"
        value={other}
        lang={other}
        className="text-ink-soft hover:bg-hover hover:text-ink inline-flex h-10 items-center gap-2 rounded px-3 text-sm transition-colors"
      >
        <Languages aria-hidden className="size-4.5" strokeWidth={1.5} />
        {t(`language.${other}`)}
      </button>
    </Form>
  )
}

export function ThemeSwitch() {
  const { t } = useTranslation()
  const theme = useRouteLoaderData<typeof loader>('root')?.theme ?? 'system'
  return (
    <Form method="post" action="/preferences" preventScrollReset>
      <input type="hidden" name="returnTo" value={useHere()} />
      <div role="group" aria-label={t('theme.label')} className="bg-sunken inline-flex rounded p-1">
        {themes.map((choice) => {
          const Icon = themeIcons[choice]
          return (
            <button
              key={choice}
              name="theme"
              value={choice}
              aria-pressed={choice === theme}
              className={cx(
                'inline-flex h-8 items-center gap-1.5 rounded-sm px-2.5 text-xs font-medium transition-colors',
                choice === theme ? 'bg-surface text-ink shadow-raised' : 'text-ink-soft hover:text-ink',
              )}
            >
              <Icon aria-hidden className="size-4" strokeWidth={1.5} />
              {t(`theme.${choice}`)}
            </button>
          )
        })}
      </div>
    </Form>
  )
}
