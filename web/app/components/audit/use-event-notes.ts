import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { complaintReasons } from '~/asking/reasons'
import { managersSeeChoices } from '~/company/managers-see'
import { useFormat } from '~/i18n/format'
import { isRole } from '~/people/roles'
import { isRefusalReason } from '~/session/company-refusals'
import { eventNamed } from '~/webhooks/events'
import type { ShownEvent } from './shown-event'

/** What stands under the sentence: what changed from what to what, and the facts that a reader asks for first. */
export function useEventNotes({ changes, details, actor, token }: ShownEvent): string[] {
  const { t } = useTranslation(['audit', 'asking', 'common', 'privacy', 'session', 'webhook'])
  const { list } = useFormat()
  const words = (field: string, values: string[]) =>
    values.length > 0 ? list(values.map((value) => wordFor(t, field, value))) : t('audit:none')
  const changed = changes.map(({ field, before, after }) => {
    const name = fieldName(t, field)
    return before.length + after.length === 0
      ? name
      : t('audit:change', { field: name, before: words(field, before), after: words(field, after) })
  })
  // A service stands in the sentence itself.
  const program = actor && token ? [t('audit:by', { name: token.name })] : []
  return [...changed, ...factsIn(t, JSON.parse(details)), ...program]
}

type Words = TFunction<['audit', 'asking', 'common', 'privacy', 'session', 'webhook']>

const fields = [
  ...([
    'role',
    'teams',
    'managed',
    'name',
    'locale',
    'timezone',
    'letters',
    'events',
    'url',
    'state',
  ] as const),
  ...([
    'path',
    'learningPathId',
    'roleProfile',
    'roleProfileId',
    'remindsInvited',
    'reviewsCourses',
    'sequentialPaths',
    'gatesOff',
    'renewal',
    'course',
    'due',
    'version',
    'seats',
  ] as const),
  ...(['managersSee', 'auditDays', 'addressDays', 'codeDays', 'listDays', 'letterDays'] as const),
] as const

/** Also what an older or newer release has noted; that stands as it is. */
function fieldName(t: Words, field: string): string {
  const known = fields.find((name) => name === field)
  return known ? t(`audit:field.${known}`) : field
}

function wordFor(t: Words, field: string, value: string): string {
  const upper = value.toUpperCase()
  if (field === 'role' && isRole(upper)) return t(`common:role.${upper}`)
  if (field === 'locale' && (value === 'en' || value === 'zh-CN')) return t(`common:language.${value}`)
  if (field === 'remindsInvited' || field === 'reviewsCourses')
    return t(value === 'true' ? 'audit:yes' : 'audit:no')
  if (field === 'renewal') return renewalWords(t, value)
  const sight = managersSeeChoices.find((known) => known === upper)
  if (field === 'managersSee' && sight) return t(`privacy:company.see.${sight}`)
  const event = field === 'events' ? eventNamed(value) : undefined
  return event ? t(`webhook:event.${event}`) : value
}

/** The course by its slug, months and days of grace. */
function renewalWords(t: Words, value: string): string {
  const [course, months, grace] = value.split(' ')
  return months && grace ? t('audit:renewal', { course, months, grace }) : value
}

/** One's own ways in; a company's provider is named instead. */
const methods = ['password', 'link', 'passkey'] as const
type OwnMethod = (typeof methods)[number]

function factsIn(t: Words, details: Record<string, unknown>): string[] {
  const { role, reason, operation, detail, provider, attempt, path, method } = details
  return [
    typeof role === 'string' ? wordFor(t, 'role', role) : '',
    typeof reason === 'string' ? reasonFor(t, reason) : '',
    typeof operation === 'string' ? operation : '',
    typeof detail === 'string' ? detail : '',
    methods.some((known) => known === method) ? t(`audit:fact.method.${method as OwnMethod}`) : '',
    typeof provider === 'string' ? t('audit:fact.provider', { provider }) : '',
    typeof attempt === 'number' ? t('audit:fact.attempt', { attempt }) : '',
    typeof path === 'string' ? path : '',
  ].filter(Boolean)
}

/** Of an assessment. */
const ends = [
  ...(['precise', 'classified', 'length', 'time'] as const),
  ...(['bank_exhausted', 'ended_by_learner', 'expired'] as const),
] as const

/** Of a sign-in and of a token. */
const refusals = ['password', 'tries', 'code', 'passkey', 'link', 'ended', 'scope'] as const

function reasonFor(t: Words, reason: string): string {
  const refusal = refusals.find((known) => known === reason)
  if (refusal) return t(`audit:fact.${refusal}`)
  const end = ends.find((known) => known === reason)
  if (end) return t(`audit:fact.end.${end}`)
  const complaint = complaintReasons.find((known) => known === reason.toUpperCase())
  if (complaint) return t(`asking:reason.${complaint}`)
  return isRefusalReason(reason) ? t(`session:company.refused.${reason}`) : reason
}
