import { deedsOf } from '~/certificate/deeds'
import type { CertificateFactsFragment } from '~/graphql/generated/graphql'
import { createI18n } from '~/i18n/catalogues'
import type { Locale } from '~/i18n/locale'
import type { PrintedWords } from './certificate-pdf.server'

type Printed = Pick<
  CertificateFactsFragment,
  'id' | 'lessons' | 'exercises' | 'trainings' | 'completedAt' | 'achievement'
> & {
  holder: string
}

/** The words of a certificate in a language. `origin` is where its page stands. */
export async function printedWords(
  locale: Locale,
  certificate: Printed,
  origin: string,
): Promise<PrintedWords> {
  const t = (await createI18n(locale)).getFixedT(locale, 'certificate')
  const { id, holder, achievement, completedAt } = certificate
  const { kind, title, version } = achievement
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    locale,
    holder,
    title,
    kind: t('sheet.kind'),
    completed: t(`sheet.completed.${kind}`),
    deeds: deedsOf(t, certificate).join(' · '),
    statement: t('pdf.statement'),
    facts: [
      { label: t('sheet.date'), value: day.format(new Date(completedAt)) },
      ...(version ? [{ label: t('sheet.version'), value: String(version) }] : []),
      { label: t('pdf.id'), value: id },
    ],
    verify: t('pdf.verify'),
    address: `${origin}/certificates/${id}`,
  }
}
