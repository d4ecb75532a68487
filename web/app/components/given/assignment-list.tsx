import { Link, useParams } from '@remix-run/react'
import { ChevronRight, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'
import type { AssignmentRowFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { DueBadge } from './due-badge'

interface AssignmentListProps {
  organizationId: string
  assignments: readonly AssignmentRowFragment[]
}

/** What was given, with who has done it. */
export function AssignmentList({ organizationId, assignments }: AssignmentListProps) {
  return (
    <ul className="grid gap-4">
      {assignments.map((assignment) => (
        <li key={assignment.id} className="border-line bg-surface rounded border p-5">
          <AssignmentHead assignment={assignment} />
          {assignment.team ? <People people={assignment.people} /> : null}
          <TakeBack organizationId={organizationId} assignment={assignment.id} />
        </li>
      ))}
    </ul>
  )
}

function AssignmentHead({ assignment }: { assignment: AssignmentRowFragment }) {
  const { t } = useTranslation('given')
  const { day } = useFormat()
  const { team, path, course, dueOn, people } = assignment
  const to = team?.name ?? people[0]?.member.name ?? ''
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">{course?.title ?? path?.title}</h3>
        {!team && people[0] ? <DueState due={people[0].due} /> : null}
      </div>
      <p className="text-ink-soft mt-1 text-sm">
        {dueOn ? t('given.toUntil', { to, day: day(dueOn) }) : t('given.to', { to })}
      </p>
      {team && people.length > 0 ? <HowFar people={people} /> : null}
    </>
  )
}

function HowFar({ people }: Pick<AssignmentRowFragment, 'people'>) {
  const { t } = useTranslation('given')
  const done = people.filter(({ due }) => due.state === 'DONE').length
  const overdue = people.filter(({ due }) => due.state === 'OVERDUE').length
  return (
    <p className="text-ink-faint tabular mt-1 text-xs">
      {[
        t('given.done', { done, count: people.length }),
        ...(overdue > 0 ? [t('given.overdue', { count: overdue })] : []),
      ].join(' · ')}
    </p>
  )
}

function DueState({ due }: Pick<AssignmentRowFragment['people'][number], 'due'>) {
  const { t } = useTranslation('given')
  if (due.on || due.state === 'DONE') return <DueBadge due={due} />
  return <span className="text-ink-faint text-xs">{t('due.open')}</span>
}

function People({ people }: Pick<AssignmentRowFragment, 'people'>) {
  const { t } = useTranslation('given')
  const { org } = useParams()
  if (people.length === 0) return <p className="text-ink-faint mt-3 text-sm">{t('given.nobody')}</p>
  return (
    <details className="group mt-3" open={people.length <= 8}>
      <summary className="text-ink-soft hover:text-ink flex w-fit list-none items-center gap-1 text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open:rotate-90"
          strokeWidth={1.75}
        />
        {t('given.people')}
      </summary>
      <ul className="divide-line border-line mt-2 divide-y border-t">
        {people.map(({ member, due }) => (
          <li key={member.id} className="flex flex-wrap items-center justify-between gap-2 py-2.5 text-sm">
            <Link
              to={`/o/${org}/team/${encodeURIComponent(member.id)}`}
              className="underline-offset-4 hover:underline"
            >
              {member.name}
            </Link>
            <DueState due={due} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function TakeBack({ organizationId, assignment }: { organizationId: string; assignment: string }) {
  const { t } = useTranslation('given')
  const { Form, busy, refusal } = usePostedForm(() => t('given.takenBack'))
  return (
    <Form method="post" className="mt-2 -ml-3">
      <input type="hidden" name="organization" value={organizationId} />
      <input type="hidden" name="assignment" value={assignment} />
      <FormRefusal refusal={refusal} />
      <Button type="submit" name="intent" value="take-back" tone="quiet" icon={Undo2} busy={busy}>
        {t('given.takeBack')}
      </Button>
    </Form>
  )
}
