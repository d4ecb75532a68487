import { Check, CircleCheck, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import type { AskedFragment, GivenFragment } from '~/graphql/generated/graphql'
import { AskingForm, Folded, useAskingForm } from './asking-form'
import { ByLine } from './by-line'
import { Remove } from './change-question'
import { PlainWords } from './plain-words'
import { PostTools } from './post-tools'

interface GivenAnswerProps {
  answer: GivenFragment
  question: Pick<AskedFragment, 'viewerCanAccept' | 'viewerCanHide'>
}

export function GivenAnswer({ answer, question }: GivenAnswerProps) {
  const { t } = useTranslation('asking')
  const { id, body, isAccepted, isOwn } = answer
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-3 py-4 first:pt-4 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ByLine by={answer.answeredBy} at={answer.answeredAt} editedAt={answer.editedAt} />
        {isAccepted ? (
          <Badge tone="success" icon={CircleCheck}>
            {t('answer.accepted')}
          </Badge>
        ) : null}
      </div>
      <PlainWords>{body}</PlainWords>
      <div className="-ms-3 flex flex-wrap items-start gap-1">
        {question.viewerCanAccept && !answer.hiddenFor ? <Accept id={id} isAccepted={isAccepted} /> : null}
        {isOwn ? <ChangeAnswer key={body} id={id} body={body} /> : null}
        {isOwn && !isAccepted ? (
          <Remove name={`remove ${id}`} intent="remove-answer" about={{ given: id }} />
        ) : null}
        <PostTools post={answer} canHide={question.viewerCanHide} />
      </div>
    </li>
  )
}

function Accept({ id, isAccepted }: { id: string; isAccepted: boolean }) {
  const { t } = useTranslation('asking')
  const name = `accept ${id}`
  const { busy } = useAskingForm(name)
  return (
    <AskingForm name={name} intent="accept" about={{ given: id, isAccepted: isAccepted ? 'no' : 'yes' }}>
      <Button type="submit" tone="quiet" size="small" icon={isAccepted ? Undo2 : Check} busy={busy}>
        {isAccepted ? t('answer.unaccept') : t('answer.accept')}
      </Button>
    </AskingForm>
  )
}

function ChangeAnswer({ id, body }: { id: string; body: string }) {
  const { t } = useTranslation(['asking', 'common'])
  const name = `change ${id}`
  const { busy, refusal } = useAskingForm(name)
  return (
    <Folded name={name} label={t('change')}>
      <AskingForm name={name} intent="change-answer" about={{ given: id }} className="grid gap-3">
        <Field label={t('answer.label')} quietLabel error={refusal?.fields.body} required>
          <Textarea name="body" maxLength={4000} defaultValue={refusal?.values.body ?? body} />
        </Field>
        <Button type="submit" size="small" busy={busy} className="justify-self-start">
          {t('common:action.save')}
        </Button>
      </AskingForm>
    </Folded>
  )
}
