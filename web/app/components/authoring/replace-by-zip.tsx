import { Upload } from 'lucide-react'
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { useToast } from '~/components/ui/toast'
import type { Refused } from '~/forms/form-result'

type Answer = Refused | { tooLarge: true } | { done: string; leftOut: string[] }

/** Everything at once, from a folder that was worked on elsewhere. */
export function ReplaceByZip({ exercise }: { exercise: { id: string; revision: number } }) {
  const { t } = useTranslation('authoring')
  const { fetcher, input } = useReplacing()
  return (
    <fetcher.Form method="post" encType="multipart/form-data">
      <input type="hidden" name="intent" value="replace" />
      <input type="hidden" name="exercise" value={exercise.id} />
      <input type="hidden" name="revision" value={exercise.revision} />
      <input
        ref={input}
        type="file"
        name="zip"
        accept=".zip,application/zip"
        aria-hidden
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => event.target.files?.length && fetcher.submit(event.target.form)}
      />
      <Button
        tone="quiet"
        size="small"
        icon={Upload}
        busy={fetcher.state !== 'idle'}
        onClick={() => input.current?.click()}
      >
        {t('files.replace')}
      </Button>
    </fetcher.Form>
  )
}

function useReplacing() {
  const { t } = useTranslation('authoring')
  const toast = useToast()
  const fetcher = useFetcher<Answer>()
  const input = useRef<HTMLInputElement>(null)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  // The answer arrives from outside React; saying so once is an effect of its arrival.
  useEffect(() => {
    if (!answer) return
    if (input.current) input.current.value = ''
    if ('tooLarge' in answer) toast({ text: t('new.tooLarge'), tone: 'danger' })
    else if ('fields' in answer) toast({ text: answer.form ?? '', tone: 'danger' })
    else if (answer.leftOut.length > 0)
      toast({ text: t('files.leftOut', { paths: answer.leftOut.join(', ') }) })
    else toast({ text: t('files.replaced'), tone: 'success' })
  }, [answer, toast, t])
  return { fetcher, input }
}
