import { useTranslation } from 'react-i18next'
import type catalogue from '~/i18n/en'
import type { ShownEvent } from './shown-event'

type Operation = keyof (typeof catalogue)['audit']['operation']

/** What happened, in one sentence. An action without its sentence in the catalogue is a type error here. */
export function useEventSentence({ action, verb, actor, token, subject }: ShownEvent): string {
  const { t, i18n } = useTranslation('audit')
  const who = actor?.name ?? token?.name ?? t('system')
  if (!action) return t('didOther', { actor: who, verb })
  if (action !== 'REFUSED') return t(`did.${action}`, { actor: who, subject })
  const isKnown = i18n.exists(`audit:operation.${subject}`)
  const what = isKnown ? t(`operation.${subject as Operation}`) : t('operationOther', { name: subject })
  return t('did.REFUSED', { actor: who, subject: what })
}
