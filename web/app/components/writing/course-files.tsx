import { useFetcher } from '@remix-run/react'
import { Download, FileUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileInputClass } from '~/components/authoring/zip-input'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Section } from '~/components/ui/section'
import { useToast } from '~/components/ui/toast'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'
import { FileProblems, type FileProblem } from './file-problems'

type Answer = (Refused & { problems: FileProblem[] }) | { tooLarge: true }

/** The course as a zip of the files that the library's courses are made of: out, and in again. */
export function CourseFiles({ course, org }: { course: WrittenCourse; org: string }) {
  const { t } = useTranslation('writing')
  return (
    <Section title={t('files.title')}>
      <p className="text-ink-soft -mt-2 text-sm">{t('files.text')}</p>
      <div className="flex flex-wrap gap-2">
        <a
          href={`/courses/${org}/${course.slug}.zip`}
          download
          className={buttonClass({ tone: 'secondary', size: 'small' })}
        >
          <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
          {t('files.download')}
        </a>
        <ReplaceFiles course={course} />
      </div>
    </Section>
  )
}

function ReplaceFiles({ course }: { course: WrittenCourse }) {
  const { t } = useTranslation('writing')
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const fetcher = useFetcher<Answer | { done: string; leftOut: string[] }>()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  // The answer arrives from outside React; saying so once is an effect of its arrival.
  useEffect(() => {
    if (!answer || !('done' in answer)) return
    const { leftOut } = answer
    if (leftOut.length > 0) toast({ text: t('files.leftOut', { paths: leftOut.join(', ') }) })
    else toast({ text: t('files.replaced'), tone: 'success' })
    setOpen(false)
  }, [fetcher.data])
  return (
    <Dialog
      title={t('files.replace')}
      description={t('files.replaceText')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button tone="secondary" size="small" icon={FileUp}>
          {t('files.replace')}
        </Button>
      }
    >
      <fetcher.Form method="post" encType="multipart/form-data" className="grid gap-5">
        <input type="hidden" name="course" value={course.id} />
        <input type="hidden" name="edition" value={course.edition} />
        <ZipFields answer={answer && 'done' in answer ? undefined : answer} />
        <Button
          type="submit"
          name="intent"
          value="replace"
          busy={fetcher.state !== 'idle'}
          className="justify-self-start"
        >
          {t('files.replaceSure')}
        </Button>
      </fetcher.Form>
    </Dialog>
  )
}

/** A draft made of files. */
export function ImportCourseForm({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('writing')
  const fetcher = useFetcher<Answer>()
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  return (
    <fetcher.Form
      method="post"
      encType="multipart/form-data"
      className="border-line bg-surface grid gap-4 rounded border p-5"
    >
      <input type="hidden" name="organization" value={organizationId} />
      <ZipFields answer={answer} />
      <Button
        type="submit"
        name="intent"
        value="import"
        tone="secondary"
        icon={FileUp}
        busy={fetcher.state !== 'idle'}
        className="justify-self-start"
      >
        {t('files.import')}
      </Button>
    </fetcher.Form>
  )
}

function ZipFields({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation('writing')
  const refusal = answer && 'fields' in answer ? answer : undefined
  return (
    <>
      {refusal && refusal.problems.length > 0 ? (
        <Banner tone="danger" live title={t('files.refused', { count: refusal.problems.length })}>
          <FileProblems problems={refusal.problems} />
        </Banner>
      ) : (
        <FormRefusal refusal={refusal} />
      )}
      <Field
        label={t('files.zip')}
        hint={t('files.zipHint')}
        error={answer && 'tooLarge' in answer ? t('files.tooLarge') : undefined}
        required
      >
        <Input name="zip" type="file" accept=".zip,application/zip" className={fileInputClass} />
      </Field>
    </>
  )
}
