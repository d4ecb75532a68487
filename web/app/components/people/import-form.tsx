import { Form, useActionData, useFetcher, useNavigation } from '@remix-run/react'
import { Download, FileSearch, Send } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import type { Refused } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { useFormat } from '~/i18n/format'
import type { PreviewMemberImportMutation } from '~/graphql/generated/graphql'
import { fileInputClass } from '../authoring/zip-input'
import { ImportCounts } from './import-counts'
import { ImportLines } from './import-lines'

type Preview = NonNullable<PreviewMemberImportMutation['previewMemberImport']['preview']>

/** First what would become of each line, then the button that does it: with the same file, which stays in the form. */
export function ImportForm({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('people')
  const { list } = useFormat()
  const fetcher = useFetcher<Refused | { preview: Preview }>()
  const notStarted = useActionData<Refused>()
  const isStarting = useNavigation().formData?.get('intent') === 'start'
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data
  const refusal = answer && 'fields' in answer ? answer : notStarted
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const form = useFocusOnRefusal(refusal)
  // Starting leads to another page, which a fetcher whose last answer is still being worked in must not do.
  const lookFirst = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (submitter?.getAttribute('value') === 'start') return
    event.preventDefault()
    fetcher.submit(event.currentTarget)
  }
  const willDo = preview ? preview.counts.created + preview.counts.updated : 0
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={lookFirst}
      className="grid gap-8"
    >
      <input type="hidden" name="organization" value={organizationId} />
      <div className="border-line bg-surface grid gap-4 rounded border p-5">
        <FormRefusal refusal={refusal} />
        <Field label={t('import.file')} hint={t('import.fileHint')} error={refusal?.fields.file} required>
          <Input
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            className={fileInputClass}
            // Another file needs another look.
            onChange={(event) => event.target.files?.length && fetcher.submit(event.target.form)}
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            name="intent"
            value="preview"
            tone="secondary"
            icon={FileSearch}
            busy={fetcher.state !== 'idle'}
          >
            {t('import.check')}
          </Button>
          <a
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${t('import.sample')}`)}`}
            download="people.csv"
            className={buttonClass({ tone: 'quiet' })}
          >
            <Download aria-hidden className="size-4" strokeWidth={1.75} />
            {t('import.download')}
          </a>
        </div>
      </div>
      {preview ? (
        <section aria-label={t('import.preview')} className="grid gap-5">
          <ImportCounts counts={preview.counts} tense="will" />
          {preview.leftOut.length > 0 ? (
            <p className="text-ink-soft text-sm">
              {t('import.leftOut', { columns: preview.leftOut.join(', ') })}
            </p>
          ) : null}
          {preview.newTeams.length > 0 ? (
            <Banner tone="caution">
              {t('import.newTeams', { count: preview.newTeams.length, teams: list(preview.newTeams) })}
            </Banner>
          ) : null}
          <ImportLines lines={preview.lines} total={preview.counts.total} tense="will" />
          <Button
            type="submit"
            name="intent"
            value="start"
            icon={Send}
            disabled={willDo === 0}
            busy={isStarting}
            className="justify-self-start"
          >
            {t('import.start', { count: willDo })}
          </Button>
        </section>
      ) : null}
    </Form>
  )
}
