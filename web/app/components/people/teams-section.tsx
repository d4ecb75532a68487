import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface TeamsSectionProps {
  organizationId: string
  teams: { id: string; name: string; memberCount: number; isProvisioned: boolean }[]
}

export function TeamsSection(props: TeamsSectionProps) {
  const { t } = useTranslation('people')
  return (
    <Section title={t('teams.title')}>
      <TeamList {...props} />
    </Section>
  )
}

/** The teams there are, and a new one. */
export function TeamList({ organizationId, teams }: TeamsSectionProps) {
  const { t } = useTranslation('people')
  const { Form, busy, refusal } = usePostedForm(
    (name) => t('teams.done', { name }),
    () => form.current?.reset(),
  )
  const form = useFocusOnRefusal(refusal)
  return (
    <>
      <p className="text-ink-soft max-w-[72ch] text-sm">{t('teams.text')}</p>
      {teams.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {teams.map((team) => (
            <li key={team.id} className="border-line bg-surface rounded border px-3 py-2 text-sm">
              <span className="font-medium">{team.name}</span>{' '}
              <span className="text-ink-faint tabular">{t('teams.size', { count: team.memberCount })}</span>
              {team.isProvisioned ? (
                <span className="text-ink-faint"> · {t('teams.provisioned')}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Form ref={form} method="post" noValidate className="flex items-start gap-3">
        <input type="hidden" name="organization" value={organizationId} />
        <Field
          label={t('teams.name')}
          error={refusal?.fields.name ?? refusal?.form}
          className="w-full max-w-72"
          required
        >
          <Input name="name" autoComplete="off" />
        </Field>
        <Button
          type="submit"
          name="intent"
          value="create-team"
          tone="secondary"
          icon={Plus}
          busy={busy}
          className="mt-[1.6875rem] h-11"
        >
          {t('teams.submit')}
        </Button>
      </Form>
    </>
  )
}
