import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import type { AttemptAppealFragment } from '~/graphql/generated/graphql'

export interface Appeals {
  /** Of the attempt. */
  attempt: string
  made: readonly AttemptAppealFragment[]
}

interface AppealProps {
  appeals: Appeals
  /** Of the question; null for the report as a whole. */
  position: number | null
}

/** Where somebody says what is wrong with a question or a report, and afterwards what became of it. */
export function Appeal({ appeals, position }: AppealProps) {
  const { t } = useTranslation('assessment')
  const made = appeals.made.find((one) => (one.position ?? null) === position)
  const about = position === null ? 'report' : 'question'
  if (made) return <MadeAppeal appeal={made} />
  return (
    <details>
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1 text-sm">
        {t(`appeal.${about}.open`)}
      </summary>
      <Form method="post" preventScrollReset className="mt-3 grid max-w-[68ch] gap-4">
        <input type="hidden" name="intent" value="appeal" />
        <input type="hidden" name="attempt" value={appeals.attempt} />
        {position === null ? null : <input type="hidden" name="position" value={position} />}
        <Field label={t(`appeal.${about}.label`)} hint={t('appeal.hint')} required>
          <Textarea name="words" maxLength={2000} rows={3} />
        </Field>
        <Checkbox name="tellsCompany" value="yes" label={t('appeal.tell')} hint={t('appeal.tellHint')} />
        <Button type="submit" tone="secondary" className="justify-self-start">
          {t('appeal.send')}
        </Button>
      </Form>
    </details>
  )
}

function MadeAppeal({ appeal: { words, outcome, reply } }: { appeal: AttemptAppealFragment }) {
  const { t } = useTranslation('assessment')
  return (
    <div className="border-line grid max-w-[68ch] gap-1 border-s-2 ps-4 text-sm">
      <p className="font-medium">{t(`appeal.state.${outcome ?? 'WAITS'}`)}</p>
      <p className="text-ink-soft whitespace-pre-wrap">{words}</p>
      {reply ? <p className="whitespace-pre-wrap">{t('appeal.reply', { reply })}</p> : null}
    </div>
  )
}
