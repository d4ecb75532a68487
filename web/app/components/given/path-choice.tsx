import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { ViewerGivenFragment } from '~/graphql/generated/graphql'
import { ChooseDay } from './choose-day'
import { useGiver } from './use-giver'

interface PathChoiceProps {
  organizationId: string
  path: { id: string; title: string; given?: ViewerGivenFragment | null }
}

/** Taking up a path, a day for it, and leaving it again; of what others gave only who and by when. */
export function PathChoice({ organizationId, path }: PathChoiceProps) {
  const { t } = useTranslation('given')
  const giverOf = useGiver()
  const { Form, busy, refusal } = usePostedForm((done) => done)
  const { id, title, given } = path
  if (given && !given.isOwn)
    return given.due.on ? <p className="text-ink-faint text-xs">{giverOf(given)}</p> : null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Form method="post">
        <input type="hidden" name="organization" value={organizationId} />
        <input type="hidden" name="learning" value={`path ${id}`} />
        <input type="hidden" name="path" value={id} />
        <FormRefusal refusal={refusal} />
        <Button
          type="submit"
          name="intent"
          value={given ? 'leave' : 'choose'}
          tone={given ? 'quiet' : 'secondary'}
          busy={busy}
        >
          {given ? t('choose.leave') : t('choose.take')}
        </Button>
      </Form>
      {given ? <ChooseDay {...{ organizationId, title, on: given.due.on }} learning={`path ${id}`} /> : null}
    </div>
  )
}
