import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import { Time } from '~/components/ui/time'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'
import { isApproved } from '~/writing/review'

type Review = NonNullable<WrittenCourse['review']>

const tones: Record<Review['state'], BadgeTone> = {
  ASKED: 'accent',
  APPROVED: 'success',
  RETURNED: 'caution',
}

/** Another pair of eyes before publishing: asked for, given, or still to be given by whoever looks. */
export function CourseReview({ course, isPublishable }: { course: WrittenCourse; isPublishable: boolean }) {
  const { t } = useTranslation('writing')
  const { review, needsApproval } = course
  const isWaiting = review?.state === 'ASKED' && review.isCurrent
  if (!review && !isPublishable && !needsApproval) return null
  return (
    <div className="border-line grid gap-4 border-t pt-4">
      <h3 className="text-sm font-medium">{t('review.title')}</h3>
      {needsApproval ? <p className="text-ink-soft text-sm">{t('review.needed')}</p> : null}
      {review ? <Standing review={review} /> : null}
      {review?.viewerMayDecide ? <DecideForm course={course} /> : null}
      {isPublishable && !isWaiting && !isApproved(course) ? <AskForReview course={course} /> : null}
    </div>
  )
}

function Standing({ review }: { review: Review }) {
  const { t } = useTranslation('writing')
  const { state, isCurrent, askedBy, askedAt, note, decidedBy, decidedAt, answer } = review
  return (
    <div className="grid justify-items-start gap-2 text-sm">
      <Badge tone={isCurrent ? tones[state] : 'neutral'}>{t(`review.state.${state}`)}</Badge>
      {isCurrent ? null : <p className="text-ink-soft">{t('review.older')}</p>}
      <Said who={t('review.askedBy', { name: askedBy })} at={askedAt} text={note} />
      {decidedBy && decidedAt ? (
        <Said who={t('review.decidedBy', { name: decidedBy })} at={decidedAt} text={answer} />
      ) : null}
    </div>
  )
}

function Said({ who, at, text }: { who: string; at: string; text: string }) {
  return (
    <div>
      <p className="text-ink-faint">
        {who} · <Time value={at} />
      </p>
      {text ? <p className="wrap-anywhere whitespace-pre-line">{text}</p> : null}
    </div>
  )
}

function AskForReview({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const [isOpen, setOpen] = useState(false)
  const { Form, busy, refusal } = usePostedForm(
    () => t('review.asked'),
    () => setOpen(false),
  )
  return (
    <Dialog
      title={t('review.ask')}
      description={t('review.askText')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button tone="secondary" size="small" className="justify-self-start">
          {t('review.ask')}
        </Button>
      }
    >
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="course" value={course.id} />
        <input type="hidden" name="edition" value={course.edition} />
        <FormRefusal refusal={refusal} />
        <Field label={t('review.note')} hint={t('review.noteHint')}>
          <Textarea name="note" maxLength={2000} />
        </Field>
        <Button type="submit" name="intent" value="ask-review" busy={busy} className="justify-self-start">
          {t('review.askSure')}
        </Button>
      </Form>
    </Dialog>
  )
}

function DecideForm({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const { Form, busy, refusal } = usePostedForm(() => t('review.decided'))
  return (
    <Form method="post" className="grid gap-3">
      <input type="hidden" name="course" value={course.id} />
      <input type="hidden" name="edition" value={course.edition} />
      <FormRefusal refusal={refusal} />
      <Field label={t('review.answer')} hint={t('review.answerHint')} error={refusal?.fields.note}>
        <Textarea name="note" maxLength={2000} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="intent" value="approve" icon={Check} busy={busy}>
          {t('review.approve')}
        </Button>
        <Button type="submit" name="intent" value="send-back" tone="secondary" icon={Undo2} busy={busy}>
          {t('review.return')}
        </Button>
      </div>
    </Form>
  )
}
